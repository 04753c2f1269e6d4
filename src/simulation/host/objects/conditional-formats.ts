import { intersect } from "../../../core/cells";
import { type ConditionalFormatModel, addConditionalFormat } from "../../../spreadsheet/model";
import { ApiType } from "../protocol/api-type";
import { HostError } from "../protocol/errors";
import { integerArgument, wordValue } from "./arguments";
import { conditionalFormatType } from "./conditional-format";
import { isRangeAlive } from "./range";
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

/** The rules that lie, wholly or in part, on a range. */
export const conditionalFormatsType: ApiType<RangeTarget> = new ApiType<RangeTarget>({
  name: "ConditionalFormatCollection",
  since: "1.6",
  sheetOf: ({ sheet }) => sheet,
  isAlive: isRangeAlive,
  goneCode: "InvalidReference",
  items: ({ sheet, areas }) =>
    rulesOn({ sheet, areas }).map((rule) => conditionalFormatType.of({ sheet, rule })),
  item: ({ sheet, areas }, id) => {
    const rule = rulesOn({ sheet, areas }).find((candidate) => candidate.id === id);
    if (!rule) throw new HostError("ItemNotFound");
    return conditionalFormatType.of({ sheet, rule });
  },
  objectMethods: {
    Add: {
      writes: "sheet",
      to: ({ sheet, areas }, [type], { workbook }) => {
        const rule = addConditionalFormat(workbook, sheet, areas, wordValue(type ?? null, TYPES, "type"));
        return conditionalFormatType.of({ sheet, rule });
      },
    },
    GetItemAt: {
      to: ({ sheet, areas }, args) => {
        const rule = rulesOn({ sheet, areas })[integerArgument(args, 0, "index")];
        if (!rule) throw new HostError("ItemNotFound");
        return conditionalFormatType.of({ sheet, rule });
      },
    },
    GetItemOrNullObject: {
      since: "1.14",
      to: ({ sheet, areas }, [id]) => {
        const rule = rulesOn({ sheet, areas }).find((candidate) => candidate.id === id);
        return rule ? conditionalFormatType.of({ sheet, rule }) : null;
      },
    },
  },
  methods: {
    GetCount: { run: (target) => rulesOn(target).length },
  },
});

function rulesOn({ sheet, areas }: Pick<RangeTarget, "sheet" | "areas">): ConditionalFormatModel[] {
  return sheet.conditionalFormats.filter((rule) =>
    rule.areas.some((part) => areas.some((area) => intersect(part, area) !== null)),
  );
}
