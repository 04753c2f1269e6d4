import type { Json, WorkbookModel } from "../../../spreadsheet/model";
import { ApiType, type Argument } from "../protocol/api-type";
import { textArgument } from "./arguments";
import { collection } from "./collection";

interface ValueTarget {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

/** The names of a collection and its items in the type definitions. */
interface Names {
  readonly collection: string;
  readonly item: string;
  readonly since: string;
}

/**
 * A collection of values of the workbook under keys.
 * @param valueArgument reads the value that is to be added
 */
export function keyedValuesType(
  names: Names,
  valuesOf: (workbook: WorkbookModel) => Map<string, Json>,
  valueArgument: (argument: Argument | undefined) => Json,
): ApiType<WorkbookModel> {
  const { since } = names;
  const itemType = new ApiType<ValueTarget>({
    name: names.item,
    since,
    isAlive: ({ workbook, key }) => valuesOf(workbook).has(key),
    identity: ({ key }) => ({ _Id: key }),
    properties: {
      Key: { get: ({ key }) => key },
      Value: {
        writes: "workbook",
        get: ({ workbook, key }) => valuesOf(workbook).get(key) ?? null,
        set: ({ workbook, key }, value) => {
          valuesOf(workbook).set(key, value);
        },
      },
    },
    methods: {
      Delete: { writes: "workbook", run: ({ workbook, key }) => void valuesOf(workbook).delete(key) },
    },
  });
  const values = collection(
    () => itemType,
    (workbook: WorkbookModel) => [...valuesOf(workbook).keys()].map((key) => ({ workbook, key })),
    ({ key }) => key,
  );
  return new ApiType<WorkbookModel>({
    name: names.collection,
    since,
    items: values.items,
    item: values.item,
    objectMethods: {
      Add: {
        writes: "workbook",
        to: (workbook, args) => {
          const key = textArgument(args, 0, "key");
          valuesOf(workbook).set(key, valueArgument(args[1]));
          return itemType.of({ workbook, key });
        },
      },
      GetItemOrNullObject: values.getItemOrNullObject,
    },
    methods: { GetCount: values.getCount },
  });
}
