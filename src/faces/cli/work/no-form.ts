import type { NearMiss } from "../../../core/form";
import { nearMissText } from "../../../core/report";
import type { FileError } from "../answer/types";

/** What to say of a file that was read and holds no form; a near miss names what its sheet lacks. */
export function noForm(misses: readonly NearMiss[]): FileError {
  const near = misses.map((miss) => nearMissText(miss, miss.sheet.name));
  return {
    code: "no-form",
    message: `没有找到绩效自评表。需要有“三级指标”和“权重（分值）”“得分”列。${near.join("")}`,
  };
}
