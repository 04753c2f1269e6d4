import { LEXICON } from "../../../src/core/form/words/lexicon";
import { chooseProfile, reviewSheet } from "../../../src/core/review";
import { compareColumns } from "./columns";
import { withCells } from "../../support/sheets";
import { type Family, type FamilyCase, headingCells, headingsOf, seenOn } from "./families";
import { safeCorrections } from "./kind-faults";
import { type Random, randomFrom } from "./random";
import { withoutLabels } from "./without-labels";

/** How one sheet was read. */
export interface Reading {
  readonly name: string;
  readonly isRead: boolean;
  readonly columns: number;
  readonly wrong: readonly string[];
  /** What one click would write and should not. */
  readonly wrongSafe: readonly string[];
}

/** How all sheets of one family were read. */
export interface FamilyReading {
  readonly name: string;
  readonly isReal: boolean;
  readonly readings: readonly Reading[];
}

/** What has to be reached: unread families, columns, sheets that are read; columns taken for something else at most. */
export const FLOORS = { unread: 1, columns: 0.97, recognised: 0.9, misread: 0.02 } as const;

function readingOf({ name, sheet, columns, safe, awaited }: FamilyCase): Reading {
  const review = reviewSheet(sheet, chooseProfile);
  const compared = columns.map((wanted, index) => compareColumns(wanted, review.forms[index]?.form));
  const corrections = safeCorrections(review);
  return {
    name,
    isRead: review.forms.length === columns.length,
    columns: compared.reduce((sum, each) => sum + each.columns, 0),
    wrong: compared.flatMap(({ wrong }) => wrong),
    wrongSafe: corrections.filter(
      (each) => !safe.includes(each) && !awaited.includes(each.split(" ")[0] ?? ""),
    ),
  };
}

/** Reads each family without the whole labels that no other family has. */
export function leaveOneOut(all: readonly Family[]): FamilyReading[] {
  const seen = seenOn(all);
  return all.map(({ name, isReal, cases }) => {
    const own = [...seen].flatMap(([label, families]) =>
      families.length === 1 && families[0] === name ? [label] : [],
    );
    return { name, isReal, readings: withoutLabels(new Set(own), () => cases.map(readingOf)) };
  });
}

/** Reads each family so many times with all of its headings in words of the lexicon that no heading has. */
export function unknownWords(all: readonly Family[], seed: number, times: number): FamilyReading[] {
  const headings = headingsOf(all);
  const avoided = new Set<string>(
    Object.values(LEXICON)
      .flat()
      .filter((word) => headings.some((heading) => heading.normalize("NFKC").includes(word))),
  );
  const random = randomFrom(seed);
  return all.map(({ name, isReal, reworded }) => ({
    name,
    isReal,
    readings: Array.from({ length: times }, () => readingOf(reworded(random, avoided))),
  }));
}

/** Which headings say nothing: one in four, or those of the weights and the scores. */
export type Unknown = "one in four" | "weights and scores";

/** Reads each family so many times with headings that say nothing at all. */
export function unknownHeadings(
  all: readonly Family[],
  unknown: Unknown,
  seed: number,
  times: number,
): FamilyReading[] {
  const random = randomFrom(seed);
  return all.map(({ name, isReal, cases }) => ({
    name,
    isReal,
    readings: Array.from({ length: times }, () =>
      readingOf(withUnknown(random.pick(cases as [FamilyCase, ...FamilyCase[]]), unknown, random)),
    ),
  }));
}

const SAYING_NOTHING = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";

function withUnknown(base: FamilyCase, unknown: Unknown, random: Random): FamilyCase {
  const cells = base.columns.flatMap((columns) =>
    unknown === "one in four"
      ? headingCells(columns).filter(() => random.whole(1, 4) === 1)
      : [columns.table.weight, columns.table.score].filter((cell) => cell !== undefined),
  );
  const texts = cells.map((cell, index) => [cell, SAYING_NOTHING[index % SAYING_NOTHING.length] ?? ""]);
  const sheet = withCells(base.sheet, Object.fromEntries(texts) as Record<string, string>);
  return { ...base, name: `${base.name} without ${cells.join(", ")}`, sheet };
}

/** Figures of several families together. */
export interface Figures {
  readonly families: number;
  readonly unread: readonly string[];
  readonly sheets: number;
  readonly readSheets: number;
  /** From 0 to 1. */
  readonly columnsRight: number;
  /** Columns that were taken for something else; those of sheets that were not read are only missing. */
  readonly columnsMisread: number;
  readonly wrongSafe: readonly string[];
}

/** A family is unread where one of its sheets is. */
export function figuresOf(families: readonly FamilyReading[]): Figures {
  const readings = families.flatMap((family) => family.readings);
  const columns = readings.reduce((sum, each) => sum + each.columns, 0);
  const wrong = readings.reduce((sum, each) => sum + each.wrong.length, 0);
  const misread = readings.flatMap((each) => each.wrong).filter((text) => !text.endsWith("–")).length;
  return {
    families: families.length,
    unread: families
      .filter((family) => family.readings.some(({ isRead }) => !isRead))
      .map(({ name }) => name),
    sheets: readings.length,
    readSheets: readings.filter(({ isRead }) => isRead).length,
    columnsRight: columns === 0 ? 1 : (columns - wrong) / columns,
    columnsMisread: columns === 0 ? 0 : misread / columns,
    wrongSafe: readings.flatMap(({ name, wrongSafe }) => wrongSafe.map((each) => `${name}: ${each}`)),
  };
}
