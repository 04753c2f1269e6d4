import { SaxesParser } from "saxes";
import type { WorkbookModel } from "../../../spreadsheet/model";
import { ApiType, type Argument } from "../protocol/api-type";
import { HostError, invalidArgument, required } from "../protocol/errors";
import { textArgument } from "./arguments";
import { collection } from "./collection";

interface PartTarget {
  readonly workbook: WorkbookModel;
  readonly id: string;
}

/** The parts of one namespace. */
interface ScopeTarget {
  readonly workbook: WorkbookModel;
  readonly namespaceUri: string;
}

const parts = collection(
  () => customXmlPartType,
  (workbook: WorkbookModel) => [...workbook.customXmlParts.keys()].map((id) => ({ workbook, id })),
  ({ id }) => id,
);

export const customXmlPartsType: ApiType<WorkbookModel> = new ApiType<WorkbookModel>({
  name: "CustomXmlPartCollection",
  since: "1.5",
  items: parts.items,
  item: parts.item,
  objectMethods: {
    Add: {
      writes: "workbook",
      to: (workbook, args) => {
        const xml = xmlArgument(args);
        const id = workbook.newId();
        workbook.customXmlParts.set(id, xml);
        return customXmlPartType.of({ workbook, id });
      },
    },
    GetByNamespace: {
      to: (workbook, args) =>
        customXmlScopeType.of({ workbook, namespaceUri: textArgument(args, 0, "namespaceUri") }),
    },
    GetItemOrNullObject: parts.getItemOrNullObject,
  },
  methods: { GetCount: parts.getCount },
});

const partsInScope = collection(
  () => customXmlPartType,
  partsIn,
  ({ id }) => id,
);

const customXmlScopeType: ApiType<ScopeTarget> = new ApiType<ScopeTarget>({
  name: "CustomXmlPartScopedCollection",
  since: "1.5",
  items: partsInScope.items,
  item: partsInScope.item,
  objectMethods: {
    GetItemOrNullObject: partsInScope.getItemOrNullObject,
    GetOnlyItem: {
      to: (scope) => {
        const [only, ...others] = partsIn(scope);
        if (others.length > 0) throw new HostError("InvalidOperation");
        return customXmlPartType.of(required(only));
      },
    },
    GetOnlyItemOrNullObject: {
      to: (scope) => {
        const [only, ...others] = partsIn(scope);
        return only && others.length === 0 ? customXmlPartType.of(only) : null;
      },
    },
  },
  methods: { GetCount: partsInScope.getCount },
});

const customXmlPartType: ApiType<PartTarget> = new ApiType<PartTarget>({
  name: "CustomXmlPart",
  since: "1.5",
  isAlive: ({ workbook, id }) => workbook.customXmlParts.has(id),
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ workbook, id }) => rootNamespace(workbook.customXmlParts.get(id) ?? "") },
  },
  methods: {
    Delete: { writes: "workbook", run: ({ workbook, id }) => void workbook.customXmlParts.delete(id) },
    GetXml: { run: ({ workbook, id }) => workbook.customXmlParts.get(id) },
    SetXml: {
      writes: "workbook",
      run: ({ workbook, id }, args) => void workbook.customXmlParts.set(id, xmlArgument(args)),
    },
  },
});

function partsIn({ workbook, namespaceUri }: ScopeTarget): PartTarget[] {
  return [...workbook.customXmlParts]
    .filter(([, xml]) => rootNamespace(xml) === namespaceUri)
    .map(([id]) => ({ workbook, id }));
}

function xmlArgument(args: readonly Argument[]): string {
  const xml = textArgument(args, 0, "xml");
  if (rootNamespace(xml) === null) throw invalidArgument("xml");
  return xml;
}

/** The namespace of the root element, "" where it has none; null where the text is no well-formed XML. */
function rootNamespace(xml: string): string | null {
  const namespaces: string[] = [];
  const mistakes: Error[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (mistake) => mistakes.push(mistake));
  parser.on("opentag", ({ uri }) => namespaces.push(uri));
  parser.write(xml).close();
  return mistakes.length === 0 ? (namespaces[0] ?? null) : null;
}
