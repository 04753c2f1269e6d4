import { referenceSheet, withCells, type CellInput } from "../../../test/support/sheets";
import { readForms } from "../form";
import { NATIONAL_2020 } from "../profile";
import { formDecimals } from "./precision";

/** The first form with whole scores, no rate and these cells. */
function decimals(cells: Record<string, CellInput>, profile = NATIONAL_2020): number {
  const whole = { H6: "", I6: 10, I25: 95 };
  const [form] = readForms(
    withCells(referenceSheet("00a-seed-luohu-dangan-2024"), { ...whole, ...cells }),
  ).forms;
  if (form === undefined) throw new Error("no form was read");
  return formDecimals(form, profile);
}

test.each<[string, Record<string, CellInput>, number]>([
  ["whole numbers prove nothing", {}, 2],
  ["nor do whole rates", { H6: "97%" }, 2],
  ["a score with one decimal", { I14: 9.9 }, 1],
  ["a rate with one decimal", { H6: 96.9 }, 1],
  ["a text rate with one decimal", { H6: "96.9%" }, 1],
  ["a total with one decimal", { I25: 94.7 }, 1],
  ["a score with one decimal as text", { I14: "9.9分" }, 1],
  ["a score with two decimals beside it", { I14: 9.9, I15: 4.75 }, 2],
  ["a rate with two decimals beside it", { I14: 9.9, H6: 96.89 }, 2],
  ["a text score that is written with two", { I14: "9.90" }, 2],
  ["a rate that is written with two", { I14: 9.9, H6: "96.90%" }, 2],
  ["a rate that is shown with two", { I14: 9.9, H6: { value: 0.969, numberFormat: "0.00%" } }, 2],
  ["a score that is shown with two", { I14: { value: 9.9, numberFormat: "0.00" } }, 2],
  ["a score that holds more than is shown", { I14: { value: 9.888, numberFormat: "0.0" } }, 2],
])("%s", (_title, cells, expected) => {
  expect(decimals(cells)).toBe(expected);
});

test("a profile that keeps fewer is followed", () => {
  expect(decimals({ I14: 9.9 }, { ...NATIONAL_2020, decimals: 0 })).toBe(0);
  expect(decimals({ I14: 9.9 }, { ...NATIONAL_2020, decimals: 3 })).toBe(1);
});
