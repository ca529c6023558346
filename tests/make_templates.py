"""Writes the workbooks to fill in and the paper diary into data/samples; every heading is one that the reader knows.

python tests/make_templates.py
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

SAMPLES = Path(__file__).resolve().parent.parent / "data" / "samples"
ROWS = 400
RATINGS = tuple(str(n) for n in range(11))
SIDES = ("left", "right", "both")
PLACES = ("lower lid", "upper lid", "eyelid", "brow", "forehead", "cheek", "nose", "corner of the mouth", "lip", "chin")
TRIGGERS = ("stress", "lack of sleep", "caffeine", "screen", "bright light", "cold wind", "talking", "reading")
MUST, MAY = True, False

# heading -> what a drop-down offers, and whether anything else is refused
CHOICES: dict[str, tuple[Sequence[str], bool]] = {
    "Worst intensity (0-10)": (RATINGS, MUST),
    "Stress (0-10)": (RATINGS, MUST),
    "Intensity (0-10)": (RATINGS, MUST),
    "Side": (SIDES, MUST),
    "Site": (PLACES, MAY),
    "Suspected trigger": (TRIGGERS, MAY),
}
NUMBERS: dict[str, tuple[float, float, str]] = {
    "Spasms": (0, 100_000, "How many spasms that day. 0 is a calm day; leave it empty when you did not count."),
    "Sleep (h)": (0, 20, "Hours slept in the night before this day, such as 7.5."),
    "Caffeine (mg)": (0, 2000, "A cup of coffee is about 95 mg, a cup of black tea 47 mg."),
    "Water (l)": (0, 12, "Litres, such as 1.5."),
    "Screen time (h)": (0, 24, "Hours in front of a screen."),
    "Exercise (min)": (0, 1440, "Minutes of exercise."),
    "Duration (s)": (0, 86_400, "How long it lasted, in seconds."),
}
MOMENTS = {
    "Date": ("yyyy-mm-dd", "The day, one row each."),
    "Onset": ("yyyy-mm-dd hh:mm", "Day and time of the spasm, such as 2026-03-09 07:20."),
}
PAPER_DAYS = 14
PAPER_COLUMNS = (
    *("Date", "Spasms", "Worst intensity (0-10)", "Sleep (h)", "Stress (0-10)", "Coffee (cups)"),
    *("Water (glasses)", "Screen time (h)", "Exercise (min)", "Note"),
)
PAPER = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Spasm diary, two weeks on paper</title>
<style>
@page {{ size: A4 landscape; margin: 12mm; }}
* {{ box-sizing: border-box; }}
body {{ font: 11pt/1.35 system-ui, sans-serif; color: #111; max-width: 273mm; margin: 0 auto; }}
h1 {{ font-size: 15pt; margin: 0 0 2mm; }}
p {{ margin: 0 0 3mm; }}
table {{ border-collapse: collapse; width: 100%; table-layout: fixed; }}
th, td {{ border: 0.3mm solid #555; height: 9mm; padding: 1mm; }}
th {{ font-size: 9pt; text-align: left; vertical-align: bottom; background: #f2f2f2; }}
th:last-child {{ width: 24%; }}
@media screen {{ body {{ padding: 8mm; }} }}
</style>
</head>
<body>
<h1>Spasm diary, two weeks</h1>
<p>One line a day, best in the evening. <b>0 spasms is a calm day; an empty field means that you did not count.</b>
Sleep is the night before. 0 is none and 10 the worst you can imagine. Type it later into any spreadsheet with these
headings, and Spasm Diary reads it.</p>
<table>
<thead><tr>{head}</tr></thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>
"""


def main() -> None:
    """Write all files."""
    for subject in ("days", "episodes"):
        workbook(header_of(subject)).save(SAMPLES / f"template_{subject}.xlsx")
    (SAMPLES / "paper_diary.html").write_text(paper(), "utf-8")


def header_of(subject: str) -> tuple[str, ...]:
    """Return the headings of the template in CSV, which both forms share."""
    with (SAMPLES / f"template_{subject}.csv").open(encoding="utf-8-sig", newline="") as file:
        return tuple(next(csv.reader(file)))


def workbook(header: Sequence[str]) -> Workbook:
    """Return an empty table with these headings, whose cells know what belongs into them."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Diary"
    sheet.append(list(header))
    sheet.freeze_panes = "B2"
    for number, name in enumerate(header, start=1):
        letter = get_column_letter(number)
        cell = sheet[f"{letter}1"]
        cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="bottom")
        sheet.column_dimensions[letter].width = 44 if name == "Note" else 18 if name in MOMENTS else 13
        _guide(sheet, name, f"{letter}2:{letter}{ROWS}")
    return book


def paper() -> str:
    """Return the paper diary as one page of HTML."""
    head = "".join(f"<th>{name}</th>" for name in PAPER_COLUMNS)
    row = f"<tr>{'<td></td>' * len(PAPER_COLUMNS)}</tr>"
    return PAPER.format(head=head, rows="\n".join([row] * PAPER_DAYS))


def _guide(sheet: Worksheet, name: str, cells: str) -> None:
    """Give the cells of one column their drop-down, their bounds, or their form of date."""
    if name in MOMENTS:
        form, prompt = MOMENTS[name]
        for (cell,) in sheet[cells]:
            cell.number_format = form
        rule = DataValidation("date", operator="greaterThan", formula1="32874", allow_blank=True)  # 1990-01-01
    elif name in NUMBERS:
        low, high, prompt = NUMBERS[name]
        rule = DataValidation(
            "decimal", operator="between", formula1=f"{low:g}", formula2=f"{high:g}", allow_blank=True
        )
    elif name in CHOICES:
        offered, strict = CHOICES[name]
        prompt = "Choose from the list." if strict else "Choose from the list, or write your own."
        rule = DataValidation("list", formula1=f'"{",".join(offered)}"', allow_blank=True, showErrorMessage=strict)
    else:
        return
    rule.promptTitle, rule.prompt, rule.showInputMessage = name[:32], prompt, True
    if name not in CHOICES:
        rule.showErrorMessage = True
    sheet.add_data_validation(rule)
    rule.add(cells)


if __name__ == "__main__":
    main()
