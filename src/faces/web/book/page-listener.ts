/** What the page hears of its workbook. */
export interface PageListener {
  /** The file is another than before. */
  changed(): void;
  /** What a person typed could not be entered; says why. */
  refused(error: unknown): void;
  /** Asks the person whether a signed file may be changed; without it none is. */
  mayEndSignature?(): Promise<boolean>;
  /** What the person has begun in the pane and not saved there, each by its name. */
  begun?(names: readonly string[]): void;
}
