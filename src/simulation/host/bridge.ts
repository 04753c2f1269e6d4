import { HostEvents } from "./events";
import { type Fate, Faults, type Hold } from "./faults";
import { RequestLog, type RequestRecord, byteLength } from "./log";
import type { Author, WorkbookModel } from "../../spreadsheet/model";
import { workbookType } from "./objects/workbook";
import {
  FLAG,
  HostError,
  type RequestMessage,
  type ResponseBody,
  type ResponseError,
  Connection,
  dispatch,
} from "./protocol";

/** What `OfficeExtension.HostBridge.init` takes: the client sets onMessageFromHost itself. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: (text: string) => void;
}

export interface HostOptions {
  /** The requirement set to pretend to have; members above it answer ApiNotFound. */
  readonly excelApi?: string;
  /** When requests are carried out and messages delivered; as microtasks where left out. Order must be kept. */
  readonly schedule?: (task: () => void) => void;
  /** This Excel is a co-author's: what is done here is "Remote" elsewhere, and what is done elsewhere is so here. */
  readonly isCoAuthor?: boolean;
  /** The person whose Excel this is: author of the comments that the add-in writes. */
  readonly user?: Author;
  /** Told after each request that was carried out, so that a page may draw the workbook again. */
  readonly afterRequest?: (request: RequestRecord) => void;
}

export interface Host {
  readonly bridge: Bridge;
  readonly workbook: WorkbookModel;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Memory between requests: kept ranges, the requirement set (which may be changed). */
  readonly connection: Connection;
  readonly events: HostEvents;
  /** Answers the client's own questions: isSetSupported("ExcelApi", "1.10"). */
  isSetSupported(name: string, version?: string): boolean;
}

const SOMEBODY: Author = { name: "张三", email: "zhangsan@example.com" };

/** Newest requirement set of the members that the host imitates. */
const NEWEST = "1.14";

/** What the client itself asks for before it sets flags; any other requirement set is not there. */
const CLIENT_SETS = ["DelayForCellEdit", "RichApiRuntimeFlag", "ExcelApiUndo"];

/** Puts Excel's side of the bridge before a workbook in memory. */
export function createHost(workbook: WorkbookModel, options: HostOptions = {}): Host {
  const schedule = options.schedule ?? queueMicrotask;
  const bridge: Bridge = {
    sendMessageToHost(text) {
      const message = JSON.parse(text) as RequestMessage;
      const record = log.add(text, message);
      schedule(() => {
        receive(message, record);
      });
    },
    onMessageFromHost() {
      throw new Error("The client has not been connected to the bridge.");
    },
  };
  const log = new RequestLog();
  const faults = new Faults();
  const send = (text: string) => {
    schedule(() => {
      bridge.onMessageFromHost(text);
    });
  };
  const { isCoAuthor = false, excelApi = NEWEST, user = SOMEBODY } = options;
  const events: HostEvents = new HostEvents(workbook, send, {
    saysTrigger: () => connection.supports("1.14"),
    isCoAuthor,
  });
  const connection = new Connection(workbook, events, excelApi, user);
  const root = workbookType.of(workbook);
  const waiting: (() => void)[] = [];
  const fates = new WeakMap<RequestRecord, Fate>();
  workbook.onEditEnded(() => {
    for (const carryOut of waiting.splice(0)) schedule(carryOut);
  });

  function receive(message: RequestMessage, record: RequestRecord): void {
    const fate = faults.arrive(record);
    fates.set(record, fate);
    if (fate.requestHolds.length > 0) record.outcome = "delayed";
    passAll(fate.requestHolds, () => {
      for (const hook of fate.hooks) hook();
      if (fate.isDropped || fate.isLost) record.outcome = "unanswered";
      if (!fate.isDropped) enter(message, record);
    });
  }

  function enter(message: RequestMessage, record: RequestRecord): void {
    if (isAbove(record.requestBytes, faults.maxRequestBytes)) {
      refuse(message, record, "RequestPayloadSizeLimitExceeded");
    } else if (!workbook.isEditing) {
      carryOut(message, record);
    } else if ((message.flags & FLAG.delayForCellEdit) !== 0) {
      record.outcome = "held";
      waiting.push(() => {
        enter(message, record);
      });
    } else {
      answer(message, record, { Results: [], TraceIds: [], Error: editModeError() });
    }
  }

  function carryOut(message: RequestMessage, record: RequestRecord): void {
    connection.maxCells = faults.maxCells;
    const { result, release } = events.holdDuring(() =>
      workbook.as(isCoAuthor ? "remote" : "addin", () => {
        const beforeAction = fates.get(record)?.beforeAction ?? (() => undefined);
        const body = dispatch(message.message.body, root, connection, beforeAction);
        workbook.calculate();
        return body;
      }),
    );
    answer(message, record, result);
    release();
    options.afterRequest?.(record);
  }

  function answer({ id }: RequestMessage, record: RequestRecord, body: ResponseBody): void {
    const text = JSON.stringify(body);
    record.responseBytes = byteLength(text);
    if (isAbove(record.responseBytes, faults.maxResponseBytes)) {
      refuse({ id }, record, "ResponsePayloadSizeLimitExceeded");
      return;
    }
    record.error = body.Error?.Code ?? null;
    deliver(id, record, 200, text);
  }

  /** A refusal by status, as the web's services answer what is too large. */
  function refuse({ id }: Pick<RequestMessage, "id">, record: RequestRecord, code: string): void {
    const error = new HostError(code);
    record.error = code;
    deliver(id, record, error.httpStatusCode, JSON.stringify({ error: { code, message: error.message } }));
  }

  function deliver(id: number, record: RequestRecord, statusCode: number, body: string): void {
    const fate = fates.get(record);
    if (fate?.isLost === true) return;
    const holds = fate?.answerHolds ?? [];
    if (holds.length > 0) record.outcome = "delayed";
    passAll(holds, () => {
      record.outcome = record.error === null ? "answered" : "failed";
      bridge.onMessageFromHost(JSON.stringify({ id, type: 1, message: { statusCode, headers: {}, body } }));
    });
  }

  return {
    bridge,
    workbook,
    faults,
    log,
    connection,
    events,
    isSetSupported: (name, version = "1.1") =>
      name === "ExcelApi" ? connection.supports(version) : CLIENT_SETS.includes(name),
  };
}

/** Does something once all holds have let it go. */
function passAll([first, ...others]: readonly Hold[], action: () => void): void {
  if (!first) action();
  else {
    first.pass(() => {
      passAll(others, action);
    });
  }
}

function isAbove(bytes: number, limit: number | null): boolean {
  return limit !== null && bytes > limit;
}

function editModeError(): ResponseError {
  const error = new HostError("InvalidOperationInCellEditMode");
  return {
    Code: error.code,
    Message: error.message,
    Location: "",
    ActionIndex: 0,
    HttpStatusCode: error.httpStatusCode,
  };
}
