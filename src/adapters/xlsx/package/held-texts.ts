import { LIMITS } from "../limits";
import type { AlikeParts } from "./alike-parts";
import { type Kept, LastMet } from "./last-met";
import type { PartText } from "./part-text";
import type { ZipEntry } from "./zip-read";

interface KeptText extends Kept {
  readonly text: PartText;
}

/** Texts of parts as they were last unpacked: as many as there is room for, those that were asked for last. */
export class HeldTexts {
  private readonly texts = new LastMet<KeptText, ZipEntry>(LIMITS.heldText);

  constructor(private readonly alike: AlikeParts) {}

  /** @throws WorkbookError damaged; too-large */
  of(entry: ZipEntry): PartText {
    const known = this.texts.get(entry);
    if (known !== undefined) return known.text;
    const text = this.alike.text(entry);
    this.texts.put(entry, { text, letters: text.text.length });
    return text;
  }
}
