"""What an import found and did, as numbers for machines and lines for people."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from kbs.exchange.source import Note


@dataclass(frozen=True)
class Counted:
    """How often the rows of a file break a rule."""

    code: str
    title: str
    weight: str
    count: int


@dataclass
class ImportReport:
    """The result of one import (or of its trial).

    Counts are features of the collection but for `read`, `skipped`, `merged` and `rejected`, which are rows
    of the file. `missing` features stand in the database and not in the file; unless the profile says
    that the file is complete nothing is concluded from that.
    """

    collection: str
    file: str
    layer: str = ""
    format: str = ""
    crs: str = ""
    encoding: str = ""
    read: int = 0
    skipped: int = 0
    merged: int = 0
    new: int = 0
    changed: int = 0
    tolerated: int = 0
    unchanged: int = 0
    missing: int = 0
    retired: int = 0
    rejected: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    findings: list[Counted] = field(default_factory=list)
    rejects_file: str = ""
    applied: bool = False
    change_set: int | None = None
    seconds: float = 0.0

    @property
    def changes(self) -> int:
        """How many features the import changes."""
        return self.new + self.changed + self.tolerated + self.retired

    def as_dict(self) -> dict[str, Any]:
        """The report as plain data for JSON."""
        body = asdict(self)
        body["notes"] = [{"code": note.code, "text": str(note.text)} for note in self.notes]
        return body

    def lines(self) -> list[str]:
        """The report for people."""
        head = f"{self.file} ({self.format}, {self.layer}) → {self.collection}"
        lines = [head, _("okunan %(read)d satır, %(crs)s, %(encoding)s") % self._shown()]
        counts = _("yeni %(new)d · değişen %(changed)d · değişmeyen %(unchanged)d · reddedilen %(rejected)d")
        lines.append(counts % self._shown())
        for value, text in (
            (self.tolerated, _("yanılma sınırı içinde değişen: %(tolerated)d")),
            (self.retired, _("pasife alınan: %(retired)d")),
            (self.missing, _("dosyada olmayan kayıt: %(missing)d (dokunulmadı)")),
            (self.skipped, _("eşlemenin almadığı satır: %(skipped)d")),
            (self.merged, _("aynı anahtarla birleşen satır: %(merged)d")),
        ):
            if value:
                lines.append(text % self._shown())
        lines += [f"  {code}: {count}" for code, count in self.reasons.items()]
        lines += [f"! {note.text}" for note in self.notes]
        lines += [f"  {one.code} ({one.weight}) {one.title}: {one.count}" for one in self.findings]
        if self.rejects_file:
            lines.append(_("reddedilenler: %(rejects_file)s") % self._shown())
        lines.append(
            _("uygulandı (değişiklik takımı %(change_set)s), %(seconds).1f sn") % self._shown()
            if self.applied
            else _("uygulanmadı (deneme), %(seconds).1f sn") % self._shown()
        )
        return lines

    def _shown(self) -> dict[str, Any]:
        return {**vars(self), "crs": self.crs or "-", "encoding": self.encoding or "-"}
