import { readForms } from "../../../src/core/form";
import {
  chooseProfile,
  type ProjectHead,
  repeated,
  repeatedProjects,
  reviewSheet,
} from "../../../src/core/review";
import { REFERENCE_FORMS, referenceSheet, withCells } from "../../support/sheets";
import { REPEATED_CASES } from "./repeated-cases";

/** The first reference form with another head, on a sheet of its own. */
function reviewOf({ code, name, unit, year }: ProjectHead, index: number) {
  const cells = { B2: code, E2: name, B3: unit, I2: year };
  const sheet = { id: String(index), name: String(index) };
  return reviewSheet({ ...withCells(referenceSheet(REFERENCE_FORMS[0]), cells), sheet }, chooseProfile);
}

test("the head that these tests write is the one that is read", () => {
  const [form] = readForms(reviewOf({ code: "1", name: "甲", unit: "乙", year: "2023" }, 0).snapshot).forms;
  const { code, name, unit, year } = form?.project ?? {};
  expect([code, name, unit, year].map((field) => field?.value)).toEqual(["1", "甲", "乙", "2023"]);
});

test.each(REPEATED_CASES)("on the sheets of a workbook: %s", (_title, heads, groups) => {
  const found = repeatedProjects(heads.map(reviewOf));
  expect(found.map(({ items }) => items.map(({ form }) => Number(form.sheet.name)))).toEqual(groups);
});

test("a repeated project goes by its name, else its code", () => {
  const titleOf = (name: string | null) => {
    const head = { code: "440300", name, unit: null, year: null };
    return repeated([head, head], (each) => each).map(({ project }) => project);
  };
  expect(titleOf("档案管理")).toEqual(["档案管理"]);
  for (const name of [null, "", "—", "无"]) expect(titleOf(name)).toEqual(["440300"]);
});
