import type { FormCase } from "../cases";
import type { Random } from "../random";
import { amountPlants } from "./amount-plants";
import { draw } from "./draw";
import { cleanModel } from "./model";
import { contentPlants } from "./content-plants";
import { type Plant, plant } from "./plant";
import { rowPlants } from "./row-plants";
import { scorePlants } from "./score-plants";
import { textPlants } from "./text-plants";

const PLANTS: readonly Plant[] = [
  ...amountPlants,
  ...scorePlants,
  ...rowPlants,
  ...contentPlants,
  ...textPlants,
];

/** How many forms each error is planted in. */
const EACH = 2;

/** Forms on which nothing is wrong, and the same with one error each; what must be found follows from the error. */
export function plantedForms(random: Random): FormCase[] {
  const clean = Array.from({ length: 8 }, (_, index) => draw(cleanModel(random), `clean ${index + 1}`));
  const planted = PLANTS.flatMap((each) =>
    Array.from({ length: EACH }, (_, index) =>
      plant(draw(cleanModel(random, each.wishes), `clean ${index + 1}`), each),
    ),
  );
  return [...clean, ...planted];
}
