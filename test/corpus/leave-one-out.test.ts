import { LABELS } from "../../src/core/form/labels";
import { runs } from "../support/length";
import { families, seenOn } from "./support/families";
import {
  type FamilyReading,
  figuresOf,
  FLOORS,
  leaveOneOut,
  unknownHeadings,
  unknownWords,
} from "./support/measure";
import { SEED } from "./support/variants";
import { withoutLabels } from "./support/without-labels";

const FAMILIES = families(runs(40, 6));

/** Real forms and kinds apart: one must not hide the other. */
const apart = (readings: readonly FamilyReading[]) =>
  [true, false].map((isReal) => figuresOf(readings.filter((family) => family.isReal === isReal)));

test("every family has labels of its own, and others that it shares", () => {
  const seen = [...seenOn(FAMILIES).values()];
  expect(FAMILIES.filter(({ isReal }) => isReal)).toHaveLength(13);
  expect(FAMILIES.filter(({ isReal }) => !isReal)).toHaveLength(16);
  expect(seen.filter((names) => names.length === 1).length).toBeGreaterThan(10);
  expect(seen.filter((names) => names.length > 1).length).toBeGreaterThan(20);
});

test("labels that are left out are unknown meanwhile, and known again afterwards", () => {
  const before = JSON.stringify(LABELS);
  withoutLabels(new Set(["权重"]), () => {
    expect(LABELS.weight).not.toContain("权重");
  });
  expect(JSON.stringify(LABELS)).toBe(before);
});

test("without the whole labels that only they have, forms are read as before", () => {
  for (const { unread, columnsRight, wrongSafe } of apart(leaveOneOut(FAMILIES))) {
    expect(unread.length).toBeLessThanOrEqual(FLOORS.unread);
    expect(columnsRight).toBeGreaterThanOrEqual(FLOORS.columns);
    expect(wrongSafe).toEqual([]);
  }
});

test("with every heading in words that no form has, forms are read", () => {
  for (const { sheets, readSheets, columnsRight, wrongSafe } of apart(
    unknownWords(FAMILIES, SEED, runs(20)),
  )) {
    expect(readSheets / sheets).toBeGreaterThanOrEqual(FLOORS.recognised);
    expect(columnsRight).toBeGreaterThanOrEqual(FLOORS.columns);
    expect(wrongSafe).toEqual([]);
  }
});

test.each(["one in four", "weights and scores"] as const)(
  "where headings say nothing (%s) columns are missing, not wrong, and nothing wrong is corrected by one click",
  (unknown) => {
    for (const { columnsMisread, wrongSafe } of apart(unknownHeadings(FAMILIES, unknown, SEED, runs(40)))) {
      expect(columnsMisread).toBeLessThanOrEqual(FLOORS.misread);
      expect(wrongSafe).toEqual([]);
    }
  },
);
