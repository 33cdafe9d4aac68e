"""A small reader of the prose in `plan-symbols.csv`: what `drawings.csv` must say, worked out a second time.

Every rule is a whole clause of the prose and the formula it means, with what of it cannot be drawn. A clause that
no rule knows is an error: nothing is skipped in silence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

PAIR = "distance within a pair not stated: 1 mm"
SIZES = "sizes not stated: those of the like symbol"
PEN = "pen not stated: 0.3 mm"
DENSITY = "density not stated: one dot per 2.2 mm cell"
Rule = tuple[str, str, tuple[str, ...]]

# Clause, formula (kbs.portrayal.patterns; {0} is the first group), what is left out or assumed.
HATCHES: tuple[Rule, ...] = (
    (r"none", "", ()),
    (r"dots ([\d.]+) mm on ([\d.]+) mm grid", "dots-{0}-{1}", ()),
    (r"filled ([\d.]+) mm dots on ([\d.]+) mm grid", "dots-{0}-{1}", ()),
    (
        r"dotted blobs ([\d.]+) mm on ([\d.]+) mm staggered grid",
        "blobs-{0}-{1}",
        ("dots within a blob not stated: seven",),
    ),
    (r"dotted blobs, staggered grid", "blobs-6-18", (SIZES, "dots within a blob not stated: seven")),
    (r"random dots ([\d.]+) mm(?:, about one per 2.2 mm cell)?", "random-{0}", (DENSITY,)),
    (r"(?:square )?grid ([\d.]+) mm, ([\d.]+) mm", "grid-{0}-w{1}", ()),
    (r"horizontal lines ([\d.]+) mm, ([\d.]+) mm", "lines-0-{0}-w{1}", ()),
    (r"vertical lines ([\d.]+) mm, ([\d.]+) mm", "lines-90-{0}-w{1}", ()),
    (r"horizontal lines ([\d.]+) mm", "lines-0-{0}", (PEN,)),
    (
        r"horizontal lines ([\d.]+) mm \+ 45 degree lines ([\d.]+) mm, ([\d.]+) mm",
        "lines-0-{0}-w{2}+lines-45-{1}-w{2}",
        (),
    ),
    (r"45/135 degree lines ([\d.]+) mm, ([\d.]+) mm", "cross-{0}-w{1}", ()),
    (r"45/135 degree lines ([\d.]+) mm", "cross-{0}", (PEN,)),
    (r"45/135 degree line pairs, ([\d.]+) mm", "crosspairs-{0}", (PAIR, PEN)),
    (r"45/135 degree line pairs 1 mm apart, ([\d.]+) mm", "crosspairs-{0}", (PEN,)),
    (r"45 degree pairs \+ 135 degree single, ([\d.]+) mm", "pairs-45-{0}+lines-135-{0}", (PAIR, PEN)),
    (
        r"45 degree ([\d.]+) mm \+ 135 degree ([\d.]+) mm, ([\d.]+) mm",
        "lines-45-{0}-w{2}+lines-135-{1}-w{2}",
        (),
    ),
    (r"horizontal\+vertical line pairs, ([\d.]+) mm", "gridpairs-{0}", (PAIR, PEN)),
    (r"horizontal line pairs, ([\d.]+) mm, ([\d.]+) mm pen", "pairs-0-{0}-w{1}", (PAIR,)),
    (r"horizontal line triples ([\d.]+) mm", "triples-0-{0}", (PAIR, PEN)),
    (r"vertical line pairs, ([\d.]+) mm", "pairs-90-{0}", (PAIR, PEN)),
    (
        r"vertical line pairs with 330 degree lines(?:, 5 mm)?",
        "joists-5",
        (PAIR, PEN, "spacing of the slanted lines not stated: 3 mm"),
    ),
    (r"45 degree (?:line )?pairs ([\d.]+) mm, ([\d.]+) mm", "pairs-45-{1}-w{0}", (PAIR,)),
    (r"(45|135) degree line pairs ([\d.]+) mm", "pairs-{0}-{1}", (PAIR, PEN)),
    (
        r"45 degree grey lines ([\d.]+) mm",
        "lines-45-{0}-969696",
        (PEN, "which grey is not stated: 150/150/150"),
    ),
    (r"triple 60 degree lines, ([\d.]+) mm", "triples-60-{0}", (PAIR, PEN)),
    (r"lines at 60 degrees, ([\d.]+) mm", "lines-60-{0}", (PEN,)),
    (r"staggered horizontal dashes ([\d.]+) mm, ([\d.]+) mm apart", "dashes-{0}-{1}", (PEN,)),
    (r"staggered horizontal dashes", "dashes-10-3", (SIZES, PEN)),
    (r"staggered 135 degree dashes", "slashes-10-3", (SIZES, PEN)),
    (r"open triangle ([\d.]+) mm on ([\d.]+) mm grid, ([\d.]+) mm line", "tents-{0}-{1}-w{2}", ()),
    (r"filled triangle ([\d.]+) mm on ([\d.]+) mm grid", "triangles-{0}-{1}", ()),
    (r"open circles ([\d.]+) mm on ([\d.]+) mm grid, ([\d.]+) mm line", "rings-{0}-{1}-w{2}", ()),
    (r"open circles ([\d.]+) mm on ([\d.]+) mm grid", "rings-{0}-{1}", (PEN,)),
    (r"plus sign ([\d.]+) mm on ([\d.]+) mm grid, ([\d.]+) mm", "plus-{0}-{1}-w{2}", ()),
    (r"plus sign ([\d.]+) mm on ([\d.]+) mm grid", "plus-{0}-{1}", (PEN,)),
    (
        r"tuft mark ([\d.]+) mm on ([\d.]+) mm grid",
        "tufts-{0}-{1}",
        (PEN, "form of the tuft not stated: three blades"),
    ),
    (r"([\d.]+) mm grid with ([\d.]+) mm circles on the nodes", "grid-{0}+rings-{1}-{0}", (PEN,)),
    (
        r"vertical strips ([\d.]+) mm wide, ([\d.]+) mm apart, slanted (?:1 mm )?lines(?: inside)?",
        "strips-{0}-{1}",
        (PEN,),
    ),
)
WAVE = "size of wave and dots not stated: 5 mm and 1 mm"
REAL_WIDTH = "drawn at real width in the standard; here as its edge line"
# Clause, formula (kbs.portrayal.runs) without pen default and colour, what is left out or assumed.
RUNS: tuple[Rule, ...] = (
    # boundaries of areas
    (
        r"red ([\d.]+) mm boundary with open ([\d.]+) mm triangles every ([\d.]+) mm",
        "w{0}_dash5_on-tent{1}_dash5",
        (),
    ),
    (
        r"red ([\d.]+) mm boundary with pairs of filled ([\d.]+) mm triangles",
        "w{0}_dash4_on-tri{1}_dash4_on-tri{1}_dash4",
        ("distances along the line not stated",),
    ),
    (r"red boundary with dotted triangles", "dash5_dottent4", (SIZES, PEN)),
    (r"red boundary with x", "dash7_cross3", (SIZES, PEN)),
    (r"red boundary ([\d.]+) mm: ([\d.]+) mm dash, ([\d.]+) mm cross", "w{0}_dash{1}_cross{2}", ()),
    (r"red three-circle boundary", "dash5_ring4_ring4_ring4", (SIZES, PEN)),
    (r"red line ([\d.]+) mm \+ three open ([\d.]+) mm circles", "dash{0}_ring{1}_ring{1}_ring{1}", (PEN,)),
    (
        r"red line with ringed discs every 12.5 mm",
        "dash6.25_on-target3_dash6.25",
        ("size of the discs not stated: 3 mm", PEN),
    ),
    (r"red ringed-disc boundary", "dash6.25_on-target3_dash6.25", (SIZES, PEN)),
    (r"red line with triangles", "dash5_on-tri3_dash5", (SIZES, PEN)),
    (
        r"red open ([\d.]+) mm triangles with 2 mm dot, ([\d.]+) mm apart",
        "dottent{0}_gap{1}",
        ("dot of 2 mm drawn smaller, to fit into the triangle", PEN),
    ),
    (r"red ([\d.]+) mm: ([\d.]+) mm line \+ 1 dotted ([\d.]+) mm circle\(s\)", "w{0}_dash{1}_dotring{2}", ()),
    (
        r"red ([\d.]+) mm: ([\d.]+) mm line \+ 2 dotted ([\d.]+) mm circle\(s\)",
        "w{0}_dash{1}_dotring{2}_dotring{2}",
        (),
    ),
    (
        r"red ([\d.]+) mm: ([\d.]+) mm line \+ 3 dotted ([\d.]+) mm circle\(s\)",
        "w{0}_dash{1}_dotring{2}_dotring{2}_dotring{2}",
        (),
    ),
    (
        r"red ([\d.]+) mm: ([\d.]+) mm line \+ 4 dotted ([\d.]+) mm circle\(s\)",
        "w{0}_dash{1}_dotring{2}_dotring{2}_dotring{2}_dotring{2}",
        (),
    ),
    (
        r"red double line ([\d.]+) mm \+ ([\d.]+) mm dotted circle",
        "dash{0}_dotring{1}",
        ("double line drawn single", PEN),
    ),
    (
        r"red wavy boundary ([\d.]+) mm \+ two ([\d.]+) mm dots",
        "wave{0}_gap1_disc{1}_gap1_disc{1}_gap1",
        ("gaps not stated: 1 mm", PEN),
    ),
    (r"red wavy boundary: one wave \+ one dot(?: \(same as 119018\))?", "wave5_gap1_disc1_gap1", (WAVE, PEN)),
    (r"red wavy boundary: one wave \+ two dots", "wave5_gap1_disc1_gap1_disc1_gap1", (WAVE, PEN)),
    (
        r"red wavy boundary: one wave \+ three dots",
        "wave5_gap1_disc1_gap1_disc1_gap1_disc1_gap1",
        (WAVE, PEN),
    ),
    (r"red wavy boundary: two waves \+ one dot", "wave5_wave5_gap1_disc1_gap1", (WAVE, PEN)),
    (r"boundary of red ([\d.]+) mm radiation signs every ([\d.]+) mm", "trefoil{0}_gap2", ()),
    (r"(?:one-)?gear boundary", "dash10_gear4", ("sizes along the line not stated", PEN)),
    (r"two-gear boundary", "dash10_gear4_gear4", ("sizes along the line not stated", PEN)),
    (r"three-gear boundary", "dash10_gear4_gear4_gear4", ("sizes along the line not stated", PEN)),
    (
        r"([\d.]+) mm line with 1 filled ([\d.]+) mm square\(s\) every 7 mm",
        "w{0}_dash3.5_on-square{1}_dash3.5",
        (),
    ),
    (
        r"([\d.]+) mm line with 2 filled ([\d.]+) mm square\(s\) every 7 mm",
        "w{0}_dash2.25_on-square{1}_dash2.5_on-square{1}_dash2.25",
        ("distance of the squares not stated: 0.5 mm",),
    ),
    (
        r"([\d.]+) mm line with 3 filled ([\d.]+) mm square\(s\) every 7 mm",
        "w{0}_dash1.2_on-square{1}_dash2.3_on-square{1}_dash2.3_on-square{1}_dash1.2",
        ("distance of the squares not stated: 0.3 mm",),
    ),
    (
        r"([\d.]+) mm line, ([\d.]+) mm ticks every 7 mm on one side",
        "w{0}_dash3.5_side{1}_dash3.5",
        ("which side is not stated: right of the line",),
    ),
    (r"blue dashed line with circled plus", "dash5_gap1_plusring3_gap1", (SIZES, PEN)),
    (r"edge ([\d.]+) mm dash (\d)/(\d)", "w{0}_dash{1}_gap{2}", ()),
    (r"edge dash (\d)/(\d)", "dash{0}_gap{1}", (PEN,)),
    (r"edge ([\d.]+) mm", "w{0}_dash10", ()),
    (r"dashed boundary (\d+)/(\d+) mm", "dash{0}_gap{1}", (PEN,)),
    (r"boundary dash (\d+)/(\d+)", "dash{0}_gap{1}", (PEN,)),
    (r"dashed boundary", "dash10_gap2", (SIZES, PEN)),
    # lines
    (r"line", "w0.4_dash10", ("width as in the e-Plan style: 0.4 mm",)),
    (r"solid ([\d.]+) mm", "w{0}_dash10", ()),
    (r"solid; width follows road width \(([\d.]+) mm default\)", "w{0}_dash10", ("width by road width",)),
    (
        r"([\d.]+) mm; 10 mm dash, 2 gap, dot, 2 gap",
        "w{0}_dash10_gap2_disc{0}_gap2",
        ("size of the dot not stated: as the pen",),
    ),
    (r"([\d.]+) mm; 10 mm dash, 1 gap, (?:one )?([\d.]+) mm dot", "w{0}_dash10_gap1_disc{1}_gap1", ()),
    (
        r"([\d.]+) mm; 10 mm dash, 2 gap, two ([\d.]+) mm dots",
        "w{0}_dash10_gap2_disc{1}_gap2_disc{1}_gap2",
        (),
    ),
    (
        r"([\d.]+) mm; 10 mm dash, 2 gap, three ([\d.]+) mm dots",
        "w{0}_dash10_gap2_disc{1}_gap2_disc{1}_gap2_disc{1}_gap2",
        (),
    ),
    (
        r"([\d.]+) mm; 10 mm dash, 2 gap, four dots",
        "w{0}_dash10_gap2_disc1_gap2_disc1_gap2_disc1_gap2_disc1_gap2",
        ("size of the dots not stated: 1 mm",),
    ),
    (
        r"([\d.]+) mm; 10 mm dash with ([\d.]+) mm end dots, two ([\d.]+) mm dots",
        "w{0}_on-disc{1}_dash10_on-disc{1}_gap2_disc{2}_gap2_disc{2}_gap2",
        ("gaps not stated: 2 mm",),
    ),
    (
        r"([\d.]+) mm; 10 mm dash with ([\d.]+) mm end dots, three ([\d.]+) mm dots",
        "w{0}_on-disc{1}_dash10_on-disc{1}_gap2_disc{2}_gap2_disc{2}_gap2_disc{2}_gap2",
        ("gaps not stated: 2 mm",),
    ),
    (
        r"([\d.]+) mm; 10 mm dash, ([\d.]+) mm end ticks, ([\d.]+) mm open circle",
        "w{0}_tick{1}_dash10_tick{1}_gap2_ring{2}_gap2",
        ("gaps not stated: 2 mm",),
    ),
    (r"dash (\d) / gap (\d) mm, ([\d.]+) mm", "w{2}_dash{0}_gap{1}", ()),
    (r"([\d.]+) mm, dash (\d) / gap (\d) mm", "w{0}_dash{1}_gap{2}", ()),
    (
        r"dash 3 / gap 1 mm, ([\d.]+) mm, ([\d.]+) mm triangles every 15 mm",
        "w{0}_dash3_gap1_dash3_gap1_dash3_gap1_dash1.5_on-tri{1}_dash1.5",
        ("filled or open triangles not stated: filled",),
    ),
    (r"solid ([\d.]+) mm, ([\d.]+) mm filled triangles every 15 mm", "w{0}_dash7.5_on-tri{1}_dash7.5", ()),
    (
        r"solid ([\d.]+) mm, ([\d.]+) mm triangles every 15 mm",
        "w{0}_dash7.5_on-tent{1}_dash7.5",
        ("filled or open triangles not stated: open",),
    ),
    (
        r"solid ([\d.]+) mm with a zigzag every 10 mm \(UIP\) / 20 \(NIP\) / 30 \(CDP\)",
        "w{0}_dash8_zigzag2",
        ("size of the zigzag not stated: 2 mm",),
    ),
    (
        r"solid ([\d.]+) mm with chevrons every 10 mm",
        "w{0}_dash5_chevron2_dash5",
        ("size of the chevron not stated: 2 mm",),
    ),
    (
        r"([\d.]+) mm line with open ([\d.]+) mm circles tangent to it every 10 mm",
        "w{0}_dash5_on-ring{1}_dash5",
        ("circles drawn on the line instead of beside it",),
    ),
    (
        r"([\d.]+) mm line with open triangles every 10 mm",
        "w{0}_dash5_on-tent3_dash5",
        ("size of the triangles not stated: 3 mm",),
    ),
    (
        r"([\d.]+) mm line, triangles every 15 mm, letter S",
        "w{0}_dash7.5_on-tri3_dash7.5",
        ("size of the triangles not stated: 3 mm", "letter S along the line left out"),
    ),
    (
        r"([\d.]+) mm line with ([\d.]+) mm filled circles, ([\d.]+) mm apart",
        "w{0}_dash{2}_disc{1}",
        (),
    ),
    (
        r"([\d.]+) mm line, 2 mm hangers every 10 mm, filled 2x5 mm cabins",
        "w{0}_dash5_side2_on-bar5x2_dash5",
        ("cabins hang beside the line in the standard",),
    ),
    (
        r"([\d.]+) mm line, 2 mm hangers every 10 mm, open 2x5 mm cabins",
        "w{0}_dash5_side2_on-openbar5x2_dash5",
        ("cabins hang beside the line in the standard",),
    ),
    (r"([\d.]+) mm line \+ 2x5 mm filled bars every 7 mm", "w{0}_dash1_on-bar5x2_dash6", ()),
    (
        r"2x5 mm filled bars every 7 mm between two ([\d.]+) mm lines",
        "w{0}_rails2_bar5x2_gap2",
        ("distance of the lines not stated: 2 mm",),
    ),
    (
        r"([\d.]+) mm axis and double side lines, alternating filled/open 2x5 mm bars",
        "w{0}_rails2_bar5x2_openbar5x2",
        ("axis left out", "distances not stated"),
    ),
    (
        r"circles alternately filled and open, ([\d.]+) mm apart",
        "disc5_gap{0}_ring5_gap{0}",
        ("size of the circles as of the plan boundary: 5 mm",),
    ),
    (r"open circles 5 mm \(UIP\) / 4 \(NIP\) / 3 \(CDP\), ([\d.]+) mm apart, no line", "ring5_gap{0}", ()),
    (r"two ([\d.]+) mm lines ([\d.]+) mm apart", "w{0}_rails{1}_gap10", ()),
    (r"two ([\d.]+) mm edges at real width, rungs every 3 mm", "w{0}_rails2_tick2_gap3", (REAL_WIDTH,)),
    (r"two ([\d.]+) mm edges at real width", "w{0}_dash10", (REAL_WIDTH,)),
    (
        r"two ([\d.]+) mm lines at canal width, staggered 3 mm ticks every 15 mm",
        "w{0}_dash7.5_tick3_dash7.5",
        (REAL_WIDTH,),
    ),
    (r"edges ([\d.]+) mm black, kerb 0.3 mm red at real width", "w{0}_dash10", (REAL_WIDTH, "kerb left out")),
    (
        r"edges ([\d.]+) mm black, kerb 0.3 mm red, median 0.3 mm green #63BA52",
        "w{0}_dash10",
        (REAL_WIDTH, "kerb and median left out"),
    ),
    (
        r"edge lines ([\d.]+) mm black, kerb 0.3 mm red, median 0.3 mm green #63BA52",
        "w{0}_dash10",
        (REAL_WIDTH, "kerb and median left out"),
    ),
)
COUNTED = {"one": 1, "two": 2, "three": 3, "1": 1, "2": 2, "3": 3}
TRIANGLES = re.compile(
    r"red boundary: (one|two|three) (open|filled) ([\d.]+) mm triangles? \+ ([\d.]+) mm line"
)
DISCS = re.compile(
    r"red boundary: ([\d.]+) mm line \+ (\d) filled ([\d.]+) mm disc\(s\)(, 45 degree ticks inside)?"
)
TRANSPARENT = "transparent"


@dataclass(frozen=True)
class Read:
    """What a row's prose means: hatch and boundary formulas, and what is left out or assumed."""

    hatch: str
    run: str
    left_out: tuple[str, ...]


