"""Merge, compile and check the translations with Babel, so that no gettext tools are needed.

Turkish strings are the msgids; `locale/<language>/parts/*.po` are written by hand, `LC_MESSAGES/django.po` is
merged from them, and `django.mo` is what Django reads.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[2]
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}
TEMPLATE_STRING = re.compile(r"""\{%\s*(?:trans|translate)\s+(?:"([^"]+)"|'([^']+)')""")
TEMPLATE_BLOCK = re.compile(
    r"\{%\s*blocktrans(?:late)?(?P<options>[^%]*)%\}(?P<text>.*?)\{%\s*(?:plural|endblocktrans)", re.DOTALL
)


def _languages() -> list[Path]:
    return sorted(path for path in (ROOT / "locale").iterdir() if path.is_dir())


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parent.parent.name, abort_invalid=True)


def merge() -> list[str]:
    """Write each language's django.po from its parts; return contradictions between parts."""
    conflicts = []
    for language in _languages():
        target = language / "LC_MESSAGES" / "django.po"
        catalog = Catalog(locale=language.name, charset="utf-8", project="KBS")
        parts = sorted((language / "parts").glob("*.po"))
        if not parts:
            continue
        for part in parts:
            for message in _read(part):
                if not message.id or not message.string:
                    continue
                known = catalog.get(message.id, message.context)
                if known is not None and known.string != message.string:
                    where = part.relative_to(ROOT)
                    conflicts.append(f"{where}: {message.id!r}: {known.string!r} / {message.string!r}")
                    continue
                flags = message.flags - {"fuzzy"}
                catalog.add(message.id, message.string, flags=flags, context=message.context)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            write_po(file, catalog, omit_header=False, sort_output=True, width=110, ignore_obsolete=True)
        # The header's dates would make every merge a change.
        dates = re.compile(r'^"(POT-Creation|PO-Revision)-Date:.*\n', re.MULTILINE)
        target.write_text(dates.sub("", target.read_text("utf-8")), "utf-8")
    return conflicts


def compile_all() -> int:
    """Write the .mo beside every .po of a `LC_MESSAGES` folder; return how many."""
    sources = [
        path
        for folder in ("locale", "kbs", "layers")
        for path in sorted((ROOT / folder).glob("**/LC_MESSAGES/*.po"))
    ]
    for source in sources:
        partial = source.with_suffix(".mo.partial")
        with partial.open("wb") as file:
            write_mo(file, _read(source))
        partial.replace(source.with_suffix(".mo"))
    return len(sources)


def _template_strings() -> set[str]:
    found = set()
    for path in [*ROOT.glob("kbs/**/templates/**/*"), *ROOT.glob("layers/**/templates/**/*")]:
        if not path.is_file():
            continue
        text = path.read_text("utf-8")
        found.update(a or b for a, b in TEMPLATE_STRING.findall(text))
        for block in TEMPLATE_BLOCK.finditer(text):
            body = re.sub(r"\{\{\s*([\w.]+)[^}]*\}\}", r"%(\1)s", block["text"])
            if "trimmed" in block["options"]:
                body = " ".join(line.strip() for line in body.strip().splitlines())
            found.add(body)
    return found


def _code_strings() -> set[str]:
    found = set()
    for folder in ("kbs", "layers"):
        for entry in extract_from_dir(ROOT / folder, [("**.py", "python")], keywords=KEYWORDS):
            message = entry[2]
            found.add(message[0] if isinstance(message, tuple) else message)
    return found - {""}


def untranslated() -> list[str]:
    """Return the strings of code and templates without an English translation."""
    catalog = _read(ROOT / "locale" / "en" / "LC_MESSAGES" / "django.po")
    known = set()
    for message in catalog:
        if message.id and message.string:
            known.add(message.id[0] if isinstance(message.id, tuple) else message.id)
    return sorted((_code_strings() | _template_strings()) - known)


def main(command: str) -> int:
    """Run `merge`, `compile` or `check`; the result is the exit code."""
    if command in ("merge", "compile"):
        conflicts = merge()
        for conflict in conflicts:
            print(f"warning: two translations: {conflict}", file=sys.stderr)
        if command == "compile":
            print(f"compiled {compile_all()} catalogues", file=sys.stderr)
        return 0
    if command == "check":
        merge()
        missing = untranslated()
        print("\n".join(missing))
        print(f"{len(missing)} strings without English", file=sys.stderr)
        return 1 if missing else 0
    print("usage: script/messages merge|compile|check", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) == 2 else ""))
