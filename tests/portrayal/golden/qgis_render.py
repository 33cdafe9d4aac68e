"""Run by Debian's own Python with python3-qgis: draws a GeoJSON file with a QML or SLD style into a PNG.

Usage: qgis_render.py '{"data": ..., "style": ..., "extent": [w, s, e, n], "size": [w, h], "ground": [r, g, b], "out": ...}'
Works offscreen; `data` is in EPSG:3857; 96 pixels per inch.
"""

import json
import os
import sys

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor


def main(job: dict) -> None:
    application = QgsApplication([], False)
    application.initQgis()
    layer = QgsVectorLayer(job["data"], "sheet", "ogr")
    assert layer.isValid(), job["data"]
    load = layer.loadSldStyle if job["style"].endswith(".sld") else layer.loadNamedStyle
    message, loaded = load(job["style"])
    if not loaded:
        sys.exit(f"{job['style']}: {message}")
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    settings.setExtent(QgsRectangle(*job["extent"]))
    settings.setOutputSize(QSize(*job["size"]))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor(*job["ground"]))
    settings.setFlag(QgsMapSettings.Antialiasing, True)
    settings.setFlag(QgsMapSettings.UseRenderingOptimization, False)
    render = QgsMapRendererParallelJob(settings)
    render.start()
    render.waitForFinished()
    render.renderedImage().save(job["out"])
    # The libraries end in disorder; the picture is written.
    sys.stdout.flush()
    os._exit(0)


main(json.loads(sys.argv[1]))
