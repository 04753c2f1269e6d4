import { type Area, isCellIn, oneCell } from "../../../core/cells";
import { WorkbookError } from "../../../core/port";
import { type Random, randomFrom } from "../../../../test/corpus/support/random";
import { areaFinder } from "./area-finder";

/** Areas that lie beside one another, as those of array formulas do: one in each band of rows at most. */
function areasBelowEachOther(random: Random): Area[] {
  const areas: Area[] = [];
  for (let top = random.whole(0, 40); areas.length < 60;) {
    const bottom = top + random.pick([0, 0, 1, 7, 1_500]);
    const left = random.whole(0, 5);
    areas.push({ top, left, bottom, right: left + random.pick([0, 2]) });
    top = bottom + 1 + random.whole(0, 900);
  }
  return areas;
}

test("finds what a look at every area finds", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const random = randomFrom(seed);
    const areas = areasBelowEachOther(random);
    const find = areaFinder(areas);
    for (const { top, left, bottom, right } of areas) {
      for (const row of [top - 1, top, bottom, bottom + 1]) {
        for (const column of [left - 1, left, right, right + 1]) {
          const cell = { row, column };
          expect(find(cell)).toBe(areas.find((area) => isCellIn(cell, area)));
        }
      }
    }
  }
});

test("refuses areas that would fill the memory", () => {
  const column: Area = { top: 0, left: 0, bottom: 1_048_575, right: 0 };
  expect(areaFinder([column, oneCell(0, 5)])({ row: 1_048_575, column: 0 })).toBe(column);
  const many = new Array<Area>(5_000).fill(column);
  expect(() => areaFinder(many)).toThrow(WorkbookError);
});
