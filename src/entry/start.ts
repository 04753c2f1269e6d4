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

/** A slow computer or network still gets its pane after this; the person is only told what the page waits for. */
const PATIENCE = 15_000;

/** Waits for Office, then shows the pane in Excel, and the way there elsewhere. */
export async function start<Pane>(options: StartOptions<Pane>): Promise<Pane | null> {
  const { office, excel, show, mount, later } = options;
  if (!office) {
    show("unreachable");
    return null;
  }
  const callOff = later(() => {
    show("slow");
  }, PATIENCE);
  const { host } = await office.onReady();
  callOff();
  if (host !== excel) {
    show("outside");
    return null;
  }
  show("pane");
  return mount();
}
