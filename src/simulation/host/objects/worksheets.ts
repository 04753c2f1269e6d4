import { isSheetName, nextSheetName, type SheetModel, type WorkbookModel } from "../../../spreadsheet/model";
import { ApiType, type Argument } from "../protocol/api-type";
import { HostError, invalidArgument, required } from "../protocol/errors";
import { booleanArgument, optionalText } from "./arguments";
import { eventMethods } from "./event-methods";
import { worksheetType } from "./worksheet";

export const worksheetsType: ApiType<WorkbookModel> = new ApiType<WorkbookModel>({
  name: "WorksheetCollection",
  items: ({ sheets }) => sheets.map((sheet) => worksheetType.of(sheet)),
  item: (workbook, key) => {
    const sheet = typeof key === "string" ? workbook.findSheet(key) : undefined;
    return worksheetType.of(required(sheet));
  },
  objectMethods: {
    Add: { writes: "workbook", to: (workbook, args) => worksheetType.of(add(workbook, args)) },
    GetActiveWorksheet: { to: (workbook) => worksheetType.of(workbook.activeSheet) },
    GetFirst: {
      since: "1.5",
      to: (workbook, args) => worksheetType.of(required(candidates(workbook, args)[0])),
    },
    GetLast: {
      since: "1.5",
      to: (workbook, args) => worksheetType.of(required(candidates(workbook, args).at(-1))),
    },
    GetItemOrNullObject: {
      since: "1.4",
      to: (workbook, args) => {
        const sheet = workbook.findSheet(optionalText(args, 0) ?? "");
        return sheet ? worksheetType.of(sheet) : null;
      },
    },
  },
  methods: {
    GetCount: { since: "1.4", run: (workbook, args) => candidates(workbook, args).length },
    ...eventMethods<WorkbookModel>(
      {
        changed: "1.9",
        selection: "1.9",
        activated: "1.7",
        deactivated: "1.7",
        added: "1.7",
        deleted: "1.7",
      },
      () => null,
    ),
  },
});

/** All sheets, or only the visible ones where the first argument says so. */
function candidates({ sheets }: WorkbookModel, args: readonly Argument[]): SheetModel[] {
  return sheets.filter(({ visibility }) => !booleanArgument(args, 0) || visibility === "Visible");
}

function add(workbook: WorkbookModel, args: readonly Argument[]): SheetModel {
  const name = optionalText(args, 0) ?? nextSheetName(workbook, "Sheet");
  requireSheetName(workbook, name);
  return workbook.addSheet(name);
}

/** @throws HostError where Excel would not take this name for a (further) sheet */
export function requireSheetName(workbook: WorkbookModel, name: string): void {
  if (!isSheetName(name)) throw invalidArgument("name");
  if (workbook.findSheet(name)) throw new HostError("ItemAlreadyExists");
}
