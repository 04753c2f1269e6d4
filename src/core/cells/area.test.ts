import { areaToA1, columnName, columnNumber } from "./address";
import { areaAround, areaFromA1, areaName, fullAddress, intersect, parseArea, splitAddress } from "./area";

test.each([
  ["A1", "A1"],
  ["$B$2", "B2"],
  ["b2:a1", "A1:B2"],
  ["3:4", "3:4"],
  ["$1:$1", "1:1"],
  ["B:C", "B:C"],
  ["XFD1048576", "XFD1048576"],
])("%s is read as %s", (text, name) => {
  const area = parseArea(text);
  expect(area && areaName(area)).toBe(name);
});

test.each(["", "A", "1", "A0", "A1:B", "A:1", "XFE1", "A1048577", "A1,B2", "S!A1"])(
  "%s is no area",
  (text) => {
    expect(parseArea(text)).toBeNull();
  },
);

test("columns", () => {
  expect([0, 25, 26, 16_383].map(columnName)).toEqual(["A", "Z", "AA", "XFD"]);
  expect(["A", "z", "AA", "XFD"].map(columnNumber)).toEqual([0, 25, 26, 16_383]);
});

test("sheet names in addresses", () => {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  expect(["表1", "a b", "A1", "it's", "2024"].map((name) => fullAddress(name, [area]))).toEqual([
    "表1!A1",
    "'a b'!A1",
    "'A1'!A1",
    "'it''s'!A1",
    "'2024'!A1",
  ]);
  expect(splitAddress("'it''s'!B2")).toEqual({ sheet: "it's", address: "B2" });
  expect(splitAddress("B2")).toEqual({ sheet: null, address: "B2" });
});

test("intersections", () => {
  const area = { top: 1, left: 1, bottom: 3, right: 3 };
  expect(intersect(area, { top: 3, left: 0, bottom: 9, right: 1 })).toEqual({
    top: 3,
    left: 1,
    bottom: 3,
    right: 1,
  });
  expect(intersect(area, { top: 4, left: 1, bottom: 9, right: 3 })).toBeNull();
});

test("an area with a sheet name; anything else is refused", () => {
  expect(areaFromA1("'二 月'!$B$2:A1")).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  expect(() => areaFromA1("A1:B2:C3")).toThrow(RangeError);
  expect(() => areaFromA1("")).toThrow(RangeError);
});

test("whole columns are written by their cells where a file needs it", () => {
  expect(areaToA1(areaFromA1("A:B"))).toBe("A1:B1048576");
});

test("the area around some cells", () => {
  const cells = [
    { row: 4, column: 2 },
    { row: 1, column: 7 },
  ];
  expect(areaAround(cells)).toEqual({ top: 1, left: 2, bottom: 4, right: 7 });
  expect(areaAround([])).toBeNull();
});
