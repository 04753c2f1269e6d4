import { type Address, type Area, areaFromA1, fromA1 } from "../../../core/cells";
import { damaged, ifReadable } from "../errors";
import { attribute, listed, type XmlElement } from "../xml/tree";

/**
 * An area that a part names.
 * @param what what the part says of it, for the error: "comment on"
 * @throws WorkbookError damaged
 */
export function areaIn(part: string, text: string, what: string): Area {
  return placeIn(areaFromA1, part, text, what);
}

/** A cell that a part names, in the same way. */
export function addressIn(part: string, text: string, what: string): Address {
  return placeIn(fromA1, part, text, what);
}

/** The merged areas of a worksheet. What is no area is left out: no cell's content depends on it. */
export function mergesIn(worksheet: XmlElement): Area[] {
  return listed(worksheet, "mergeCells", "mergeCell").flatMap(
    ({ open }) => ifReadable(() => areaIn("worksheet", attribute(open, "ref") ?? "", "merged")) ?? [],
  );
}

function placeIn<T>(read: (text: string) => T, part: string, text: string, what: string): T {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof RangeError) throw damaged(part, `${what} ${text}`);
    throw error;
  }
}
