"""The municipality's accent: one colour in, readable shades for every theme out (WCAG 2.2, 1.4.3)."""

import re

import pytest
from django.conf import settings as installed

from kbs.pages import accent


def _tokens(sheet: str, selector: str) -> dict[str, accent.Colour]:
    body = sheet.partition(f"{selector} {{ ")[2].partition(" }")[0]
    return {name: accent.read(value) for name, value in re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", body)}


def test_the_standard_is_the_one_of_the_tokens():
    tokens = (installed.ROOT / "kbs/pages/static/kbs/tokens.css").read_text(encoding="utf-8")
    assert f"--accent: {accent.STANDARD};" in tokens


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)]
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert accent.contrast(accent.read(one), accent.read(other)) == pytest.approx(ratio, abs=0.01)
    assert accent.contrast(accent.read(other), accent.read(one)) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("colour", ["#0b5c8f", "#8b0000", "#1b5e20", "#4a148c", "#000000"])
def test_every_shade_can_be_read(colour):
    sheet = accent.sheet(colour)
    light = _tokens(sheet, ":root:not([data-theme='high'])")
    dark = _tokens(sheet, ":root[data-theme='dark']")
    assert accent.contrast(light["--accent"], (255, 255, 255)) >= 4.5
    assert accent.contrast(light["--accent-strong"], light["--accent-soft"]) >= 4.5
    assert accent.contrast(dark["--accent"], (0x1C, 0x22, 0x26)) >= 7
    assert accent.contrast(dark["--on-accent"], dark["--accent"]) >= 4.5
    assert accent.contrast(dark["--accent-strong"], dark["--accent-soft"]) >= 4.5


@pytest.mark.parametrize(
    ("value", "found"), [("#0b6570", []), ("teal", ["kbs.pages.E001"]), ("#ffcc00", ["kbs.pages.E002"])]
)
def test_an_accent_that_cannot_be_read_stops_the_start(settings, value, found):
    settings.KBS_ACCENT = value
    assert [message.id for message in accent.check_accent(None)] == found


@pytest.mark.django_db
def test_pages_link_the_sheet_only_where_it_is_needed(client, settings):
    settings.KBS_ACCENT = accent.STANDARD.upper()
    assert b"accent.css" not in client.get("/ara").content
    settings.KBS_ACCENT = "#8b0000"
    address = re.search(rb'href="(/accent\.css\?s=\w+)"', client.get("/ara").content)
    assert address
    answer = client.get(address[1].decode())
    assert answer["Content-Type"].startswith("text/css")
    assert b"--accent: #8b0000;" in answer.content
