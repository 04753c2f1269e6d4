import type { Address } from "../../../core/cells";
import { ifReadable } from "../errors";
import type { Parts } from "../package/parts";
import { partKey } from "../package/paths";
import { SharedMap } from "../package/shared-map";
import { View } from "../package/view";
import type { Box } from "./box";

/*
 * VML drawings are not always well-formed, so they are read as text: shapes, their ids and the cells they belong to.
 */

const SHAPE = /<((?:[^\s<>:/]+:)?shape)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1\s*>)/g;
const SHAPE_TYPE = "_x0000_t202";

/** What a note's box looks like. Programs draw notes without it too, so drawings of others do not get it. */
const NOTE_SHAPE =
  `<v:shapetype id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  `<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

const NAMESPACES = [
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:x="urn:schemas-microsoft-com:office:excel"',
];

/** An empty drawing that takes its shapes' ids from a block of 1024. */
export function emptyDrawing(block: number): string {
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>`;
  return `<xml ${NAMESPACES.join(" ")}>${layout}${NOTE_SHAPE}</xml>`;
}

/** Whether a drawing is one that we made, with nothing in it. */
export function isEmptyDrawing(drawing: string): boolean {
  return drawing === emptyDrawing(blocksOf(drawing)[0] ?? 0);
}

/** A block of ids that no drawing of the workbook uses. */
export function freeBlock(parts: Parts): number {
  return blocks.of(parts, undefined).last + 1;
}

/** The last block of each drawing that uses any, by its key, and the last of all. */
interface Blocks {
  readonly byDrawing: SharedMap<number>;
  readonly last: number;
}

const blocks = new View<Blocks>(
  "blocks of drawings",
  (parts) => followBlocks(parts, { byDrawing: SharedMap.empty(), last: 0 }, parts.names()),
  followBlocks,
);

function followBlocks(parts: Parts, before: Blocks, changed: Iterable<string>): Blocks {
  let { byDrawing, last } = before;
  for (const name of changed) {
    if (!name.toLowerCase().endsWith(".vml")) continue;
    const key = partKey(name);
    // A drawing of another sheet that cannot be read must not stand in the way.
    const block = parts.has(name) ? (ifReadable(() => parts.gist(name, lastBlock)) ?? 0) : 0;
    const isLast = byDrawing.get(key) === last;
    byDrawing = block > 0 ? byDrawing.with(key, block) : byDrawing.without(key);
    last = isLast && block < last ? Math.max(0, ...byDrawing.values()) : Math.max(last, block);
  }
  return { byDrawing, last };
}

/** The last block that a drawing uses; 0 where it uses none. */
function lastBlock(_part: string, text: string): number {
  const used = [...blocksOf(text), ...shapeIds(text).map((id) => Math.floor(id / 1024))];
  return used.reduce((last, block) => Math.max(last, block), 0);
}

/**
 * Adds hidden notes, with the boxes that they have when shown.
 * @param fresh a block of ids for shapes that find no room in the drawing's own blocks
 * @returns undefined where the drawing has no end that is known
 */
export function addShapes(
  drawing: string,
  notes: readonly { readonly at: Address; readonly box: Box }[],
  fresh: number,
): string | undefined {
  const ids = freeIds(new Set(shapeIds(drawing)), [...blocksOf(drawing), fresh]);
  const declarations = missingNamespaces(drawing);
  const shapes = notes.map(({ at, box }) => shape(ids.next().value, declarations, at, box)).join("");
  const end = drawing.search(/<\/xml\s*>\s*$/);
  if (end >= 0) return drawing.slice(0, end) + shapes + drawing.slice(end);
  const slash = drawing.search(/\/>\s*$/);
  return /<xml\b[^<]*$/.test(drawing) && slash >= 0
    ? `${drawing.slice(0, slash)}>${shapes}</xml>`
    : undefined;
}

/** Ids of these blocks that are not taken; behind them those of the blocks that follow. */
function* freeIds(taken: ReadonlySet<number>, blocks: readonly number[]): Generator<number, never> {
  let last = 0;
  for (const block of blocks) {
    for (let id = block * 1024 + 1; id < (block + 1) * 1024; id++) if (!taken.has(id)) yield id;
    last = Math.max(last, block);
  }
  for (let id = (last + 1) * 1024; ; id++) if (!taken.has(id)) yield id;
}

/** Prefixes of our shapes that a drawing does not declare: some programs declare others on each element. */
function missingNamespaces(drawing: string): string {
  const root = /<xml\b[^>]*>/.exec(drawing)?.[0] ?? "";
  return NAMESPACES.filter((declaration) => !root.replaceAll("'", '"').includes(declaration))
    .map((declaration) => ` ${declaration}`)
    .join("");
}

/** Takes the notes of these cells away. */
export function removeShapes(drawing: string, cells: readonly Address[]): string {
  const keyOf = ({ row, column }: Address) => `${row} ${column}`;
  const gone = new Set(cells.map(keyOf));
  return drawing.replace(SHAPE, (text) => {
    const at = cellOf(text);
    return at && gone.has(keyOf(at)) ? "" : text;
  });
}

/** Whether a drawing shows anything: shapes, groups, images of any kind. */
export function hasShapes(drawing: string): boolean {
  return /<(?:[^\s<>:/]+:)?(?:shape|group|image|rect|roundrect|line|polyline|curve|arc|oval|background)[\s/>]/.test(
    drawing,
  );
}

/** The cell that a note's shape belongs to. */
function cellOf(shapeText: string): Address | null {
  if (!/ObjectType\s*=\s*["']Note["']/.test(shapeText)) return null;
  const row = /<(?:[^\s<>:/]+:)?Row>\s*(\d+)\s*</.exec(shapeText)?.[1];
  const column = /<(?:[^\s<>:/]+:)?Column>\s*(\d+)\s*</.exec(shapeText)?.[1];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

function shape(id: number, declarations: string, { row, column }: Address, box: Box): string {
  const anchor = [box.left, box.top, box.right, box.bottom].flat().join(", ");
  return (
    `<v:shape${declarations} id="_x0000_s${id}" o:spt="202" type="#${SHAPE_TYPE}" style="position:absolute;margin-left:60pt;margin-top:2pt;` +
    `width:${points(box.width)};height:${points(box.height)};z-index:1;visibility:hidden" fillcolor="#ffffe1" ` +
    `o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>` +
    `<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>` +
    `</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

function points(pixels: number): string {
  return `${(pixels * 3) / 4}pt`;
}

function shapeIds(drawing: string): number[] {
  return [...drawing.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
}

function blocksOf(drawing: string): number[] {
  return [...drawing.matchAll(/idmap\b[^>]*?\bdata\s*=\s*["']([\d,\s]+)["']/g)].flatMap(([, list = ""]) =>
    list.split(",").map(Number),
  );
}
