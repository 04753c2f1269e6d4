/** A profile that cannot be used, with a Chinese message that names the faulty field and says what to do. */
export class ProfileError extends Error {
  override readonly name = "ProfileError";

  /**
   * @param field path of the faulty field, "categories[1].points"; "" where the text as a whole is no profile
   * @param fault what is wrong with it, the end of a Chinese sentence
   */
  constructor(
    readonly field: string,
    fault: string,
  ) {
    super(`口径文件有误：${field === "" ? "" : `“${field}”`}${fault}。请改正后重新载入。`);
  }
}
