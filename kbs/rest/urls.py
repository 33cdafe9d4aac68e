"""Addresses below /api/v1/."""

from __future__ import annotations

from django.urls import path

from kbs.rest import (
    access,
    change_sets,
    drafts,
    keys,
    map_catalog,
    operations,
    quality,
    schema,
    search,
    successions,
    uploads,
    users,
)

urlpatterns = [
    path("", schema.page, name="rest"),
    path("schema", schema.Schema.as_view(), name="schema"),
    path("search", search.view, name="search"),
    path("map-catalog", map_catalog.view, name="map-catalog"),
    path("access/explain", access.explanation, name="access-explain"),
    path("operations/split", operations.split, name="operation-split"),
    path("operations/merge", operations.merge, name="operation-merge"),
    path("operations/adjust", operations.adjust, name="operation-adjust"),
    path("operations/move", operations.move, name="operation-move"),
    path("drafts", drafts.Drafts.as_view(), name="drafts"),
    path("drafts/<int:draft_id>", drafts.Draft.as_view(), name="draft"),
    path("drafts/<int:draft_id>/operations", drafts.Operations.as_view(), name="draft-operations"),
    path("drafts/<int:draft_id>/operations/<int:number>", drafts.Operation.as_view(), name="draft-operation"),
    path("drafts/<int:draft_id>/check", drafts.Check.as_view(), name="draft-check"),
    path("drafts/<int:draft_id>/diff", drafts.Diff.as_view(), name="draft-diff"),
    path("drafts/<int:draft_id>/comments", drafts.Comments.as_view(), name="draft-comments"),
    path("drafts/<int:draft_id>/<slug:act>", drafts.Act.as_view(), name="draft-act"),
    path("successions", successions.view, name="successions"),
    path("change-sets", change_sets.ChangeSets.as_view(), name="change-sets"),
    path("change-sets/<int:number>", change_sets.OneChangeSet.as_view(), name="change-set"),
    path("change-sets/<int:number>/revert", change_sets.Revert.as_view(), name="change-set-revert"),
    path("users/me", users.me, name="me"),
    path("keys", keys.Keys.as_view(), name="keys"),
    path("keys/<int:key_id>", keys.Key.as_view(), name="key"),
    path("quality/rules", quality.Rules.as_view(), name="quality-rules"),
    path("quality/runs", quality.Runs.as_view(), name="quality-runs"),
    path("quality/runs/<int:run_id>", quality.Run.as_view(), name="quality-run"),
    path("quality/runs/<int:run_id>/report.<str:form>", quality.Report.as_view(), name="quality-report"),
    path("uploads", uploads.Uploads.as_view(), name="uploads"),
    path("uploads/<int:run_id>", uploads.Upload.as_view(), name="upload"),
    path("uploads/<int:run_id>/preview", uploads.Preview.as_view(), name="upload-preview"),
    path("uploads/<int:run_id>/apply", uploads.Apply.as_view(), name="upload-apply"),
    path("uploads/<int:run_id>/rejects", uploads.Rejects.as_view(), name="upload-rejects"),
]
