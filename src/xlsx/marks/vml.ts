import type { Address } from "../../sheet";

/** The drawing part that gives notes their boxes. It is matched as text: Excel's own is not always well-formed XML. */
export function newDrawing(block: number): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    "</xml>"
  );
}

/** The blocks of shape ids that a drawing has taken: data="1,2". */
export function blocksOf(drawing: string): number[] {
  return [...drawing.matchAll(/<(?:\w+:)?idmap\b[^>]*\bdata=["']([\d,\s]+)["']/g)].flatMap(([, data = ""]) =>
    data.split(",").map(Number),
  );
}

/** Adds a hidden note box for a cell. Ids count on within the drawing's block of 1024. */
export function addShape(drawing: string, at: Address, lines: number): string {
  const block = Math.max(1, ...blocksOf(drawing));
  const ids = [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  const id = Math.max(block * 1024, ...ids) + 1;
  const close = drawing.lastIndexOf("</");
  return drawing.slice(0, close) + shape(id, at, lines) + drawing.slice(close);
}

/** Takes away the note box of a cell. */
export function removeShape(drawing: string, at: Address): string {
  return drawing.replace(/<(\w+:)?shape\b[^>]*>[^]*?<\/\1shape>/g, (shape) =>
    isNoteOf(shape, at) ? "" : shape,
  );
}

function isNoteOf(shape: string, { row, column }: Address): boolean {
  const holds = (name: string, value: number) =>
    new RegExp(`<(?:\\w+:)?${name}>\\s*${value}\\s*</`).test(shape);
  return /ObjectType=["']Note["']/.test(shape) && holds("Row", row) && holds("Column", column);
}

export function hasShapes(drawing: string): boolean {
  return /<(?:\w+:)?(?:shape|rect|oval|line|group)\b/.test(drawing);
}

/** A box to the right of the cell, high enough for its lines, as Excel draws a new note. */
function shape(id: number, { row, column }: Address, lines: number): string {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 4, column + 5, 31, top + Math.max(4, lines + 1), 4].join(", ");
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" ` +
    'style="position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:80pt;z-index:1;visibility:hidden" ' +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
