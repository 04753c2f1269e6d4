import {
  type NotedCell,
  NOTES_ELEMENT,
  RECORD_NAMESPACE,
  readNotedCells,
  readRecord,
  type RecordPart,
} from "../../core/port";
import type { Known } from "./known";
import { isOfFirstCommandLine, isOlderPart, queueOlderPlaces } from "./older-places";
import type { Pending } from "./pending";

/** Ids of comments that one write has added, so that they are known as ours after a person has reworded them. */
export interface CommentIds {
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
