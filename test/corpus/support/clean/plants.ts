import type { FormCase } from "../cases";
import type { Random } from "../random";
import { cleanModel } from "./model";
import { draw } from "./draw";

export function plantedForms(random: Random): FormCase[] {
  return [draw(cleanModel(random), "clean")];
}
