import { MOST_HEADINGS, TABLE_ROLES, type TaughtLayout, type TaughtRole, type TaughtTable } from "../../port";
import { normalizeLabel } from "../labels";
import { LayoutError } from "./error";

/** The version of the files that are written. */
const LAYOUT_VERSION = 1;
/** No file holds more. */
const MOST_LAYOUTS = 500;
const LONGEST_HEADING = 300;

/** Layouts as a file that people can read, keep and pass on; layouts.schema.json describes it. */
export function layoutsText(layouts: readonly TaughtLayout[]): string {
  const plain = layouts.map(({ table, headings, columns, unused }) => ({
    table,
    headings,
    columns,
    ...(unused.length > 0 && { unused }),
  }));
  return `${JSON.stringify({ version: LAYOUT_VERSION, layouts: plain }, null, 2)}\n`;
}

/**
 * Reads a file of layouts.
 * @param text the file's text; a byte order mark at its beginning is passed over
 * @throws LayoutError naming the faulty field
 */
export function parseLayouts(text: string): TaughtLayout[] {
  const root = fieldsOf(valueOf(text), "", ["version", "layouts"]);
  if (root["version"] !== LAYOUT_VERSION) {
    throw new LayoutError("version", `应为 ${LAYOUT_VERSION}；由新版程序导出的文件，请先更新程序`);
  }
  return listOf(root["layouts"], "layouts", 1, MOST_LAYOUTS).map((value, index) =>
    layoutOf(value, `layouts[${index}]`),
  );
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) throw new LayoutError("", "内容不是 JSON 格式");
    throw error;
  }
}

function layoutOf(value: unknown, path: string): TaughtLayout {
  const fields = fieldsOf(value, path, ["table", "headings", "columns"], ["unused"]);
  const table = tableOf(fields["table"], `${path}.table`);
  const headings = listOf(fields["headings"], `${path}.headings`, 2, MOST_HEADINGS).map((heading, index) =>
    headingOf(heading, `${path}.headings[${index}]`),
  );
  const taken = new Set<number>();
  const placeOf = (place: unknown, at: string): number => {
    if (typeof place !== "number" || headings[place] === undefined) {
      throw new LayoutError(at, `应为 headings 中的序号，0 至 ${headings.length - 1}，不加引号`);
    }
    if (taken.has(place)) throw new LayoutError(at, `与前面指定的是同一栏（序号 ${place}）`);
    taken.add(place);
    return place;
  };
  const columns = columnsOf(fields["columns"], `${path}.columns`, table, placeOf);
  const unused =
    fields["unused"] === undefined
      ? []
      : listOf(fields["unused"], `${path}.unused`, 0, MOST_HEADINGS).map((place, index) =>
          placeOf(place, `${path}.unused[${index}]`),
        );
  if (taken.size === 0) throw new LayoutError(`${path}.columns`, "至少要指定一栏");
  return { table, headings, columns, unused };
}

function columnsOf(
  value: unknown,
  path: string,
  table: TaughtTable,
  placeOf: (place: unknown, at: string) => number,
): TaughtLayout["columns"] {
  const roles: readonly TaughtRole[] = TABLE_ROLES[table];
  const fields = fieldsOf(value, path, [], roles);
  return Object.fromEntries(
    Object.entries(fields).map(([role, place]) => [role, placeOf(place, `${path}.${role}`)]),
  );
}

function tableOf(value: unknown, path: string): TaughtTable {
  if (value === "indicators" || value === "funds") return value;
  throw new LayoutError(path, "应为 indicators（指标表）或 funds（预算执行情况表）");
}

function headingOf(value: unknown, path: string): string {
  if (typeof value !== "string" || value.length > LONGEST_HEADING) {
    throw new LayoutError(path, `应为不超过 ${LONGEST_HEADING} 个字的文字`);
  }
  return normalizeLabel(value);
}

function listOf(value: unknown, path: string, least: number, most: number): unknown[] {
  if (Array.isArray(value) && value.length >= least && value.length <= most) return value;
  throw new LayoutError(path, `应为 ${least} 至 ${most} 项的列表`);
}

/** The fields of an object. @throws LayoutError where one is missing or not known */
function fieldsOf(
  value: unknown,
  path: string,
  needed: readonly string[],
  possible: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new LayoutError(path, path === "" ? "内容应为一个 JSON 对象" : "应为一个 JSON 对象");
  }
  const pathOf = (name: string) => (path === "" ? name : `${path}.${name}`);
  for (const name of Object.keys(value)) {
    if (!needed.includes(name) && !possible.includes(name)) {
      throw new LayoutError(pathOf(name), "不是栏目对应文件中的项目名称，请核对拼写");
    }
  }
  for (const name of needed) {
    if (!Object.hasOwn(value, name)) throw new LayoutError(pathOf(name), "没有填写");
  }
  return value as Readonly<Record<string, unknown>>;
}
