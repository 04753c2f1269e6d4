"""Opens and reads every workbook of a folder, and nothing else: what a plain script needs."""

import sys
from pathlib import Path

from openpyxl import load_workbook

cells = 0
for file in sorted(Path(sys.argv[1]).glob("*.xlsx")):
    for sheet in load_workbook(file).worksheets:
        for row in sheet.iter_rows(values_only=True):
            cells += sum(value is not None for value in row)
print(cells)
