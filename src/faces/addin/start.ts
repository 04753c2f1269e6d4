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
export async function start<Pane>({
  office,
  excel,
  show,
  mount,
  later,
}: StartOptions<Pane>): Promise<Pane | null> {
  if (!office) {
    show("unreachable");
    return null;
  }
  try {
    const ready = Promise.resolve(office.onReady());
    const cancel = later(() => {
      show("slow");
    }, PATIENCE);
    const { host } = await ready.finally(cancel);
    show(host === excel ? "pane" : "outside");
    return host === excel ? mount() : null;
  } catch (error) {
    show("failed");
    throw error;
  }
}
