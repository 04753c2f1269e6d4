import { type SheetInfo, WorkbookError } from "../../../core/port";
import { damaged } from "../errors";
import { LIMITS } from "../limits";
import type { Parts } from "../package/parts";
import { relationshipsOf } from "../package/relationships";
import { RELATIONSHIPS } from "../xml/namespaces";
import { attribute, attributeIn, listed, type XmlElement } from "../xml/tree";

export interface BookSheet extends SheetInfo {
  /** The name of its part, which may be missing; "" where no link leads to one, or to that of another sheet. */
  readonly part: string;
}

/**
 * The sheets that a workbook part lists, in the order of their tabs. One without content is listed all the same: the
 * others can do without it. Ids are unique, also where the file has none or the same one twice.
 * @throws WorkbookError damaged where no sheet has content, too-large for more sheets than a file may have
 */
export function readSheets(parts: Parts, part: string, root: XmlElement): BookSheet[] {
  const elements = listed(root, "sheets", "sheet");
  if (elements.length === 0) throw damaged(part, "no sheets");
  if (elements.length > LIMITS.sheets) throw new WorkbookError("too-large", `${elements.length} sheets`);
  const relationships = new Map(relationshipsOf(parts, part).map((each) => [each.id, each]));
  const contents = new Set<string>();
  const ids = new Set<string>();
  const sheets = elements.map(({ open }, index): BookSheet => {
    const name = attribute(open, "name") ?? `第 ${index + 1} 张工作表`;
    if (name.length > LIMITS.sheetNameLength) throw damaged(part, `name of sheet ${index + 1}`);
    const relationship = relationships.get(attributeIn(open, RELATIONSHIPS, "id") ?? "");
    const target = relationship === undefined || relationship.external ? "" : relationship.target;
    const content = contents.has(target) ? "" : target;
    contents.add(target);
    const stated = attribute(open, "sheetId") ?? "";
    const id = stated === "" || ids.has(stated) ? `${stated}#${index + 1}` : stated;
    ids.add(id);
    return {
      id,
      name,
      kind: (relationship?.kind ?? "worksheet") === "worksheet" ? "worksheet" : "other",
      visible: (attribute(open, "state") ?? "visible") === "visible",
      part: content,
    };
  });
  const [first] = sheets;
  if (first && !sheets.some((sheet) => parts.has(sheet.part))) {
    throw first.part === ""
      ? damaged(part, `no relationship of sheet ${first.id}`)
      : damaged(first.part, "missing");
  }
  return sheets;
}

/**
 * The error for a sheet without content, when it is to be read.
 * @param sheet its id and the name on its tab
 */
export function contentMissing({ id, name }: Pick<SheetInfo, "id" | "name">): WorkbookError {
  return new WorkbookError(
    "damaged",
    `sheet ${id}: no content`,
    `工作表“${name}”的内容缺失，无法读取。请在 Excel 或 WPS 中打开文件，删去或重做这张工作表后另存。`,
  );
}
