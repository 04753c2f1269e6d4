import type { Indicator, SharingRow } from "../form";
import { type QuantityReading, readQuantity } from "../quantity";

/** What a row's target and result say; "blank" where the form has no column for one. */
export interface Readings {
  readonly target: QuantityReading;
  readonly actual: QuantityReading;
}

/** Reads a row's target and result, with the 度量单位 and 指标性质 columns' help. */
export function readingsOf(row: Indicator | SharingRow): Readings {
  const unit = row.unit === null ? {} : { unit: row.unit.value };
  const nature = "nature" in row && row.nature !== null ? { nature: row.nature.value } : {};
  return {
    target: readQuantity(row.target?.value ?? "", { ...unit, ...nature }),
    actual: readQuantity(row.actual?.value ?? "", unit),
  };
}
