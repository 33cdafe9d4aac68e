"""Help texts of problems for templates."""

from __future__ import annotations

from django import template

from kbs.pages.advice import ADVICE, Advice
from kbs.problems import Problem

register = template.Library()


@register.simple_tag
def advice_for(problem: Problem) -> Advice:
    """Return the title and the next step for a problem."""
    return ADVICE.get(problem.slug, ADVICE["internal"])
