import { cellCount, fullAddress } from "../../../core/cells";
import { clearArea } from "../../../spreadsheet/model";
import { ApiType } from "../protocol/api-type";
import { wordValue } from "./arguments";
import { conditionalFormatsType } from "./conditional-formats";
import { rangePart, rangeIdentity, rangeType, referenceMethods } from "./range";
import { rangeFormatType } from "./range-format";
import { type RangeTarget, rangeTarget } from "./range-target";
import { worksheetType } from "./worksheet";

export const rangeAreasType: ApiType<RangeTarget> = new ApiType<RangeTarget>({
  name: "RangeAreas",
  since: "1.9",
  ...rangePart(),
  identity: rangeIdentity,
  properties: {
    Address: { get: ({ sheet, areas }) => fullAddress(sheet.name, areas) },
    AddressLocal: { get: ({ sheet, areas }) => fullAddress(sheet.name, areas) },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  objects: {
    Areas: { to: (target) => rangeCollectionType.of(target) },
    ConditionalFormats: { to: (target) => conditionalFormatsType.of(target) },
    Format: { to: (target) => rangeFormatType.of(target) },
    Worksheet: { to: ({ sheet }) => worksheetType.of(sheet) },
  },
  methods: {
    ...referenceMethods((target) => rangeAreasType.of(target)),
    Clear: {
      writes: "sheet",
      run: ({ sheet, areas }, [what], { workbook }) => {
        const clear = wordValue(what ?? "All", ["All", "Contents", "Formats"], "applyTo");
        for (const area of areas) clearArea(workbook, sheet, area, clear);
      },
    },
  },
});

/** The areas one by one. */
const rangeCollectionType: ApiType<RangeTarget> = new ApiType<RangeTarget>({
  name: "RangeCollection",
  since: "1.9",
  items: ({ sheet, areas }) => areas.map((area) => rangeType.of(rangeTarget(sheet, area))),
  methods: { GetCount: { run: ({ areas }) => areas.length } },
});
