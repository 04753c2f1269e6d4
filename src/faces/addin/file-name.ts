/** A workbook that has not been saved has no name yet. */
const UNSAVED = "工作簿";

/** The file's name from where Office says it is: an address on the web, a path on a computer, or nothing. */
export function fileNameOf(place: string | undefined): string {
  if (!place) return UNSAVED;
  // Not every address that can be parsed is one: in C:\\a.xlsx, C would be the scheme.
  return (/^https?:\/\//iu.test(place) ? nameInAddress(new URL(place)) : lastPart(place)) || UNSAVED;
}

function nameInAddress({ pathname }: URL): string {
  try {
    return lastPart(decodeURIComponent(pathname));
  } catch {
    // A percent sign that is a plain character of the name.
    return lastPart(pathname);
  }
}

function lastPart(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? "";
}
