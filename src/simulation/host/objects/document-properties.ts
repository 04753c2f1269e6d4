import type { WorkbookModel } from "../../../spreadsheet/model";
import { ApiType } from "../protocol/api-type";
import { HostError, invalidArgument } from "../protocol/errors";
import { textArgument } from "./arguments";

interface PropertyTarget {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

/** The file's properties: only the custom ones. */
export const documentPropertiesType: ApiType<WorkbookModel> = new ApiType<WorkbookModel>({
  name: "DocumentProperties",
  since: "1.7",
  objects: { Custom: { to: (workbook) => customPropertiesType.of(workbook) } },
});

export const customPropertiesType: ApiType<WorkbookModel> = new ApiType<WorkbookModel>({
  name: "CustomPropertyCollection",
  since: "1.7",
  items: (workbook) =>
    [...workbook.customProperties.keys()].map((key) => customPropertyType.of({ workbook, key })),
  item: (workbook, key) => {
    if (typeof key !== "string" || !workbook.customProperties.has(key)) throw new HostError("ItemNotFound");
    return customPropertyType.of({ workbook, key });
  },
  objectMethods: {
    Add: {
      writes: "workbook",
      to: (workbook, args) => {
        const key = textArgument(args, 0, "key");
        const [, value = null] = args;
        if (value === null || typeof value === "object") throw invalidArgument("value");
        workbook.customProperties.set(key, value);
        return customPropertyType.of({ workbook, key });
      },
    },
    GetItemOrNullObject: {
      to: (workbook, args) => {
        const key = textArgument(args, 0, "key");
        return workbook.customProperties.has(key) ? customPropertyType.of({ workbook, key }) : null;
      },
    },
  },
  methods: { GetCount: { run: ({ customProperties }) => customProperties.size } },
});

export const customPropertyType: ApiType<PropertyTarget> = new ApiType<PropertyTarget>({
  name: "CustomProperty",
  since: "1.7",
  isAlive: ({ workbook, key }) => workbook.customProperties.has(key),
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      writes: "workbook",
      get: ({ workbook, key }) => workbook.customProperties.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.customProperties.set(key, value);
      },
    },
  },
  methods: {
    Delete: { writes: "workbook", run: ({ workbook, key }) => void workbook.customProperties.delete(key) },
  },
});
