import { toA1 } from "../../../src/core/cells";
import { readForms } from "../../../src/core/form";
import { type CellInput, REFERENCE_FORMS, referenceSheet, withCells } from "../../support/sheets";

describe("年度总体目标: null where there is no place, empty where nothing is filled in", () => {
  const goals = (cells: Record<string, CellInput>) =>
    readForms(withCells(referenceSheet(REFERENCE_FORMS[0]), cells)).forms.map((form) =>
      form.goals.map(({ expected, outcome }) =>
        [expected, outcome].map((field) => field && [toA1(field.at), field.value]),
      ),
    );

  test.each<[string, Record<string, CellInput>, unknown]>([
    [
      "both",
      { B12: "目标", G12: "完成" },
      [
        [
          ["B12", "目标"],
          ["G12", "完成"],
        ],
      ],
    ],
    [
      "no goal",
      { B12: "", G12: "完成" },
      [
        [
          ["B12", ""],
          ["G12", "完成"],
        ],
      ],
    ],
    [
      "no outcome",
      { B12: "目标", G12: " " },
      [
        [
          ["B12", "目标"],
          ["G12", ""],
        ],
      ],
    ],
    [
      "neither",
      { B12: "", G12: "" },
      [
        [
          ["B12", ""],
          ["G12", ""],
        ],
      ],
    ],
    ["no heading for outcomes", { B12: "目标", G11: "", G12: "" }, [[["B12", "目标"], null]]],
    ["neither, and no heading for outcomes", { B12: "", G11: "", G12: "" }, [[["B12", ""], null]]],
    ["no headings, text beside", { B11: "目标", G11: "", B12: "", G12: "" }, [[["B11", "目标"], null]]],
    ["no place", { A11: "", B11: "", G11: "", B12: "", G12: "" }, []],
  ])("%s", (_what, cells, expected) => {
    expect(goals(cells)).toEqual([expected]);
  });
});
