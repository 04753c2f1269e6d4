import type { WorkbookModel } from "../../../spreadsheet/model";
import { ApiType, type Argument } from "../protocol/api-type";
import { HostError, invalidArgument } from "../protocol/errors";
import { textArgument } from "./arguments";

interface SettingTarget {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

export const settingsType: ApiType<WorkbookModel> = new ApiType<WorkbookModel>({
  name: "SettingCollection",
  since: "1.4",
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingType.of({ workbook, key })),
  item: (workbook, key) => {
    if (typeof key !== "string" || !workbook.settings.has(key)) throw new HostError("ItemNotFound");
    return settingType.of({ workbook, key });
  },
  objectMethods: {
    Add: {
      writes: "workbook",
      to: (workbook, args) => {
        const key = textArgument(args, 0, "key");
        workbook.settings.set(key, plainValue(args[1]));
        return settingType.of({ workbook, key });
      },
    },
    GetItemOrNullObject: {
      to: (workbook, args) => {
        const key = textArgument(args, 0, "key");
        return workbook.settings.has(key) ? settingType.of({ workbook, key }) : null;
      },
    },
  },
  methods: { GetCount: { run: ({ settings }) => settings.size } },
});

export const settingType: ApiType<SettingTarget> = new ApiType<SettingTarget>({
  name: "Setting",
  since: "1.4",
  isAlive: ({ workbook, key }) => workbook.settings.has(key),
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      writes: "workbook",
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: { writes: "workbook", run: ({ workbook, key }) => void workbook.settings.delete(key) },
  },
});

function plainValue(argument: Argument | undefined) {
  if (argument === undefined || argument === null) return null;
  if (typeof argument === "object" && "typeName" in argument) throw invalidArgument("value");
  return argument;
}
