"""Data quality and lineage of a record (DQ_DataQuality, LI_Lineage)."""

from __future__ import annotations

from urllib.parse import quote

from kbs.metadata.iso.parts import citation, code, free_text, moment, nothing
from kbs.metadata.record import Measured, Record, Step
from kbs.metadata.xml import Node, node


def data_quality(record: Record, locale: str) -> Node:
    """Return the DQ_DataQuality of a record."""
    level = code("gmd:level", "MD_ScopeCode", "dataset")
    return node(
        "gmd:DQ_DataQuality",
        node("gmd:scope", node("gmd:DQ_Scope", level)),
        *(node("gmd:report", _element(measured, locale)) for measured in record.quality),
        node("gmd:lineage", _lineage(record, locale)),
    )


def _element(measured: Measured, locale: str) -> Node:
    results = [_verdict(measured, locale)] if measured.specification else []
    if measured.value is not None:
        results.insert(0, _number(measured))
    return node(
        f"gmd:{measured.element}",
        free_text("gmd:nameOfMeasure", measured.name, locale),
        free_text("gmd:measureDescription", measured.explanation, locale),
        moment("gmd:dateTime", measured.at) if measured.at else None,
        *(node("gmd:result", result) for result in results or [None]),
    )


def _number(measured: Measured) -> Node:
    assert measured.value is not None
    unit = (
        node("gmd:valueUnit", xlink_href=f"urn:ogc:def:uom:UCUM::{quote(measured.unit)}")
        if measured.unit
        else nothing("gmd:valueUnit", "inapplicable")
    )
    value = node("gmd:value", node("gco:Record", f"{measured.value:.10g}"))
    return node("gmd:DQ_QuantitativeResult", unit, value)


def _verdict(measured: Measured, locale: str) -> Node:
    title = free_text("gmd:title", measured.specification, locale)
    passed = (
        nothing("gmd:pass", "unknown")
        if measured.passed is None
        else node("gmd:pass", node("gco:Boolean", "true" if measured.passed else "false"))
    )
    return node(
        "gmd:DQ_ConformanceResult",
        node("gmd:specification", citation(title, [("publication", measured.specified_on)])),
        free_text("gmd:explanation", measured.explanation or measured.name, locale),
        passed,
    )


def _lineage(record: Record, locale: str) -> Node:
    return node(
        "gmd:LI_Lineage",
        free_text("gmd:statement", record.lineage, locale),
        *(node("gmd:processStep", _step(step, locale)) for step in record.steps),
    )


def _step(step: Step, locale: str) -> Node:
    told = free_text("gmd:description", step.what, locale)
    return node("gmd:LI_ProcessStep", told, moment("gmd:dateTime", step.at))
