import {
  type NotedCell,
  NOTES_ELEMENT,
  RECORD_NAMESPACE,
  readNotedCells,
  readRecord,
  type RecordChange,
  type RecordPart,
  recordXml,
} from "../../core/port";
import type { Known } from "./known";
import {
  isOfFirstCommandLine,
  isOlderPart,
  queueOlderIdsRemoval,
  queueOlderPlaces,
  queueOlderRemoval,
} from "./older-places";
import type { Pending } from "./pending";

/** Ids of comments that one write has added, so that they are known as ours after a person has reworded them. */
interface CommentIds {
  /** The part that says it; null for the setting of the first version. */
  readonly part: string | null;
  readonly ids: readonly string[];
}

/** What a workbook holds of our record. */
export interface ReadRecord {
  readonly parts: readonly RecordPart[];
  readonly comments: readonly CommentIds[];
  /** The parts that a file adapter has left, which say on which cells notes of ours stand. */
  readonly notes: readonly { readonly part: string; readonly cells: readonly NotedCell[] }[];
  /**
   * What the first command line has left says so without such a part: it put a note on every cell that it corrected.
   * Null where its record is not there.
   */
  readonly impliedNotes: readonly NotedCell[] | null;
}

/** The loads that read the record, queued. */
interface QueuedRecord {
  /** Queues the reading of parts that are not known yet; whether another sync is needed for that. */
  readonly queueUnknown: Pending<boolean>;
  readonly read: Pending<ReadRecord>;
}

/** Queues the ids of our parts, and what older versions have left. */
export function queueRecord(
  { workbook }: Excel.RequestContext,
  { parts: known }: Pick<Known, "parts">,
): QueuedRecord {
  const list = queueParts(workbook);
  const older = queueOlderPlaces(workbook);
  const unknown: (readonly [id: string, xml: OfficeExtension.ClientResult<string>])[] = [];
  return {
    queueUnknown: () => {
      for (const part of list.items) {
        if (!known.has(part.id)) unknown.push([part.id, part.getXml()]);
      }
      return unknown.length > 0;
    },
    read: () => {
      for (const [id, xml] of unknown) known.set(id, xml.value);
      const elements = list.items.map(({ id }) => [id, rootOf(known.get(id) ?? "")] as const);
      const named = (name: string) =>
        elements.flatMap(([id, root]) => (root?.localName === name ? [{ id, text: root.textContent }] : []));
      const { parts, commentIds } = older();
      return {
        parts: [...parts, ...named("record")],
        comments: [
          ...(commentIds === null ? [] : [{ part: null, ids: lines(commentIds) }]),
          ...named("comments").map(({ id, text }) => ({ part: id, ids: lines(text) })),
        ],
        impliedNotes: impliedNotes(parts),
        notes: named(NOTES_ELEMENT).map(({ id, text }) => ({ part: id, cells: readNotedCells(text) })),
      };
    },
  };
}

function impliedNotes(parts: readonly RecordPart[]): NotedCell[] | null {
  const old = parts.filter(({ id }) => isOfFirstCommandLine(id));
  if (old.length === 0) return null;
  return readRecord(old).ledger.map(({ sheetId, sheetName, cell, mark }) => ({
    sheetId,
    sheetName,
    cell,
    mark,
  }));
}

/** Queues the ids of our parts alone: enough to see whether some have come or gone. */
export function queueParts(workbook: Excel.Workbook): Excel.CustomXmlPartScopedCollection {
  return workbook.customXmlParts.getByNamespace(RECORD_NAMESPACE).load("items/id");
}

/** Whether one of these parts is no longer there. */
export function isMissing({ items }: Excel.CustomXmlPartScopedCollection, ids: readonly string[]): boolean {
  return ids.some((id) => isStored(id) && !items.some((part) => part.id === id));
}

/** Whether a part is a custom XML part, and nothing that an older version has left elsewhere. */
export function isStored(id: string): boolean {
  return !isOlderPart(id);
}

/** A text that is no XML gives no element: a part that somebody has broken is none of ours. */
function rootOf(xml: string): Element | null {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  return root.namespaceURI === RECORD_NAMESPACE ? root : null;
}

const lines = (text: string) => text.split("\n").filter((id) => id !== "");

/** Queues a new part; its id is loaded with it. */
export function queuePart({ workbook }: Excel.RequestContext, text: string): Excel.CustomXmlPart {
  return workbook.customXmlParts.add(recordXml(text)).load("id");
}

/**
 * Queues what becomes of the record. A part that another pane has removed meanwhile is removed.
 * @returns the new parts, whose ids are loaded
 */
export function queueChange(
  context: Excel.RequestContext,
  { remove, add }: RecordChange,
): readonly Excel.CustomXmlPart[] {
  const parts = add.map((text) => queuePart(context, text));
  for (const id of remove) queueRemoval(context, id);
  return parts;
}

export function queueRemoval({ workbook }: Excel.RequestContext, id: string): void {
  if (isOlderPart(id)) queueOlderRemoval(workbook, id);
  else workbook.customXmlParts.getItemOrNullObject(id).delete();
}

/** Queues what becomes of the ids of our comments when some are added and some go. */
export function queueCommentIds(
  context: Excel.RequestContext,
  { comments }: ReadRecord,
  added: readonly string[],
  removed: readonly string[],
): void {
  const isGone = (id: string) => removed.includes(id);
  const hasGone = comments.some(({ ids }) => ids.some(isGone));
  if (added.length === 0 && !hasGone) return;
  const changed = comments.filter(({ ids, part }) => part === null || ids.some(isGone));
  queueIds(context, [...changed.flatMap(({ ids }) => ids.filter((id) => !isGone(id))), ...added]);
  for (const each of changed) queueIdsRemoval(context, each);
}

/** Queues that the ids of our comments are again as they were; whether there is anything to do. */
export function queueCommentIdsBack(
  context: Excel.RequestContext,
  before: ReadRecord,
  now: ReadRecord,
): boolean {
  const isIn = (list: readonly CommentIds[], { part }: CommentIds) => list.some((each) => each.part === part);
  const added = now.comments.filter((each) => !isIn(before.comments, each));
  const lost = before.comments.filter((each) => !isIn(now.comments, each));
  queueIds(
    context,
    lost.flatMap(({ ids }) => ids),
  );
  for (const each of added) queueIdsRemoval(context, each);
  return added.length + lost.length > 0;
}

function queueIds(context: Excel.RequestContext, ids: readonly string[]): void {
  if (ids.length > 0) queueText(context, "comments", ids.join("\n"));
}

/** Queues a new part of ours that is no part of the record. */
export function queueText({ workbook }: Excel.RequestContext, element: string, text: string): void {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  workbook.customXmlParts.add(`<${element} xmlns="${RECORD_NAMESPACE}">${escaped}</${element}>`);
}

function queueIdsRemoval(context: Excel.RequestContext, { part }: CommentIds): void {
  if (part === null) queueOlderIdsRemoval(context.workbook);
  else queueRemoval(context, part);
}
