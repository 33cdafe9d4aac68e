"""`/problems/{slug}`: what each problem type means and what to do; the `type` of a problem answer leads here."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kbs.pages.advice import ADVICE
from kbs.problems import PROBLEMS, NotFound
from kbs.web.methods import safe


@safe
def index(request: HttpRequest) -> HttpResponse:
    """List every kind of problem."""
    problems = sorted(PROBLEMS.values(), key=lambda kind: (kind.status, kind.slug))
    rows = [{"kind": kind, "advice": ADVICE[kind.slug]} for kind in problems]
    return render(request, "pages/problem_index.html", {"rows": rows})


@safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Explain one kind of problem. Raises NotFound for an unknown slug."""
    kind = PROBLEMS.get(slug)
    if kind is None:
        raise NotFound(f"There is no problem type {slug!r}.")
    meaning = " ".join((kind.__doc__ or "").split())
    return render(
        request, "pages/problem_kind.html", {"kind": kind, "advice": ADVICE[slug], "meaning": meaning}
    )
