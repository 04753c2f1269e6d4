import { WorkbookError, type WorkbookErrorCode } from "../../core/port";

/** What Excel's own error codes mean for a user. Anything else is "unknown". */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "edit-mode",
  AccessDenied: "protected",
  ReadOnly: "read-only",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidObjectPath: "gone",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  ApiNotFound: "not-supported",
  NotImplemented: "not-supported",
  UnsupportedOperation: "not-supported",
  RequestTimeout: "no-answer",
  Timeout: "no-answer",
  InvalidBinding: "gone",
  UnsupportedFeature: "not-supported",
  UnsupportedSheet: "not-supported",
  ApiNotAvailable: "not-supported",
  FormulaLengthExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  Conflict: "conflict",
  InsertDeleteConflict: "conflict",
  ItemAlreadyExists: "conflict",
  InactiveWorkbook: "inactive",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  ServiceNotAvailable: "busy",
  DirtySupportingFormula: "not-possible",
  FilteredRangeConflict: "not-possible",
  InvalidOperation: "not-possible",
  InvalidSelection: "not-possible",
  MergedRangeConflict: "not-possible",
  NonBlankCellOffSheet: "not-possible",
  PivotTableRangeConflict: "not-possible",
  HostRestartNeeded: "restart",
  MemoryLimitReached: "restart",
  Unauthenticated: "restart",
};

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly statement?: string; readonly errorLocation?: string };
}

function isOfficeError(error: unknown): error is OfficeError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}

/**
 * Any error of a run as one of ours, with Excel's code and the failing statement (which holds no cell values) for the
 * report. An error of ours, or one thrown by the caller's own code, comes through unchanged.
 */
export function toWorkbookError(error: unknown): unknown {
  if (error instanceof WorkbookError || !isOfficeError(error)) return error;
  const { code, debugInfo } = error;
  const where = debugInfo?.statement ?? debugInfo?.errorLocation ?? "";
  return new WorkbookError(CODES[code] ?? "unknown", [code, where].filter(Boolean).join(": "));
}
