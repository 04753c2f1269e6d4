import { type Case, corpusCases, type FormCase, hasForm } from "./cases";
import { plantedForms } from "./clean/plants";
import {
  permuted,
  shifted,
  stacked,
  unmerged,
  withBlankColumns,
  withBlankRows,
  withHiddenRows,
} from "./moves";
import { type Random, randomFrom } from "./random";
import { plantedArithmetic } from "./real-plants";
import { asText, inOtherUnit, reworded } from "./wording";

/** A failure is found again by anyone. */
export const SEED = 20_200_210;

/** Every variant of the corpus and every form with a planted error: several hundred, the same for the same seed. */
export function variants(seed = SEED): Case[] {
  const random = randomFrom(seed);
  const published = corpusCases();
  const forms = published.filter(hasForm);
  return [
    ...forms.flatMap((form) => variantsOf(form, random)),
    ...forms.flatMap((form) => plantedArithmetic(form).flatMap((planted) => inTwoLayouts(planted, random))),
    ...stacks(forms, random),
    ...plantedForms(random).flatMap((planted) => inTwoLayouts(planted, random)),
  ];
}

/** One form in every way that forms are found to differ, one at a time and then several together. */
function variantsOf(form: FormCase, random: Random): Case[] {
  const otherUnit = inOtherUnit(form);
  const text = asText(form);
  return [
    unmerged(form),
    shifted(form, random),
    permuted(form, random),
    withBlankRows(form, random),
    withBlankColumns(form, random),
    withHiddenRows(form, random),
    reworded(form, random),
    ...(otherUnit === null ? [] : [otherUnit]),
    ...(text === null ? [] : [text, shifted(unmerged(text), random)]),
    shifted(permuted(reworded(unmerged(form), random), random), random),
    shifted(withBlankRows(reworded(otherUnit ?? form, random), random), random),
  ];
}

/** As it is, and moved with everything in other words. */
function inTwoLayouts(planted: FormCase, random: Random): Case[] {
  return [planted, shifted(permuted(reworded(unmerged(planted), random), random), random)];
}

/** Pairs of forms on one sheet; only what has a beginning of its own can be told from the form above. */
function stacks(forms: readonly FormCase[], random: Random): Case[] {
  const order = random.shuffled(forms);
  return order.map((upper, index) => stacked(upper, order[(index + 1) % order.length] as FormCase));
}
