import type { Stage } from "./stages";

/** What is needed of Office to start: it tells when it is there, and in which application. */
export interface StartingOffice {
  onReady(): PromiseLike<{ readonly host: unknown }>;
}

export interface StartOptions<Pane> {
  /** Undefined where office.js could not be loaded. */
  readonly office: StartingOffice | undefined;
  /** What Office calls Excel. */
  readonly excel: string;
  readonly show: (stage: Stage) => void;
  /** Puts the pane on the page. */
  readonly mount: () => Pane;
  /** Does something later; the answer calls it off. */
  readonly later: (action: () => void, milliseconds: number) => () => void;
}

/** After this many milliseconds the page says what it waits for; the pane still comes when Office answers. */
const PATIENCE = 15_000;

/** Waits for Office, then shows the pane in Excel, and the way there elsewhere. */
export async function start<Pane>(options: StartOptions<Pane>): Promise<Pane | null> {
  const { office, excel, show, mount } = options;
  if (!office) {
    show("unreachable");
    return null;
  }
  try {
    const { host } = await patiently(office.onReady(), options);
    show(host === excel ? "pane" : "outside");
    return host === excel ? mount() : null;
  } catch (error) {
    show("failed");
    throw error;
  }
}

async function patiently<T>(answer: PromiseLike<T>, { show, later }: StartOptions<unknown>): Promise<T> {
  const cancel = later(() => {
    show("slow");
  }, PATIENCE);
  try {
    return await answer;
  } finally {
    cancel();
  }
}