def pattern(prose: str, stroke: str) -> Read:
    """Read the `pattern` column. Raises ValueError for a clause no rule knows."""
    whole = _match(prose, RUNS)
    if whole is not None:
        return Read("", _inked(whole[0], stroke), whole[1])
    hatch, run, left = "", "", ()
    for clause in (part.strip() for part in prose.split("; ")):
        if clause == TRANSPARENT:
            continue
        if (found := _counted(clause) or _match(clause, RUNS)) is not None:
            run, left = found[0], (*left, *found[1])
        elif (found := _match(clause, HATCHES)) is not None:
            hatch, left = found[0], (*left, *found[1])
        else:
            raise ValueError(f"no rule reads {clause!r} of {prose!r}")
    return Read(hatch, _inked(run, stroke), tuple(dict.fromkeys(left)))


def _counted(clause: str) -> tuple[str, tuple[str, ...]] | None:
    if match := TRIANGLES.fullmatch(clause):
        sign = "tent" if match[2] == "open" else "tri"
        return "_".join([f"dash{match[4]}", *[f"{sign}{match[3]}"] * COUNTED[match[1]]]), (PEN,)
    if match := DISCS.fullmatch(clause):
        left = ("pen not stated with the row: 0.3 mm (general rule of the boundaries)",)
        left += ("ticks inside left out",) if match[4] else ()
        return "_".join([f"dash{match[1]}", *[f"disc{match[3]}"] * int(match[2])]), left
    return None


