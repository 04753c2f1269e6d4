import { oneCell } from "../../../core/cells";
import { type NameModel, type WorkbookModel } from "../../../spreadsheet/model";
import { ApiType, type Argument } from "../protocol/api-type";
import { HostError, invalidArgument, required } from "../protocol/errors";
import { booleanValue, textArgument } from "./arguments";
import { collection } from "./collection";
import { rangeType } from "./range";
import { type RangeTarget, rangeByFullAddress, rangeTarget } from "./range-target";

interface NameTarget {
  readonly workbook: WorkbookModel;
  readonly name: string;
}

const names = collection(
  () => nameType,
  (workbook: WorkbookModel) => [...workbook.names.keys()].map((name) => ({ workbook, name })),
  ({ name }) => name,
);

/** Names of the whole workbook; they stand for ranges only. */
export const namesType: ApiType<WorkbookModel> = new ApiType<WorkbookModel>({
  name: "NamedItemCollection",
  items: names.items,
  item: names.item,
  objectMethods: {
    Add: {
      since: "1.4",
      writes: "workbook",
      to: (workbook, args) => {
        const name = textArgument(args, 0, "name");
        if (workbook.names.has(name)) throw new HostError("ItemAlreadyExists");
        const { sheet, areas } = rangeArgument(workbook, args[1]);
        const [area = oneCell(0, 0)] = areas;
        workbook.names.set(name, { sheet, area, isVisible: true });
        return nameType.of({ workbook, name });
      },
    },
    GetItemOrNullObject: { since: "1.4", ...names.getItemOrNullObject },
  },
});

const nameType: ApiType<NameTarget> = new ApiType<NameTarget>({
  name: "NamedItem",
  isAlive: ({ workbook, name }) => workbook.names.has(name),
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { get: ({ name }) => name },
    Visible: {
      writes: "workbook",
      get: (target) => modelOf(target).isVisible,
      set: (target, value) => {
        modelOf(target).isVisible = booleanValue(value, "visible");
      },
    },
  },
  objectMethods: {
    GetRangeOrNullObject: {
      since: "1.4",
      to: (target) => {
        const { sheet, area } = modelOf(target);
        const stands = area !== null && target.workbook.sheets.includes(sheet);
        return stands ? rangeType.of(rangeTarget(sheet, area)) : null;
      },
    },
  },
  methods: {
    Delete: {
      since: "1.4",
      writes: "workbook",
      run: ({ workbook, name }) => {
        workbook.names.delete(name);
      },
    },
  },
});

function modelOf({ workbook, name }: NameTarget): NameModel {
  return required(workbook.names.get(name));
}

/** A range, or "='表1'!$A$1". */
function rangeArgument(workbook: WorkbookModel, argument: Argument | undefined): RangeTarget {
  const target = rangeType.targetOf(argument);
  if (target) return target;
  if (typeof argument !== "string") throw invalidArgument("reference");
  return rangeByFullAddress(workbook, argument.replace(/^=/, "").replaceAll("$", ""));
}
