/** As much of Markdown as the pages of the rules use: headings, paragraphs, lists, tables, code in a line. */
export function htmlOf(markdown: string): string {
  return markdown
    .trim()
    .split(/\n{2,}/u)
    .map((block) => blockOf(block.split("\n")))
    .join("\n");
}

function blockOf(lines: readonly string[]): string {
  const [first = ""] = lines;
  const heading = /^(#{1,3}) (.*)$/u.exec(first);
  if (heading !== null) {
    const level = heading[1]?.length ?? 1;
    const rest = lines.slice(1).filter((line) => line !== "");
    return `<h${level + 1}>${inline(heading[2] ?? "")}</h${level + 1}>${rest.length > 0 ? blockOf(rest) : ""}`;
  }
  if (first.startsWith("- ")) {
    return `<ul>${lines.map((line) => `<li>${inline(line.replace(/^- /u, ""))}</li>`).join("")}</ul>`;
  }
  if (first.startsWith("|")) return tableOf(lines);
  return `<p>${inline(lines.join(""))}</p>`;
}

/** The first line holds the heads, the second the rule under them. */
function tableOf([head = "", , ...rows]: readonly string[]): string {
  const cells = (line: string, tag: string) =>
    line
      .replace(/^\||\|$/gu, "")
      .split("|")
      .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
      .join("");
  const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("");
  return `<table><thead><tr>${cells(head, "th")}</tr></thead><tbody>${body}</tbody></table>`;
}

function inline(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/`([^`]+)`/gu, "<code>$1</code>");
}
