/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { allTypes } from "../../../src/simulation/host/protocol";
import { connect } from "../../support/host";

/** Members as the type definitions announce them: name → requirement set. */
function announced(): Map<string, Map<string, string>> {
  const text = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  const classes = new Map<string, Map<string, string>>();
  const start = text.indexOf("declare namespace Excel {");
  const ofExcel = text.slice(start, text.indexOf("\ndeclare namespace ", start));
  const blocks = ofExcel.split(/\n {4}class (?=\w+ extends OfficeExtension\.ClientObject \{)/);
  for (const block of blocks.slice(1)) {
    const name = /^\w+/.exec(block)?.[0] ?? "";
    const body = block.slice(0, block.indexOf("\n    }\n"));
    const members = new Map<string, string>();
    const pattern =
      /\[Api set: ExcelApi (\d+\.\d+)[^\]]*\](?:(?!\/\*\*)[\s\S])*?\*\/\s*(?:readonly )?(\w+)[(:]/g;
    for (const [, since = "", member = ""] of body.matchAll(pattern)) {
      if (!members.has(member)) members.set(member, since);
    }
    classes.set(name, members);
  }
  return classes;
}

/** Wire name → caller's name, where the client has two. */
function renamed(excel: typeof Excel, typeName: string): Map<string, string> {
  const type = (excel as unknown as Record<string, { prototype: object }>)[typeName];
  const read = (key: string) => {
    const descriptor = Object.getOwnPropertyDescriptor(type?.prototype ?? {}, key);
    return (descriptor?.get?.call({}) ?? []) as string[];
  };
  const names = read("_scalarPropertyNames");
  return new Map(read("_scalarPropertyOriginalNames").map((wire, index) => [wire, names[index] ?? wire]));
}

/** What the client sets under another name than it reads it. */
const SET_AS: Readonly<Record<string, string>> = { Gridlines: "showGridlines" };

const CLASSES = announced();

/** Members of the library that belong to the wire or to events, not to the type definitions. */
const isInternal = (name: string) => name.startsWith("_");

test.each(allTypes.map((type) => [type.definition.name, type] as const))(
  "%s has only members that Excel has, under their names on the wire and from the requirement set announced",
  (name, type) => {
    const { Excel } = connect();
    const members = CLASSES.get(name);
    const names = renamed(Excel, name);
    const ours = type.members().filter((member) => !isInternal(member.name));
    const theirs = ours.map((member) => {
      const caller =
        names.get(member.name) ??
        SET_AS[member.name] ??
        member.name.charAt(0).toLowerCase() + member.name.slice(1);
      return { name: member.name, since: members?.get(caller) ?? "not announced" };
    });
    expect(ours).toEqual(theirs);
    const scalars = Object.keys(type.definition.properties ?? {});
    expect(scalars.filter((wire) => !names.has(wire) && !(wire in SET_AS))).toEqual([]);
  },
);
