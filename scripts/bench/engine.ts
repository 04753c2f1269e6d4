import type { SheetSnapshot } from "../../src/core/port";
import { readForms } from "../../src/core/form";
import { chooseProfile, reviewSheet } from "../../src/core/review";
import { cpuOf } from "./clock";
import type { Figure } from "./figure";
import { type ReferenceForm, referenceForms, variedSnapshot } from "./varied";

const FORMS = 1_200;
const TARGET = 3_000;

/** What the engine does in a second of one core, on the forms of the reference document with ever new texts. */
export async function benchEngine(): Promise<Figure[]> {
  const forms = referenceForms();
  const perSecond = async (work: (sheet: SheetSnapshot) => unknown) => {
    // The first round warms up.
    const rounds = [0, 1, 2, 3, 4].map((round) => fresh(forms, round));
    let next = 0;
    const cpu = await cpuOf(() => {
      for (const sheet of rounds[next] ?? []) work(sheet);
      next++;
    }, rounds.length);
    return (FORMS / cpu) * 1000;
  };
  return [
    {
      section: "engine",
      what: "reading",
      how: `${FORMS} reference forms, texts never seen`,
      value: await perSecond((sheet) => readForms(sheet)),
      unit: "forms/s",
    },
    {
      section: "engine",
      what: "reading, rules and plan",
      how: `${FORMS} reference forms, texts never seen`,
      value: await perSecond((sheet) => reviewSheet(sheet, chooseProfile).safePlan),
      unit: "forms/s",
      target: { atLeast: TARGET },
    },
  ];
}

function fresh(forms: readonly ReferenceForm[], round: number): SheetSnapshot[] {
  return Array.from({ length: FORMS }, (_, index) =>
    variedSnapshot(forms[index % forms.length] as ReferenceForm, round * FORMS + index),
  );
}
