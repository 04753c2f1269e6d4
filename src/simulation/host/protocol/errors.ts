/** What Excel says with each code; the words are for developers and not relied upon by anyone. */
const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath: "The object path is not valid.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Please exit the edit mode and try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};

const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
};

/** A failure that the host answers to the client with a code, instead of carrying out the action. */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: string,
    message: string = MESSAGES[code] ?? code,
  ) {
    super(message);
  }

  get httpStatusCode(): number {
    return STATUS[this.code] ?? 400;
  }
}

/**
 * What was looked for.
 * @throws HostError with the code given where there is nothing
 */
export function required<T>(found: T | null | undefined, code = "ItemNotFound"): T {
  if (found === null || found === undefined) throw new HostError(code);
  return found;
}

export function invalidArgument(what: string): HostError {
  return new HostError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${what}`,
  );
}

/** A member that the host (or the requirement set it pretends to have) does not know. */
export function apiNotFound(typeName: string, member: string): HostError {
  return new HostError(
    "ApiNotFound",
    `The API you are trying to use could not be found: ${typeName}.${member}`,
  );
}
