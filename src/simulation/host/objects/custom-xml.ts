import { SaxesParser } from "saxes";
import type { WorkbookModel } from "../../../spreadsheet/model";
import { ApiType, type Argument } from "../protocol/api-type";
import { HostError, invalidArgument } from "../protocol/errors";
import { textArgument } from "./arguments";

interface PartTarget {
  readonly workbook: WorkbookModel;
  readonly id: string;
}

/** The parts of one namespace. */
interface ScopeTarget {
  readonly workbook: WorkbookModel;
  readonly namespaceUri: string;
}

export const customXmlPartsType: ApiType<WorkbookModel> = new ApiType<WorkbookModel>({
  name: "CustomXmlPartCollection",
  since: "1.5",
  items: (workbook) => partsOf(workbook).map((part) => customXmlPartType.of(part)),
  item: (workbook, key) => customXmlPartType.of(requirePart(partsOf(workbook), key)),
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
    GetItemOrNullObject: { to: (workbook, [key]) => partOrNull(partsOf(workbook), key) },
  },
  methods: { GetCount: { run: ({ customXmlParts }) => customXmlParts.size } },
});

export const customXmlScopeType: ApiType<ScopeTarget> = new ApiType<ScopeTarget>({
  name: "CustomXmlPartScopedCollection",
  since: "1.5",
  items: (scope) => partsIn(scope).map((part) => customXmlPartType.of(part)),
  item: (scope, key) => customXmlPartType.of(requirePart(partsIn(scope), key)),
  objectMethods: {
    GetItemOrNullObject: { to: (scope, [key]) => partOrNull(partsIn(scope), key) },
    GetOnlyItem: {
      to: (scope) => {
        const [only, ...others] = partsIn(scope);
        if (!only) throw new HostError("ItemNotFound");
        if (others.length > 0) throw new HostError("InvalidOperation");
        return customXmlPartType.of(only);
      },
    },
    GetOnlyItemOrNullObject: {
      to: (scope) => {
        const [only, ...others] = partsIn(scope);
        return only && others.length === 0 ? customXmlPartType.of(only) : null;
      },
    },
  },
  methods: { GetCount: { run: (scope) => partsIn(scope).length } },
});

export const customXmlPartType: ApiType<PartTarget> = new ApiType<PartTarget>({
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

function partsOf(workbook: WorkbookModel): PartTarget[] {
  return [...workbook.customXmlParts.keys()].map((id) => ({ workbook, id }));
}

function partsIn({ workbook, namespaceUri }: ScopeTarget): PartTarget[] {
  return [...workbook.customXmlParts]
    .filter(([, xml]) => rootNamespace(xml) === namespaceUri)
    .map(([id]) => ({ workbook, id }));
}

function requirePart(parts: readonly PartTarget[], key: Argument | undefined): PartTarget {
  const found = parts.find(({ id }) => id === key);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

function partOrNull(parts: readonly PartTarget[], key: Argument | undefined) {
  const found = parts.find(({ id }) => id === key);
  return found ? customXmlPartType.of(found) : null;
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
