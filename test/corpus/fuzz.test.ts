import { fuzzOnce } from "./support/fuzz";
import { randomFrom } from "./support/random";
import { runs } from "../support/length";

/** A few of what `npm run fuzz` tries by the hundred thousand. */
const INPUTS = runs(1_500);

test(`${INPUTS} odd inputs: none is too much for the engine, and exact fractions contradict no safe correction`, () => {
  for (let index = 0; index < INPUTS; index++) {
    expect({ index, contradicted: fuzzOnce(index, randomFrom(index + 1)) }).toEqual({
      index,
      contradicted: [],
    });
  }
});
