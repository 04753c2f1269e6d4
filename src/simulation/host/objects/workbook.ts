import { oneCell } from "../../../core/cells";
import { type WorkbookModel } from "../../../spreadsheet/model";
import { ApiType, type Argument } from "../protocol/api-type";
import { HostError } from "../protocol/errors";
import type { Connection } from "../protocol/connection";
import { applicationType } from "./application";
import { textArgument } from "./arguments";
import { commentsType } from "./comments";
import { customXmlPartsType } from "./custom-xml";
import { documentPropertiesType } from "./document-properties";
import { namesType } from "./names";
import { rangeType } from "./range";
import { rangeAreasType } from "./range-areas";
import { rangeTarget } from "./range-target";
import { settingsType } from "./settings";
import { worksheetsType } from "./worksheets";

/** The root of every request. */
export const workbookType: ApiType<WorkbookModel> = new ApiType<WorkbookModel>({
  name: "Workbook",
  properties: {
    Name: { since: "1.7", get: ({ name }) => name },
    ReadOnly: { since: "1.8", get: ({ readOnly }) => readOnly },
  },
  objects: {
    Application: { to: (workbook) => applicationType.of(workbook) },
    Comments: { since: "1.10", to: (workbook) => commentsType.of({ workbook, sheet: null }) },
    CustomXmlParts: { since: "1.5", to: (workbook) => customXmlPartsType.of(workbook) },
    Names: { to: (workbook) => namesType.of(workbook) },
    Properties: { since: "1.7", to: (workbook) => documentPropertiesType.of(workbook) },
    Settings: { since: "1.4", to: (workbook) => settingsType.of(workbook) },
    Worksheets: { to: (workbook) => worksheetsType.of(workbook) },
  },
  objectMethods: {
    GetActiveCell: {
      since: "1.7",
      to: ({ activeSheet }) => {
        const [{ top, left } = oneCell(0, 0)] = activeSheet.selection;
        return rangeType.of(rangeTarget(activeSheet, oneCell(top, left)));
      },
    },
    GetSelectedRange: {
      to: ({ activeSheet }) => {
        const [area = oneCell(0, 0), ...others] = activeSheet.selection;
        if (others.length > 0) throw new HostError("InvalidSelection");
        return rangeType.of(rangeTarget(activeSheet, area));
      },
    },
    GetSelectedRanges: {
      since: "1.9",
      to: ({ activeSheet }) => rangeAreasType.of(rangeTarget(activeSheet, ...activeSheet.selection)),
    },
  },
  methods: {
    _RemoveReference: { run: removeReference },
  },
});

/** The client gives back a range it kept. */
function removeReference(_: WorkbookModel, args: readonly Argument[], connection: Connection): void {
  const object = connection.release(textArgument(args, 0, "referenceId"));
  if (!object) return;
  for (const type of [rangeType, rangeAreasType]) {
    const target = type.targetOf(object);
    if (target) connection.keptRanges.delete(target);
  }
}
