import { randomFrom } from "../corpus/support/random";
import { plantedForm } from "./planted";
import { faultsOf } from "./planted-faults";
import { runs } from "../support/length";

/** A few of what `npm run fuzz` tries by the hundred thousand. */
const FORMS = runs(1_000);
/** A fixed seed: a failure is found again by anyone. */
const SEED = 20200210;

test(`on ${FORMS} forms with slips, what is written is right, and no total rests on a slip`, () => {
  for (let index = 0; index < FORMS; index++) {
    const random = randomFrom(SEED + index);
    expect({ index, faults: faultsOf(plantedForm(random), random) }).toEqual({ index, faults: [] });
  }
});

test("the slips are of every kind, and there are sure forms with a wrong total among them", () => {
  const forms = Array.from({ length: 500 }, (_, index) => plantedForm(randomFrom(SEED + index)));
  expect(new Set(forms.flatMap(({ slips }) => slips)).size).toBe(23);
  expect(forms.filter(({ isCertain, isTotalWrong }) => isCertain && isTotalWrong).length).toBeGreaterThan(50);
  expect(forms.filter(({ isCertain }) => !isCertain).length).toBeGreaterThan(100);
});
