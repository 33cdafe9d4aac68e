"""Help texts of problems for templates."""

from __future__ import annotations

import math

from django import template
from django.utils.translation import gettext as _

from kbs.pages.advice import ADVICE, Advice
from kbs.problems import Problem

register = template.Library()


@register.simple_tag
def advice_for(problem: Problem) -> Advice:
    """Return the title and the next step for a problem."""
    return ADVICE.get(problem.slug, ADVICE["internal"])


@register.simple_tag
def pause(seconds: int) -> str:
    """Return a time to wait in words: seconds, from two minutes on minutes."""
    minutes = math.ceil(seconds / 60)
    return (
        _("%(count)d dakika") % {"count": minutes}
        if seconds >= 120
        else _("%(count)d saniye") % {"count": seconds}
    )
