"""
Says what openpyxl sees in workbooks: paths as JSON on standard input, a list of answers as JSON on standard output.
With the argument "save" it opens and saves them instead, as a program that knows less than Excel does.
"""

import json
import math
import re
import sys
import warnings
import zipfile
from xml.etree import ElementTree

import openpyxl

PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"


def plain(value):
    """A value that JSON can carry; dates and the like as text."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def without_addresses(thing):
    """What an object holds, without the numbers that Python or the file gave it."""
    return re.sub(r" at 0x[0-9a-f]+", "", repr(thing))


def rule_of(area, rule):
    """One conditional formatting rule; its format comes resolved, so its number says nothing."""
    fill = rule.dxf.fill if rule.dxf is not None else None
    number, priority = rule.dxfId, rule.priority
    rule.dxfId, rule.priority = None, 1
    details = without_addresses((rule, rule.dxf))
    rule.dxfId, rule.priority = number, priority
    return {
        "area": area,
        "type": rule.type,
        "formulas": list(rule.formula),
        "fill": fill.bgColor.rgb if fill is not None and fill.bgColor is not None else None,
        "priority": priority,
        "details": details,
    }


def sheet_of(formulas, results):
    """One worksheet: `formulas` as loaded with formulas, `results` as loaded with their results."""
    cells, comments, looks = {}, {}, {}
    for row in formulas.iter_rows():
        for cell in row:
            at = cell.coordinate
            if cell.comment is not None:
                comments[at] = {"author": cell.comment.author, "text": cell.comment.text}
            if cell.has_style:
                looks[at] = style_of(cell)
            if cell.value is not None:
                formula = str(cell.value) if cell.data_type == "f" else None
                cells[at] = {"value": plain(results[at].value), "formula": formula}
    rules = [
        rule_of(str(formatting.sqref), rule)
        for formatting in formulas.conditional_formatting
        for rule in formatting.rules
    ]
    return {
        "cells": cells,
        "comments": comments,
        "rules": rules,
        "merges": sorted(str(area) for area in formulas.merged_cells.ranges),
        "styles": looks,
        "rest": rest_of(formulas),
    }


LOOKS = {}


def style_of(cell):
    """Number format, and a number for all else: the same for the same look in all files of one run."""
    look = without_addresses((cell.font, cell.fill, cell.border, cell.alignment, cell.protection))
    return f"{cell.number_format} {LOOKS.setdefault(look, len(LOOKS))}"


def rest_of(sheet):
    """Everything else about a sheet that openpyxl knows."""
    return {
        "state": sheet.sheet_state,
        "columns": {name: plain(column.width) for name, column in sheet.column_dimensions.items()},
        "rows": {str(number): plain(row.height) for number, row in sheet.row_dimensions.items() if row.height},
        "freeze": plain(sheet.freeze_panes),
        "filter": plain(sheet.auto_filter.ref),
        "validations": [without_addresses(each) for each in sheet.data_validations.dataValidation],
        "links": [without_addresses(each) for each in sheet._hyperlinks],
        "images": len(sheet._images),
        "charts": len(sheet._charts),
        "page": without_addresses(sheet.page_setup) + without_addresses(sheet.page_margins),
        "protected": bool(sheet.protection.sheet),
    }


def properties_of(path):
    """Custom properties, which openpyxl 3.0 does not read: straight from their part."""
    with zipfile.ZipFile(path) as package:
        if "docProps/custom.xml" not in package.namelist():
            return {}
        root = ElementTree.fromstring(package.read("docProps/custom.xml"))
    return {each.get("name"): "".join(each.itertext()) for each in root.iter(PROPERTY)}


def read(path):
    try:
        formulas = openpyxl.load_workbook(path)
        results = openpyxl.load_workbook(path, data_only=True)
        sheets = {sheet.title: sheet_of(sheet, results[sheet.title]) for sheet in formulas.worksheets}
        names = {name.name: name.attr_text for name in formulas.defined_names.definedName}
        return {"error": None, "sheets": sheets, "definedNames": names, "properties": properties_of(path)}
    except Exception as error:  # Whatever a file makes openpyxl throw is its answer on that file.
        return {"error": f"{type(error).__name__}: {error}", "sheets": {}, "definedNames": {}, "properties": {}}


def main():
    warnings.simplefilter("ignore")
    paths = json.load(sys.stdin)
    if sys.argv[1:] == ["save"]:
        for path in paths:
            openpyxl.load_workbook(path).save(path)
    else:
        json.dump([read(path) for path in paths], sys.stdout)


main()
