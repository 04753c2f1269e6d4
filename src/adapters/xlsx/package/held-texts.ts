import { LIMITS } from "../limits";
import type { PartText } from "./part-text";

/** Texts of parts as they were last unpacked: as many as there is room for, those that were asked for last. */
export class HeldTexts {
  private readonly texts = new Map<string, PartText>();
  private length = 0;

  get(key: string): PartText | undefined {
    const found = this.texts.get(key);
    if (found !== undefined) {
      // The last one asked for stands last.
      this.texts.delete(key);
      this.texts.set(key, found);
    }
    return found;
  }

  put(key: string, text: PartText): void {
    this.texts.set(key, text);
    this.length += text.text.length;
    for (const [other, { text: gone }] of this.texts) {
      if (this.length <= LIMITS.heldText || other === key) break;
      this.texts.delete(other);
      this.length -= gone.length;
    }
  }
}
