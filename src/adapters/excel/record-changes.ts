import { elementXml, type RecordChange, recordXml } from "../../core/port";
import { isOlderPart, queueOlderIdsRemoval, queueOlderRemoval } from "./older-places";
import type { CommentIds, ReadRecord } from "./record";

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

/**
 * Queues that the ids of our comments are again as they were before a write; whether there is anything to do. What
 * other writes have done meanwhile stays.
 */
export function queueCommentIdsBack(
  context: Excel.RequestContext,
  { before, now }: Readonly<Record<"before" | "now", ReadRecord>>,
  { added, removed }: Readonly<Record<"added" | "removed", readonly string[]>>,
): boolean {
  const isIn = (list: readonly CommentIds[], { part }: CommentIds) => list.some((each) => each.part === part);
  const touched = before.comments.filter(
    ({ part, ids }) => part === null || ids.some((id) => removed.includes(id)),
  );
  const own = new Set([...touched.flatMap(({ ids }) => ids), ...added]);
  const come = now.comments.filter(
    (each) => !isIn(before.comments, each) && each.ids.every((id) => own.has(id)),
  );
  const gone = touched.filter((each) => !isIn(now.comments, each));
  queueIds(
    context,
    gone.flatMap(({ ids }) => ids),
  );
  for (const each of come) queueIdsRemoval(context, each);
  return come.length + gone.length > 0;
}

function queueIds(context: Excel.RequestContext, ids: readonly string[]): void {
  if (ids.length > 0) queueText(context, "comments", ids.join("\n"));
}

/** Queues a new part of ours that is no part of the record. */
export function queueText({ workbook }: Excel.RequestContext, element: string, text: string): void {
  workbook.customXmlParts.add(elementXml(element, text));
}

function queueIdsRemoval(context: Excel.RequestContext, { part }: CommentIds): void {
  if (part === null) queueOlderIdsRemoval(context.workbook);
  else queueRemoval(context, part);
}