def _match(clause: str, rules: tuple[Rule, ...]) -> tuple[str, tuple[str, ...]] | None:
    for form, formula, left in rules:
        if match := re.fullmatch(form, clause):
            return formula.format(*(float_text(group) for group in match.groups())), left
    return None


def float_text(text: str | None) -> str:
    return f"{float(text):g}" if text else ""


def _inked(run: str, stroke: str) -> str:
    colour = stroke.lstrip("#").lower()
    return f"{run}_{colour}" if run and colour not in ("", "000000") else run


# Words of the label column before "icon", and the pictogram (kbs/portrayal/pictograms.svg) drawn for them.
PICTOGRAMS = {
    "two conifers": "conifers", "conifers": "conifers", "small conifers": "conifers", "trees": "trees", "seesaw": "seesaw",
    "fair": "fair", "picnic table + conifer": "picnic", "horse": "animal", "conifer": "conifer", "picnic table": "picnic",
    "square brackets": "brackets", "open trapezoid": "trapezoid", "viewpoint": "viewpoint", "species": "animal",
    "greenhouse": "greenhouse", "wheat ear": "wheat", "bolt": "bolt", "pump": "pump", "antenna": "antenna",
    "dynamite": "dynamite", "transformer": "transformer", "aircraft": "aircraft", "mosque": "mosque", "mescit": "mescit",
    "filled cross": "cross-filled", "open cross": "cross-open", "star of David": "star", "bicycle": "bicycle",
    "three-armed circle": "three-arms", "truck": "truck", "crossed rifles": "crossed", "fish": "fish", "waves": "waves",
    "half-filled circle": "half-disc", "filled flag": "flag-filled", "open flag": "flag-open", "flag": "flag-filled",
    "cable car": "cable-car", "X square": "x-square", "biohazard": "hazard", "recycling": "recycling", "valve": "valve",
    "three circles with arrows": "recycling", "overlapping diamonds": "diamonds", "diamonds": "diamonds", "book": "book",
    "dormitory": "bed", "deer": "animal", "radiation": "radiation", "skier": "skier", "tent": "tent",
    "triangle in double square": "triangle-square", "ship": "ship", "motorcycle": "bicycle", "green": "plug",
    "green recycling": "recycling",
}  # fmt: skip
# Pictograms that stand for a picture which we draw only roughly, by the family.
ROUGH = {"animal", "hazard", "skier", "fair", "mosque", "mescit", "dynamite"}
FRAMES = (
    (r"in double triangle", "triangle-double"), (r"in thick triangle", "triangle-thick"), (r"in triangle", "triangle"),
    (r"nested squares", "squares"), (r"\(circle\)", "circle"), (r"\(no frame\)", "none"), (r"frame #", "box"), (r"box #", "box"),
)  # fmt: skip
FRAME_UNSTATED = "form of the frame not stated: drawn without"
_LETTERS = re.compile(r"[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ0-9/]*[a-zı]?(?: [A-ZÇĞİÖŞÜ0-9]+)*(?![a-zçğıöşü])")


