/** One thing that is wrong in a profile's data. */
export interface Fault {
  /** Path of the faulty field, "categories[1].points"; "" where the text as a whole is no profile. */
  readonly field: string;
  /** What is wrong with it: the end of a Chinese sentence that begins with the field. */
  readonly what: string;
  /** The same for people who fill in a page and see no names of fields and no quotes: what to do. */
  readonly onPage: string;
}

/** A profile that cannot be used, with a Chinese message that names the faulty field and says what to do. */
export class ProfileError extends Error {
  override readonly name = "ProfileError";
  /** Path of the first faulty field. */
  readonly field: string;

  /** @param faults all that is wrong, the first first */
  constructor(readonly faults: readonly [Fault, ...Fault[]]) {
    const [{ field, what }, ...others] = faults;
    const more = others.length === 0 ? "" : `（另有 ${others.length} 处有误）`;
    super(`口径文件有误：${field === "" ? "" : `“${field}”`}${what}${more}。请改正后重新载入。`);
    this.field = field;
  }
}
