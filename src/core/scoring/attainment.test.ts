import { Decimal } from "../number";
import type { ReverseFormula } from "../profile";
import { type Attainment, equality, forward, range, reverse } from "./attainment";

const d = (text: string) => new Decimal(text);
const BOTH: [ReverseFormula, ReverseFormula] = ["one-minus-excess", "target-over-actual"];

/** An attainment as a line: met or not, least–most, what is proposed, and why. */
function line({ isMet, least, most, proposed, working }: Attainment): string {
  const short = (value: Decimal) => value.toDecimalPlaces(4).toString();
  return [
    isMet ? "met" : "missed",
    `${short(least)}–${short(most)}`,
    proposed === null ? "?" : short(proposed),
    working(),
  ].join(" | ");
}

test.each([
  ["24", "21", "missed | 0.875–0.875 | 0.875 | 21 ÷ 24"],
  ["500000", "743323", "met | 1–1 | 1 | 743,323 > 500,000"],
  ["5", "5", "met | 1–1 | 1 | 5 = 5"],
  ["3", "0", "missed | 0–0 | 0 | 0 ÷ 3"],
  ["3", "-1", "missed | 0–0 | 0 | 0"],
  ["0", "-1", "missed | 0–1 | ? | -1 < 0"],
  ["0", "0", "met | 1–1 | 1 | 0 = 0"],
  ["-2", "-3", "missed | 0–1 | ? | -3 < -2"],
])("forward: of %s reached %s", (target, actual, expected) => {
  expect(line(forward(d(target), d(actual)))).toBe(expected);
});

test("a strict target is missed by its own number, and scores the whole proportion", () => {
  expect(line(forward(d("6"), d("6"), true))).toBe("missed | 1–1 | 1 | 6 ÷ 6");
  expect(line(forward(d("0"), d("0"), true))).toBe("missed | 0–1 | ? | 0 = 0");
  expect(line(reverse(d("6"), d("6"), BOTH, true))).toBe("missed | 1–1 | 1 | [1 − (6 − 6) ÷ 6]");
});

test.each([
  ["100", "90", "met | 1–1 | 1 | 90 < 100"],
  ["100", "100", "met | 1–1 | 1 | 100 = 100"],
  ["100", "125", "missed | 0.75–0.8 | 0.75 | [1 − (125 − 100) ÷ 100]"],
  ["100", "250", "missed | 0–0.4 | 0 | 0"],
  ["0", "0", "met | 1–1 | 1 | 0 = 0"],
  ["0", "-1", "met | 1–1 | 1 | -1 < 0"],
  ["0", "2", "missed | 0–1 | ? | 2 > 0"],
])("reverse, both formulas in use: %s allowed, %s came", (target, actual, expected) => {
  expect(line(reverse(d(target), d(actual), BOTH))).toBe(expected);
});

test("reverse by the one formula in use", () => {
  expect(line(reverse(d("100"), d("125"), ["target-over-actual"]))).toBe(
    "missed | 0.8–0.8 | 0.8 | 100 ÷ 125",
  );
  expect(line(reverse(d("100"), d("125"), ["one-minus-excess"]))).toBe(
    "missed | 0.75–0.75 | 0.75 | [1 − (125 − 100) ÷ 100]",
  );
});

test.each([
  ["100", "100", "met | 1–1 | 1 | 100 = 100"],
  ["100", "98", "missed | 0.98–0.98 | 0.98 | 98 ÷ 100"],
  ["100", "125", "missed | 0.75–0.8 | 0.75 | [1 − (125 − 100) ÷ 100]"],
  ["0", "1", "missed | 0–1 | ? | 1 > 0"],
])("equality: %s wanted, %s came", (target, actual, expected) => {
  expect(line(equality(d(target), d(actual), BOTH))).toBe(expected);
});

test.each([
  ["20", "met | 1–1 | 1 | 20 ≤ 20 ≤ 25"],
  ["22", "met | 1–1 | 1 | 20 ≤ 22 ≤ 25"],
  ["15", "missed | 0.75–0.75 | 0.75 | 15 ÷ 20"],
  ["50", "missed | 0–0.5 | 0 | [1 − (50 − 25) ÷ 25]"],
])("range of 20 to 25: %s came", (actual, expected) => {
  expect(line(range(d("20"), d("25"), d(actual), BOTH))).toBe(expected);
});
