/** What the page hears of its workbook. */
export interface PageListener {
  /** The file is another than before. */
  changed(): void;
  /** What a person typed could not be entered; says why. */
  refused(error: unknown): void;
  /** Asks the person whether a signed file may be changed; without it none is. */
  mayEndSignature?(): Promise<boolean>;
}
