import type { XlsxWorkbook } from "../../../adapters/xlsx";
import { WorkbookError } from "../../../core/port";

/** What `check` says of a file that `fix` would leave as it is. */
export const SIGNED_NOTE = "文件有数字签名，更正后签名失效；要更正时请加 --drop-signature。";

/**
 * The file as it is to be written, and what there is to say of its signature.
 * @throws WorkbookError signed where writing it would end a signature and nobody has allowed that
 */
export function savedFile(
  workbook: XlsxWorkbook,
  dropSignature: boolean,
): { readonly bytes: Uint8Array; readonly notes: readonly string[] } {
  const isLost = workbook.isSigned && workbook.changed;
  if (isLost && !dropSignature) {
    throw new WorkbookError(
      "signed",
      workbook.name,
      "文件有数字签名，更正后签名失效。如仍要更正，请加 --drop-signature。",
    );
  }
  return {
    bytes: workbook.save(),
    notes: isLost ? ["原文件有数字签名。内容改动后签名失效，副本中已去掉签名；需要时请重新签名。"] : [],
  };
}
