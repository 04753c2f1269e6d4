import { families } from "../../test/corpus/support/families";
import {
  type FamilyReading,
  type Figures,
  figuresOf,
  FLOORS,
  leaveOneOut,
  unknownHeadings,
  unknownWords,
} from "../../test/corpus/support/measure";
import { SEED } from "../../test/corpus/support/variants";

/** Variants of each kind, and readings of each family with headings in other words, or that say nothing. */
const COUNTS = { variants: 40, words: 20, headings: 20 } as const;

/**
 * Prints how forms are read whose wording nobody has seen: without the labels that only they have, in other words, and
 * with headings that say nothing. Real forms and kinds apart.
 * @returns what is not reached
 */
export function printLeaveOneOut(): string[] {
  const all = families(COUNTS.variants);
  console.log("                                   read  columns right  misread  wrong safe");
  return [
    ...print("whole labels of a family left out", leaveOneOut(all), { isKnown: true }),
    ...print("every heading in other words", unknownWords(all, SEED, COUNTS.words), { isKnown: true }),
    ...print("one heading in four says nothing", unknownHeadings(all, "one in four", SEED, COUNTS.headings)),
    ...print(
      "weights and scores say nothing",
      unknownHeadings(all, "weights and scores", SEED, COUNTS.headings),
    ),
  ];
}

/** @param isKnown whether the words are known, so that everything has to be read */
function print(
  title: string,
  families: readonly FamilyReading[],
  { isKnown }: { readonly isKnown: boolean } = { isKnown: false },
): string[] {
  console.log(title);
  return [true, false].flatMap((isReal) => {
    const figures = figuresOf(families.filter((family) => family.isReal === isReal));
    const which = `${figures.families} ${isReal ? "real forms" : "kinds"}`;
    const read = `${figures.readSheets} of ${figures.sheets}`;
    console.log(
      `  ${which.padEnd(14)}${read.padStart(23)}${percent(figures.columnsRight).padStart(15)}` +
        `${percent(figures.columnsMisread).padStart(9)}${String(figures.wrongSafe.length).padStart(12)}`,
    );
    const faults = [...figures.wrongSafe, ...(isKnown ? missed(figures) : [])];
    for (const fault of faults) console.log(`    ${fault}`);
    return faults.length === 0 ? [] : [`${title}, ${which}`];
  });
}

function missed({ unread, sheets, readSheets, columnsRight }: Figures): string[] {
  return [
    ...(unread.length > FLOORS.unread ? [`unread: ${unread.join(", ")}`] : []),
    ...(columnsRight < FLOORS.columns ? [`columns below ${percent(FLOORS.columns)}`] : []),
    ...(readSheets < sheets * FLOORS.recognised ? [`read below ${percent(FLOORS.recognised)}`] : []),
  ];
}

function percent(share: number): string {
  return `${(Math.round(share * 1000) / 10).toFixed(1)} %`;
}
