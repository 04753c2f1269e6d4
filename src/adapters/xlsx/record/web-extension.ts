/** The settings that Excel keeps for an add-in in a workbook: the first version of the add-in had its record there. */
import { SETTING_COMMENT_IDS, SETTING_RECORD } from "../../../core/port";
import { ifReadable } from "../errors";
import type { Parts } from "../package/parts";
import { partKey } from "../package/paths";
import { relatedParts } from "../package/relationships";
import { unescapeXml } from "../xml/escape";
import { splice } from "../xml/splice";
import { removeFrom } from "../xml/traces";
import { attribute, childOf, listed, type XmlElement } from "../xml/tree";
import type { StoredPart } from "./stored-part";

/** The ids of comments mean nothing without the record. */
const OURS = [SETTING_RECORD, SETTING_COMMENT_IDS];

/** The records in the settings of add-ins, one at most for each add-in. */
export function readWebExtensions(parts: Parts): StoredPart[] {
  return webExtensions(parts).flatMap((part) => {
    const value = propertiesOf(parts, part, [SETTING_RECORD])[0];
    if (value === undefined) return [];
    const text = settingIn(attribute(value.open, "value") ?? "");
    const remove = (from: Parts) => {
      removeProperties(from, part);
    };
    return [{ id: `webextension:${part}`, text, remove }];
  });
}

/** What the settings of add-ins say under a name. */
export function readSettings(parts: Parts, name: string): string[] {
  return webExtensions(parts).flatMap((part) =>
    propertiesOf(parts, part, [name]).map(({ open }) => settingIn(attribute(open, "value") ?? "")),
  );
}

/** The parts of add-ins that have a task pane. */
function webExtensions(parts: Parts): string[] {
  const panes = linksOf(parts, "", "webextensiontaskpanes");
  const found = panes.flatMap((part) => linksOf(parts, part, "webextension"));
  return [...new Map(found.map((part) => [partKey(part), part])).values()];
}

function linksOf(parts: Parts, source: string, kind: string): string[] {
  return ifReadable(() => relatedParts(parts, source, kind)) ?? [];
}

function propertiesOf(parts: Parts, part: string, names: readonly string[]): XmlElement[] {
  const root = ifReadable(() => parts.tree(part));
  return listed(root, "properties", "property").filter(({ open }) =>
    names.includes(attribute(open, "name") ?? ""),
  );
}

/** Only what is ours goes: the add-in is the user's, and so is whether its pane opens with the workbook. */
function removeProperties(parts: Parts, part: string): void {
  const list = childOf(parts.tree(part), "properties");
  if (!list) return;
  const source = parts.text(part);
  parts.put(part, splice(source, removeFrom(source, list, propertiesOf(parts, part, OURS))));
}

/** A setting is stored as JSON, which Excel escapes once more than XML asks for; other programs may not. */
function settingIn(stored: string): string {
  for (const json of [stored, unescapeXml(stored)]) {
    const value = parsed(json);
    if (value !== undefined) return typeof value === "string" ? value : json;
  }
  return stored;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // It throws for nothing else; its SyntaxError need not be the one of this realm.
    return undefined;
  }
}
