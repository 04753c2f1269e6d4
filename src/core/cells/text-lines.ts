/** How many lines a text takes: each of its own at least one, more where `linesOf` says so; a part counts as a line. */
export function lineCount(text: string, linesOf: (line: string) => number): number {
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(linesOf(line))), 0);
}
