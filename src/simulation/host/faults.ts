import type { RequestRecord } from "./log";
import { HostError } from "./protocol";

/**
 * Which request a fault is for: the n-th from now on (1: the next), hidden ones not counted, or the first from now
 * on that fits.
 */
type WhichRequest = number | ((request: RequestRecord) => boolean);

/** Which action of it: its index, or the first whose description fits. */
type WhichAction = number | ((description: string) => boolean);

interface ActionFault {
  readonly request: WhichRequest;
  readonly action: WhichAction;
  /** Any code: "GeneralException", "AccessDenied", … */
  readonly code: string;
  readonly message?: string;
}

/** What befalls one request. */
interface Fault {
  readonly isDropped?: true;
  readonly isLost?: true;
  readonly requestHold?: Hold;
  readonly answerHold?: Hold;
  readonly hook?: () => void;
  readonly failing?: ActionFault;
}

interface Waiting {
  readonly which: WhichRequest;
  readonly fault: Fault;
}

/** Holds something back until it is let go; what comes after that goes straight through. */
export class Hold {
  private waiting: (() => void)[] = [];
  private isOpen = false;

  /** Whether something waits here at this moment. */
  get isHolding(): boolean {
    return this.waiting.length > 0;
  }

  /** Lets everything go. */
  release(): void {
    this.isOpen = true;
    for (const action of this.waiting.splice(0)) action();
  }

  /** For the bridge: does something now, or when it is let go. */
  pass(action: () => void): void {
    if (this.isOpen) action();
    else this.waiting.push(action);
  }
}

/** What is to become of one request, decided when it comes. */
export interface Fate {
  readonly isDropped: boolean;
  readonly isLost: boolean;
  readonly requestHolds: readonly Hold[];
  readonly answerHolds: readonly Hold[];
  /** What happens right before it is carried out. */
  readonly hooks: readonly (() => void)[];
  /** Asked before each of its actions; throws the action's fault. */
  readonly beforeAction: (index: number, description: string) => void;
}

/** Faults on request. Each fires once; limits stay until they are lifted. */
export class Faults {
  private waiting: readonly Waiting[] = [];
  /** Longer requests are answered with status 413; null: no limit. Excel on the web: 5 MB. */
  maxRequestBytes: number | null = null;
  /** Longer answers are replaced by status 413. */
  maxResponseBytes: number | null = null;
  /** Ranges with more cells answer null for values, formulas and the like. */
  maxCells: number | null = null;

  /** An action fails with an error of this code; what stands before it in the request stays done. */
  failAction(fault: ActionFault): void {
    this.add(fault.request, { failing: fault });
  }

  /** A request that is carried out by nobody and never answered. */
  dropRequest(request: WhichRequest): void {
    this.add(request, { isDropped: true });
  }

  /** A request that is carried out, but whose answer never arrives. */
  loseAnswer(request: WhichRequest): void {
    this.add(request, { isLost: true });
  }

  /** A request that Excel comes to only when it is let go; requests after it do not wait for it. */
  delayRequest(request: WhichRequest): Hold {
    const hold = new Hold();
    this.add(request, { requestHold: hold });
    return hold;
  }

  /** A request that is carried out at once, but answered only when the answer is let go. */
  delayAnswer(request: WhichRequest): Hold {
    const hold = new Hold();
    this.add(request, { answerHold: hold });
    return hold;
  }

  /** Something happens right before a request is carried out: an edit by another person, a deleted sheet. */
  beforeRequest(request: WhichRequest, hook: () => void): void {
    this.add(request, { hook });
  }

  /** Forgets all faults and lifts all limits. */
  clear(): void {
    this.waiting = [];
    this.maxRequestBytes = null;
    this.maxResponseBytes = null;
    this.maxCells = null;
  }

  /** For the bridge: a request has come; says what is to become of it. */
  arrive(request: RequestRecord): Fate {
    const { now, later } = due(this.waiting, request);
    this.waiting = later;
    return {
      isDropped: now.some(({ isDropped }) => isDropped),
      isLost: now.some(({ isLost }) => isLost),
      requestHolds: now.flatMap(({ requestHold = [] }) => requestHold),
      answerHolds: now.flatMap(({ answerHold = [] }) => answerHold),
      hooks: now.flatMap(({ hook = [] }) => hook),
      beforeAction: failingOnce(now.flatMap(({ failing = [] }) => failing)),
    };
  }

  private add(which: WhichRequest, fault: Fault): void {
    this.waiting = [...this.waiting, { which, fault }];
  }
}

/** Throws each fault before the first action that it is for. */
function failingOnce(faults: readonly ActionFault[]): Fate["beforeAction"] {
  const waiting = new Set(faults);
  return (index, description) => {
    for (const fault of waiting) {
      const { action, code, message } = fault;
      if (typeof action === "number" ? action !== index : !action(description)) continue;
      waiting.delete(fault);
      throw new HostError(code, message);
    }
  };
}

/** Splits into the faults whose turn it is and those that go on waiting, one request nearer. */
function due(waiting: readonly Waiting[], request: RequestRecord): { now: Fault[]; later: Waiting[] } {
  const now: Fault[] = [];
  const later: Waiting[] = [];
  for (const { which, fault } of waiting) {
    if (typeof which !== "number") {
      if (which(request)) now.push(fault);
      else later.push({ which, fault });
    } else if (request.isHidden) later.push({ which, fault });
    else if (which <= 1) now.push(fault);
    else later.push({ which: which - 1, fault });
  }
  return { now, later };
}
