import { circlesIn, crossings, IMPORTS, isUpward } from "../../scripts/rooms/imports";
import { NAMES, roomOf } from "../../scripts/rooms/rooms";

test("every file stands in a room", () => {
  expect(IMPORTS.size).toBeGreaterThan(400);
  expect([...IMPORTS.keys()].filter((file) => roomOf(file) === null)).toEqual([]);
  expect(NAMES.filter((room) => ![...IMPORTS.keys()].some((file) => roomOf(file) === room))).toEqual([]);
});

test("a room within a room is told from it", () => {
  expect(roomOf("src/adapters/xlsx/looks/sheet.ts")).toBe("adapters/xlsx/looks");
  expect(roomOf("src/adapters/xlsx/open.ts")).toBe("adapters/xlsx");
  expect(roomOf("src/elsewhere/open.ts")).toBeNull();
});

test("no import goes upwards", () => {
  expect(crossings().filter(isUpward)).toEqual([]);
});

test("files make no circles, but for the objects of the simulated host", () => {
  const others = circlesIn(IMPORTS).filter(
    (files) => !files.every((file) => /^src\/simulation\/host\//.test(file)),
  );
  expect(others).toEqual([]);
});

test("imports upwards and circles are seen where they are", () => {
  const port = "src/core/port/plan.ts";
  const form = "src/core/form/find.ts";
  const pane = "src/faces/pane/mount.tsx";
  const imports = new Map([
    [port, [form]],
    [form, [port]],
    [pane, [form]],
  ]);
  const found = crossings(imports);
  expect(found.map(({ from, to, count }) => [from, to, count])).toEqual([
    ["core/port", "core/form", 1],
    ["core/form", "core/port", 1],
    ["faces/pane", "core/form", 1],
  ]);
  expect(found.filter(isUpward).map(({ from, files }) => [from, files])).toEqual([["core/port", [port]]]);
  expect(circlesIn(imports)).toEqual([[port, form]]);
  expect(circlesIn(new Map([[pane, [pane]]]))).toEqual([[pane]]);
});
