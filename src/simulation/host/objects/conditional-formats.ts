import { intersect } from "../../../core/cells";
import { addConditionalFormat } from "../../../spreadsheet/model";
import { ApiType } from "../protocol/api-type";
import { wordValue } from "./arguments";
import { collection } from "./collection";
import { type RuleTarget, conditionalFormatType } from "./conditional-format";
import { rangePart } from "./range";
import type { RangeTarget } from "./range-target";

const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
] as const;

const rules = collection(
  () => conditionalFormatType,
  rulesOn,
  ({ rule }) => rule.id,
);

/** The rules that lie, wholly or in part, on a range. */
export const conditionalFormatsType: ApiType<RangeTarget> = new ApiType<RangeTarget>({
  name: "ConditionalFormatCollection",
  since: "1.6",
  ...rangePart(),
  items: rules.items,
  item: rules.item,
  objectMethods: {
    Add: {
      writes: "sheet",
      to: ({ sheet, areas }, [type], { workbook }) => {
        const rule = addConditionalFormat(workbook, sheet, areas, wordValue(type ?? null, TYPES, "type"));
        return conditionalFormatType.of({ sheet, rule });
      },
    },
    GetItemAt: rules.getItemAt,
    GetItemOrNullObject: { since: "1.14", ...rules.getItemOrNullObject },
  },
  methods: { GetCount: rules.getCount },
});

function rulesOn({ sheet, areas }: RangeTarget): RuleTarget[] {
  const found = sheet.conditionalFormats.filter((rule) =>
    rule.areas.some((part) => areas.some((area) => intersect(part, area) !== null)),
  );
  return found.map((rule) => ({ sheet, rule }));
}
