"""Drafts, their operations, comments and reviews as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.conf import settings

from kbs.access.principals import Principal
from kbs.catalog.registry import registry
from kbs.features.drafts import people
from kbs.features.drafts.models import Draft, DraftComment, DraftOperation
from kbs.features.drafts.review import Review, Step
from kbs.geo.crs import CRS84, epsg, transform
from kbs.problems import Problem
from kbs.quality.judge import Found


def draft_body(draft: Draft, principal: Principal) -> dict[str, Any]:
    """Return a draft; `may` names what the asker may do with it now."""
    return {
        "id": draft.pk,
        "title": draft.title,
        "reason": draft.reason,
        "document": draft.document,
        "state": draft.state,
        "revision": draft.revision,
        "unit": draft.unit.name if draft.unit else None,
        "author": str(draft.author),
        "in_name_of": str(draft.in_name_of) if draft.in_name_of else None,
        "made_at": draft.made_at,
        "submitted_at": draft.submitted_at,
        "decided_at": draft.decided_at,
        "decided_by": str(draft.decided_by) if draft.decided_by else None,
        "decision": draft.decision,
        "change_set": draft.change_set_id,
        "operations": draft.operations.count(),
        "may": people.may(principal, draft),
    }


def operation_body(operation: DraftOperation, principal: Principal) -> dict[str, Any]:
    """Return an operation; its values are shown to who wrote them, others see them in the review."""
    body: dict[str, Any] = {
        "number": operation.number,
        "action": operation.action,
        "collection": operation.collection,
        "id": operation.feature,
        "made_at": operation.made_at,
    }
    if operation.user_id == principal.user_id:
        body |= {"properties": operation.properties, "crs": operation.crs}
        if operation.moves:
            body["geometry"] = operation.geometry
    return body


def comment_body(comment: DraftComment) -> dict[str, Any]:
    """Return a comment; its place is a GeoJSON point in CRS84."""
    place = None
    if comment.place is not None:
        stored = epsg(settings.KBS_STORAGE_SRID)
        [(lon, lat)] = transform(stored, CRS84, [(comment.place.x, comment.place.y)])
        place = {"type": "Point", "coordinates": [round(lon, 9), round(lat, 9)]}
    return {
        "id": comment.pk,
        "author": str(comment.author),
        "made_at": comment.made_at,
        "text": comment.text,
        "place": place,
        "reply_to": comment.reply_to_id,
    }


def review_body(draft: Draft, found: Review) -> dict[str, Any]:
    """Return what a draft would do now: each operation with the feature before and after, and the findings."""
    return {
        "draft": draft.pk,
        "revision": draft.revision,
        "in_the_way": _count(found.steps, "problem") + (found.problem is not None),
        "conflicts": _count(found.steps, "conflict"),
        "hidden": found.hidden,
        "problem": _problem(found.problem, told=True),
        "operations": [_step(step) for step in found.steps],
        "findings": {"new": _findings(found.new), "gone": _findings(found.gone)},
    }


def diff_body(found: Review) -> dict[str, Any]:
    """Return the same for a map: a GeoJSON FeatureCollection with a feature for each side that is there."""
    features = []
    for step in found.steps:
        for side, shown in (("before", step.before), ("after", step.after)):
            if shown is not None:
                number = step.operation.number
                marks = {
                    "operation": number,
                    "action": step.operation.action,
                    "collection": step.operation.collection,
                    "feature": step.feature,
                    "side": side,
                    "conflict": step.conflict,
                    "changed": list(step.changed),
                }
                features.append(
                    {
                        "type": "Feature",
                        "id": f"{number}-{side}",
                        "geometry": shown.get("geometry"),
                        "properties": marks | {"values": shown["properties"]},
                    }
                )
    return {"type": "FeatureCollection", "features": features}


def _count(steps: Iterable[Step], name: str) -> int:
    return sum(bool(getattr(step, name)) for step in steps)


def _step(step: Step) -> dict[str, Any]:
    return {
        "number": step.operation.number,
        "action": step.operation.action,
        "collection": step.operation.collection,
        "id": step.feature,
        "changed": list(step.changed),
        "conflict": step.conflict,
        "problem": _problem(step.problem, told=step.told),
        "before": step.before,
        "after": step.after,
    }


def _problem(problem: Problem | None, *, told: bool) -> dict[str, Any] | None:
    """A problem without the features that came with it: they are the author's view, not the asker's."""
    if problem is None:
        return None
    body = problem.as_dict()
    return {name: body[name] for name in ("type", "title", *(("detail",) if told else ())) if name in body}


def _findings(found: Iterable[tuple[str, Found]]) -> list[dict[str, Any]]:
    bodies = []
    for collection, one in found:
        rule = registry.rule(one.code)
        assert rule is not None
        bodies.append(
            {
                "code": one.code,
                "title": str(rule.title),
                "remedy": str(rule.remedy),
                "clause": rule.clause,
                "stops": rule.stops,
                "collection": collection,
                "feature": one.feature,
                "other": one.other,
                "place": one.place,
            }
        )
    return bodies
