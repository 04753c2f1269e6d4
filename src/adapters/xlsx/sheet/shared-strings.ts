import { WorkbookError } from "../../../core/port";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import { relatedPart } from "../package/relationships";
import { childrenOf, parseXml } from "../xml/tree";
import { richText } from "./rich-text";
import { StringPlaces } from "./string-places";

/** Texts of shared strings by their numbers. */
export interface StringTexts {
  get(number: number): string | undefined;
}

/**
 * The texts that cells refer to by these numbers.
 * @throws WorkbookError damaged; too-large where there are too many, or one is longer than a cell can hold
 */
export function readSharedStrings(
  parts: Parts,
  workbookPart: string,
  numbers: ReadonlySet<number>,
): StringTexts {
  const part = relatedPart(parts, workbookPart, "sharedStrings");
  if (part === undefined) return new Map();
  const texts =
    parts.originalSize(part) > LIMITS.longBytes
      ? parts.ofOriginal(part, LIMITS.stringBytes, placesOfStrings).texts(numbers)
      : allTexts(parts.parsed(part, readStrings));
  for (const number of numbers) {
    if ((texts.get(number)?.length ?? 0) > LIMITS.cellText)
      throw new WorkbookError("too-large", `${part}: ${number}`);
  }
  return texts;
}

function allTexts(strings: readonly string[]): StringTexts {
  return { get: (number) => strings[number] };
}

function readStrings(part: string, text: string): readonly string[] {
  return childrenOf(parseXml(part, text), "si").map(richText);
}

function placesOfStrings(part: string, bytes: Uint8Array): StringPlaces {
  return new StringPlaces(part, bytes);
}
