"""The sheet drawn three times: by MapLibre in headless Chromium, and by QGIS from the SLD and from the QML."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from playwright.sync_api import Route, sync_playwright

from kbs.catalog.registry import registry
from kbs.portrayal import patterns, qml, runs, shapes, signs, sld, sprites
from kbs.portrayal.layers import labels_layer
from kbs.portrayal.style import Links, collection_style
from tests.e2e.conftest import ARGUMENTS, CHROMIUM
from tests.portrayal.golden.grid import GROUND, ZOOM, Sheet

# QGIS 3.22 reads no text in a label but the name of a property; in quotes it takes it for the text itself.
_LABEL = re.compile(rb"(<(?:se:)?Label>)([^<>]+)(</(?:se:)?Label>)")
QGIS_PYTHON = Path("/usr/bin/python3")
_QGIS = Path(__file__).with_name("qgis_render.py")
_ROOT = Path(settings.BASE_DIR)
_MAPLIBRE = _ROOT / "frontend/node_modules/maplibre-gl/dist"
_ORIGIN = "http://sheet.test"
_TYPES = {".mjs": "text/javascript", ".css": "text/css", ".json": "application/json", ".png": "image/png"}
_PAGE = """<!doctype html><link rel="stylesheet" href="/lib/maplibre-gl.css">
<style>body{{margin:0}}#map{{width:{width}px;height:{height}px}}</style><div id="map"></div>
<script type="module">
import * as maplibre from "/lib/maplibre-gl.mjs";
maplibre.setWorkerUrl("/lib/maplibre-gl-worker.mjs");
const map = new maplibre.Map({{container: "map", style: "/style.json", center: [0, 0], zoom: {zoom}, interactive: false,
  attributionControl: false, fadeDuration: 0, pixelRatio: 1, maxCanvasSize: [8192, 8192]}});
window.faults = []; map.on("error", (e) => window.faults.push(String(e.error)));
map.once("idle", () => document.body.dataset.idle = "1");
</script>"""


def maplibre(sheet: Sheet, folder: Path) -> Path:
    """Draw the sheet with the style of the web map; return the PNG."""
    collection = registry.get(sheet.collection)
    version = sprites.version([collection], "light")
    fonts = {
        "Noto Sans Regular": f"{_ORIGIN}/fonts/noto-sans-400.woff2",
        "Noto Sans SemiBold": f"{_ORIGIN}/fonts/noto-sans-600.woff2",
    }
    style = collection_style(collection, Links("", fonts, f"{_ORIGIN}/sprite/{version}"))
    _from_geojson(style, sheet)
    files = {
        "/": _PAGE.format(width=sheet.width, height=sheet.height, zoom=ZOOM),
        "/style.json": json.dumps(style),
    }

    def answer(route: Route) -> None:
        path = unquote(urlsplit(route.request.url).path)
        if path in files:
            kind = "text/html" if path == "/" else "application/json"
            route.fulfill(body=files[path], content_type=kind)
            return
        file = _file(path)
        route.fulfill(
            path=file, content_type=_TYPES.get(file.suffix, "font/woff2")
        ) if file else route.abort()

    out = folder / f"{sheet.collection}-maplibre.png"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport={"width": sheet.width, "height": sheet.height})
        page.route("**/*", answer)
        page.goto(f"{_ORIGIN}/")
        page.wait_for_selector("body[data-idle]", state="attached", timeout=120_000)
        faults = page.evaluate("window.faults")
        page.screenshot(path=out, timeout=300_000)
        browser.close()
    assert faults == []
    return out


def _file(path: str) -> Path | None:
    folder, _, name = path.strip("/").partition("/")
    if folder == "sprite":
        version, _, suffix = name.rpartition(".")
        version, _, scale = version.partition("@")
        return sprites.path(version, 2 if scale else 1, suffix)
    base = {"lib": _MAPLIBRE, "fonts": _ROOT / "kbs/pages/static/fonts"}.get(folder)
    return base / name if base else None


def _from_geojson(style: dict[str, Any], sheet: Sheet) -> None:
    """Let the style read the sheet instead of tiles; nothing of how it draws is touched."""
    labels = labels_layer(registry.get(sheet.collection))
    style["sources"] = {
        sheet.collection: {"type": "geojson", "data": sheet.features(degrees=True)},
        labels: {"type": "geojson", "data": sheet.features(degrees=True, points=True)},
    }
    for layer in style["layers"]:
        if layer["type"] == "background":
            layer["paint"]["background-color"] = f"rgb{GROUND}"
        else:
            layer["source"] = layer.pop("source-layer")


def qgis(sheet: Sheet, kind: str, folder: Path) -> Path:
    """Draw the sheet with QGIS from `qml`, `sld10` or `se11`; return the PNG."""
    collection = registry.get(sheet.collection)
    style = folder / f"{sheet.collection}-{kind}.{'qml' if kind == 'qml' else 'sld'}"
    if kind == "qml":
        style.write_bytes(qml.document(collection))
    else:
        version: sld.Version = sld.SLD_10 if kind == "sld10" else sld.SE_11

        def address(drawing: sld.Kind, name: str) -> str:
            return str(_drawing(folder / "drawings", drawing, name))

        written = sld.document([collection], version, address, title="sheet")
        style.write_bytes(_LABEL.sub(rb"\1<ogc:PropertyName>'\2'</ogc:PropertyName>\3", written))
    out = folder / f"{sheet.collection}-{kind}.png"
    job = {
        "data": str(sheet.write(folder / f"{sheet.collection}.geojson")),
        "style": str(style),
        "extent": sheet.extent,
        "size": [sheet.width, sheet.height],
        "ground": GROUND,
        "out": str(out),
    }
    env = {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(folder),
        "PATH": os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        [QGIS_PYTHON, _QGIS, json.dumps(job)], capture_output=True, text=True, timeout=300, env=env
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return out


def _drawing(folder: Path, kind: sld.Kind, name: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"{kind}-{name}.svg"
    if not file.exists():
        file.write_text(drawing_svg(kind, name), encoding="utf-8")
    return file


def drawing_svg(kind: sld.Kind, name: str) -> str:
    """Return the drawing an SLD refers to."""
    if kind == "hatch":
        return shapes.svg(patterns.square(name), opacity=patterns.INK_OPACITY)
    return shapes.svg(runs.mark_cell(name) if kind == "mark" else signs.square(name))
