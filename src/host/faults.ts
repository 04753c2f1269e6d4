import type { RequestRecord } from "./log";
import { HostError } from "./protocol";

/**
 * Which request a fault is for: the n-th from now on (1: the next), hidden ones not counted, or the first from now
 * on that fits.
 */
export type WhichRequest = number | ((request: RequestRecord) => boolean);

/** Which action of it: its index, or the first whose description fits. */
export type WhichAction = number | ((description: string) => boolean);

export interface ActionFault {
  readonly request: WhichRequest;
  readonly action: WhichAction;
  /** Any code: "GeneralException", "AccessDenied", … */
  readonly code: string;
  readonly message?: string;
}

interface Waiting<T> {
  which: WhichRequest;
  readonly fault: T;
}

/** Faults on request. Each fires once; limits stay until they are lifted. */
export class Faults {
  private failing: Waiting<ActionFault>[] = [];
  private dropped: Waiting<null>[] = [];
  private lost: Waiting<null>[] = [];
  private hooks: Waiting<() => void>[] = [];
  private current: ActionFault[] = [];
  /** Longer requests are answered with status 413; null: no limit. Excel on the web: 5 MB. */
  maxRequestBytes: number | null = null;
  /** Longer answers are replaced by status 413. */
  maxResponseBytes: number | null = null;
  /** Ranges with more cells answer null for values, formulas and the like. */
  maxCells: number | null = null;

  /** An action fails with an error of this code; what stands before it in the request stays done. */
  failAction(fault: ActionFault): void {
    this.failing.push({ which: fault.request, fault });
  }

  /** A request that is carried out by nobody and never answered. */
  dropRequest(request: WhichRequest): void {
    this.dropped.push({ which: request, fault: null });
  }

  /** A request that is carried out, but whose answer never arrives. */
  loseAnswer(request: WhichRequest): void {
    this.lost.push({ which: request, fault: null });
  }

  /** Something happens right before a request is carried out: an edit by another person, a deleted sheet. */
  beforeRequest(request: WhichRequest, hook: () => void): void {
    this.hooks.push({ which: request, fault: hook });
  }

  /** Forgets all faults and lifts all limits. */
  clear(): void {
    this.failing = [];
    this.dropped = [];
    this.lost = [];
    this.hooks = [];
    this.current = [];
    this.maxRequestBytes = null;
    this.maxResponseBytes = null;
    this.maxCells = null;
  }

  /** For the bridge: a request has come; says whether it is to be dropped, or its answer lost. */
  arrive(request: RequestRecord): { readonly isDropped: boolean; readonly isLost: boolean } {
    const [hooks, hooksLeft] = due(this.hooks, request);
    const [dropped, droppedLeft] = due(this.dropped, request);
    const [lost, lostLeft] = due(this.lost, request);
    const [failing, failingLeft] = due(this.failing, request);
    this.hooks = hooksLeft;
    this.dropped = droppedLeft;
    this.lost = lostLeft;
    this.failing = failingLeft;
    this.current = failing;
    for (const hook of hooks) hook();
    return { isDropped: dropped.length > 0, isLost: lost.length > 0 };
  }

  /** For the bridge: asked before each action; throws the action's fault. */
  beforeAction(index: number, description: string): void {
    const fault = this.current.find(({ action }) =>
      typeof action === "number" ? action === index : action(description),
    );
    if (!fault) return;
    this.current = this.current.filter((other) => other !== fault);
    throw new HostError(fault.code, fault.message);
  }
}

/** Splits into the faults whose turn it is and those that go on waiting, one request nearer. */
function due<T>(waiting: readonly Waiting<T>[], request: RequestRecord): [T[], Waiting<T>[]] {
  const now: T[] = [];
  const later: Waiting<T>[] = [];
  for (const { which, fault } of waiting) {
    if (typeof which !== "number") {
      if (which(request)) now.push(fault);
      else later.push({ which, fault });
    } else if (request.isHidden) later.push({ which, fault });
    else if (which <= 1) now.push(fault);
    else later.push({ which: which - 1, fault });
  }
  return [now, later];
}
