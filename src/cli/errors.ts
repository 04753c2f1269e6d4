import type { Review } from "../review";
import { type WorkbookErrorCode, WorkbookError } from "../sheet";
import type { FileError, FileErrorCode } from "./answer";

const CODES: Partial<Record<WorkbookErrorCode, FileErrorCode>> = {
  password: "password",
  damaged: "damaged",
  "not-xlsx": "not-xlsx",
  "old-xls": "not-xlsx",
  "too-large": "too-large",
};

/** The command line's closed set of codes for what stopped a file. */
export function fileError({ code, message }: WorkbookError): FileError {
  return { code: CODES[code] ?? "io", message };
}

/** What to say of a file that was read and holds no form; a near miss names what its sheet lacks. */
export function noForm(reviews: readonly Review[]): FileError {
  const misses = reviews.flatMap(({ nearMiss }) => nearMiss ?? []);
  const near = misses.map(
    ({ sheet, missing }) => `工作表“${sheet.name}”像自评表，但缺少“${missing.join("”和“")}”列。`,
  );
  return {
    code: "no-form",
    message: `没有找到绩效自评表。需要有“三级指标”和“权重（分值）”“得分”列。${near.join("")}`,
  };
}
