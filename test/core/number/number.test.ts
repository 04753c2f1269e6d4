import {
  agree,
  type Amount,
  Decimal,
  decimalOf,
  executionPoints,
  executionPercent,
  grouped,
  parseDecimal,
  plain,
  type Points,
  points,
  roundHalfUp,
  sum,
} from "../../../src/core/number";

const amount = (value: Decimal) => value as Amount;

describe("decimalOf", () => {
  test.each([
    [0.1 + 0.2, "0.3"],
    [94.69000000000001, "94.69"],
    [9.475, "9.475"],
    [1e21, "1000000000000000000000"],
    [-0, "0"],
    [5e-324, new Decimal("4.94065645841247e-324").toFixed()],
  ])("%d is taken as %s", (value, text) => {
    expect(plain(decimalOf(value))).toBe(text);
  });
});

describe("parseDecimal", () => {
  test.each([
    ["436,000.00", "436000"],
    ["４３６", "436"],
    [" 9.69 ", "9.69"],
    ["１，２３４．５", "1234.5"],
    ["-5", "-5"],
    ["−5", "-5"],
    ["0010", "10"],
  ])("reads %s", (text, expected) => {
    expect(plain(parseDecimal(text) as Decimal)).toBe(expected);
  });

  test.each([
    "",
    "—",
    "45 万",
    "96.89%",
    "1,23",
    "1.2.3",
    "1e5",
    "≥5",
    ".5",
    "5.",
    "NaN",
    "Infinity",
    "10分",
  ])("does not guess at %s", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

describe("rounding", () => {
  test.each([
    ["9.475", "9.48"],
    ["9.475232", "9.48"],
    ["9.4749999999", "9.47"],
    ["0.005", "0.01"],
    ["-0.005", "-0.01"],
    ["100", "100"],
  ])("%s gives %s, half up", (value, expected) => {
    expect(plain(roundHalfUp(new Decimal(value), 2))).toBe(expected);
  });

  test("is done on the amounts, not on the rounded rate", () => {
    const score = executionPoints(points(10), amount(new Decimal(204286)), amount(new Decimal(215600)));
    expect(plain(roundHalfUp(score, 2))).toBe("9.48");
    expect((9.475).toFixed(2)).toBe("9.47");
  });

  test("agreement ends at half a unit of the second decimal", () => {
    expect(agree(new Decimal("9.694"), new Decimal("9.69"))).toBe(true);
    expect(agree(new Decimal("9.695"), new Decimal("9.69"))).toBe(false);
    expect(agree(new Decimal("9.685"), new Decimal("9.69"))).toBe(false);
  });
});

test("a rate without a budget is refused", () => {
  const zero = amount(new Decimal(0));
  expect(() => executionPercent(zero, zero)).toThrow(RangeError);
  expect(() => executionPoints(points(10), zero, zero)).toThrow(RangeError);
});

test.each([
  ["436000", "436,000"],
  ["1234567.891", "1,234,567.891"],
  ["-1000", "-1,000"],
  ["999", "999"],
])("%s is shown as %s", (value, text) => {
  expect(grouped(new Decimal(value))).toBe(text);
});

test("units are kept apart by the compiler", () => {
  const money: Amount = amount(new Decimal(1));
  const score: Points = points(1);
  // @ts-expect-error an amount is no score
  const wrong: Points = money;
  // @ts-expect-error amounts and scores do not add up
  const mixed = sum([money, score]);
  // @ts-expect-error a bare decimal has no unit
  const bare: Points = new Decimal(1);
  expect([wrong, mixed, bare]).toHaveLength(3);
});
