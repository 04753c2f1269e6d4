import { LIMITS } from "../limits";
import type { AlikeParts } from "./alike-parts";
import type { PartText } from "./part-text";
import type { ZipEntry } from "./zip-read";

/** Texts of parts as they were last unpacked: as many as there is room for, those that were asked for last. */
export class HeldTexts {
  private readonly texts = new Map<ZipEntry, PartText>();
  private length = 0;

  constructor(private readonly alike: AlikeParts) {}

  /** @throws WorkbookError damaged; too-large */
  of(entry: ZipEntry): PartText {
    const found = this.texts.get(entry) ?? this.alike.text(entry);
    // The last one asked for stands last.
    if (!this.texts.delete(entry)) this.length += found.text.length;
    this.texts.set(entry, found);
    for (const [other, { text }] of this.texts) {
      if (this.length <= LIMITS.heldText || other === entry) break;
      this.texts.delete(other);
      this.length -= text.length;
    }
    return found;
  }
}