@dataclass(frozen=True)
class Label:
    """What a row's label means."""

    letters: str
    frame: str
    pictogram: str
    ink: str
    left_out: tuple[str, ...]


def label(prose: str) -> Label:
    """Read the `label` column. Raises ValueError for words no rule knows."""
    if not prose:
        return Label("", "none", "", "", ())
    ink = match[1].lower() if (match := re.search(r"#([0-9A-Fa-f]{6})", prose)) else ""
    frame = next((name for form, name in FRAMES if re.search(form, prose)), "")
    rest = re.sub(
        r" ?#[0-9A-Fa-f]{6}| in (?:double |thick )?triangle|\((?:circle|no frame|nested squares|navy frame|grey box)[^)]*\)",
        "",
        prose,
    ).strip()
    left: list[str] = []
    if prose in ("law number", "road width in m"):
        return Label("", "none", "", "", (f"{prose}: a value of the plan, not a sign",))
    if prose in ("triangle", "nested squares"):
        return Label("", {"triangle": "triangle", "nested squares": "squares"}[prose], "", "", ())
    for form, said in (
        (r" \+ \((.*?)\)", "the {} in brackets is the plan's own text"),
        (r" \((use|type)\)", "the {} is the plan's own text"),
        (r" \(boundary code .*?\)", ""),
        (r"-No$", "the number is the plan's own"),
    ):
        if match := re.search(form, rest):
            rest = rest.replace(match[0], "")
            left += (
                [said.format(match[1] if match.groups() else "")]
                if said
                else ["second code on the boundary left out"]
            )
    picture, rest = _picture(rest)
    letters = _LETTERS.fullmatch(rest) or re.fullmatch(r"(?:[A-Z]+ / )+[A-Z]+", rest) if rest else None
    if rest and not letters:
        raise ValueError(f"no rule reads {rest!r} of the label {prose!r}")
    text = rest.split(" / ")[0] if " / " in rest else rest
    if " / " in rest:
        left.append("one of several letters by kind; the first is drawn")
    if not frame:
        frame = "unstated" if text else "none"
    left += [FRAME_UNSTATED] if frame == "unstated" else []
    if picture:
        left.append("pictogram drawn by us" + (", roughly" if picture in ROUGH else ""))
    return Label(text, frame, picture, ink, tuple(left))


def _picture(text: str) -> tuple[str, str]:
    """Return (pictogram, what is left of the text)."""
    for form in (
        r"\(([^)]*?) icon\)",
        r"\b([^()]*?) icon$",
        r"(?<=SSA) (flag)$",
        r"(?<=Ö) \+ (.*)$",
        r"^(overlapping diamonds)$",
    ):
        if (match := re.search(form, text)) and match[1]:
            if match[1] not in PICTOGRAMS:
                raise ValueError(f"no pictogram for {match[1]!r} of {text!r}")
            return PICTOGRAMS[match[1]], text.replace(match[0], "").strip()
    return "", text
