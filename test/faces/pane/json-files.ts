/** What a page has handed over; jsdom's files do not know how to give their text. */
export function textOf(file: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.readAsText(file ?? new Blob());
  });
}

/** A file that a person chooses. */
export function fileOf(text: string): File {
  return Object.assign(new File([text], "文件.json"), { text: () => Promise.resolve(text) });
}
