"""Make the committed Noto Sans subsets: one woff2 per weight, Latin-1 + Turkish + currency + typographic marks.

Run by hand when `@fontsource/noto-sans` is bumped (needs `fonttools` and `brotli`, which nothing else here needs):

    python frontend/scripts/fonts.py frontend/node_modules/@fontsource/noto-sans kbs/pages/static/fonts

The package splits latin and latin-ext into two files and keeps ğ İ ş in the second, which is 55 KB (ı and œ are in the first); a page in
Turkish would always load both. One merged file of 10 KB is smaller than either.
"""

import sys
import tempfile
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont

WEIGHTS = (400, 600)
MARKS = [
    0x2013,
    0x2014,
    0x2018,
    0x2019,
    0x201C,
    0x201D,
    0x2022,
    0x2026,
    0x2032,
    0x2033,
    0x2039,
    0x203A,
    0x20AC,
    0x2212,
]
PARTS = ("latin", "latin-ext")
CHARACTERS = {*range(0x20, 0x7F), *range(0xA0, 0x100), *MARKS, *map(ord, "ĞğİıŞş₺ĆćČčŁłŒœŠšŽžŐőŰű")}


def part(source: Path, name: str, weight: int, folder: Path, wanted: set[int]) -> str:
    """Subset one file of the package to what it has of the wanted characters, which are then taken out of the set.

    Returns the path of a plain TrueType file.
    """
    font = TTFont(source / f"files/noto-sans-{name}-{weight}-normal.woff2")
    options = subset.Options()
    options.layout_features = ["kern", "ccmp", "locl", "mark", "tnum", "lnum"]
    options.hinting = False
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    found = wanted & set(font.getBestCmap())
    wanted -= found
    subsetter.populate(unicodes=found)
    subsetter.subset(font)
    font.flavor = None
    path = folder / f"{name}-{weight}.ttf"
    font.save(path)
    return str(path)


def main(source: Path, target: Path) -> None:
    """Write `noto-sans-<weight>.woff2` into the target folder."""
    with tempfile.TemporaryDirectory() as folder:
        for weight in WEIGHTS:
            wanted = set(CHARACTERS)
            merged = merge.Merger().merge([part(source, name, weight, Path(folder), wanted) for name in PARTS])
            if wanted:
                sys.exit(f"no file of the package has: {''.join(map(chr, sorted(wanted)))}")
            merged.flavor = "woff2"
            merged.save(target / f"noto-sans-{weight}.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
