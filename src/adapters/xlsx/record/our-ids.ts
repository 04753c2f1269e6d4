import { SETTING_COMMENT_IDS } from "../../../core/port";
import type { Parts } from "../package/parts";
import { readOtherParts } from "./custom-xml";
import { readSettings } from "./web-extension";

const COMMENTS_ELEMENT = "comments";

/** The items that name our comments: a live workbook writes them, a file keeps them. */
export function commentIdParts(parts: Parts): string[] {
  return readOtherParts(parts, COMMENTS_ELEMENT).map(({ item }) => item);
}

/** Ids of comments that a live workbook knows as ours, where the first version kept them too; in capitals. */
export function ourCommentIds(parts: Parts): ReadonlySet<string> {
  const texts = [
    ...readSettings(parts, SETTING_COMMENT_IDS),
    ...readOtherParts(parts, COMMENTS_ELEMENT).map(({ text }) => text),
  ];
  const ids = texts.flatMap((text) => text.split(/\r?\n/)).map((id) => id.trim().toUpperCase());
  return new Set(ids.filter((id) => id !== ""));
}
