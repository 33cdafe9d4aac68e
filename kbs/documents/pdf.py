"""Papers as PDF/A-2a: typst sets them; nothing of their content is read as markup."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import typst

from kbs.documents.paper import Paper

MEDIA_TYPE = "application/pdf"
_TEMPLATES = Path(__file__).with_name("templates")


def as_pdf(paper: Paper) -> bytes:
    """Return the paper as a PDF. It is given to the template as data, so a text cannot be a command."""
    return typst.compile(
        _TEMPLATES / "paper.typ",
        root=_TEMPLATES,
        sys_inputs={"paper": json.dumps(asdict(paper), ensure_ascii=False)},
        # For archives (ISO 19005-2), with the structure that screen readers need.
        pdf_standards="a-2a",
        ignore_system_fonts=True,
    )
