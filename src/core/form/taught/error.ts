/** A file of layouts that cannot be used, with a Chinese message that names the faulty place and says what to do. */
export class LayoutError extends Error {
  override readonly name = "LayoutError";

  /**
   * @param field path of the faulty field, "layouts[0].columns"; "" where the text as a whole is no such file
   * @param fault what is wrong with it, the end of a Chinese sentence
   */
  constructor(
    readonly field: string,
    private readonly fault: string,
  ) {
    super(`栏目对应文件有误：${field === "" ? "" : `“${field}”`}${fault}。请改正后重新载入。`);
  }

  /** The same, with the file's name at the beginning: a person has named several. */
  inFile(path: string): LayoutError {
    const named = new LayoutError(this.field, this.fault);
    named.message = `${path}：${this.message}`;
    return named;
  }
}
