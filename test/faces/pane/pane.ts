import { configure, screen, waitFor } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { type MountedPane, mountPane, type PaneOptions, type ThemeSource } from "../../../src/faces/pane";
import { type ExcelSubject, type ExcelSubjectOptions, openExcel } from "../../contract/excel";
import type { SheetInput } from "../../contract/subject";

// Machines are noisy: what comes late is not missing.
configure({ asyncUtilTimeout: 30_000 });

const LIGHT: ThemeSource = { current: "light", watch: () => () => undefined };
export const now = () => new Date(2025, 2, 1, 14, 32);

/** jsdom lays nothing out; Fluent's message bars and our cards only ask whether they fit. */
class NoResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}

export interface PaneOnExcel {
  readonly subject: ExcelSubject;
  readonly pane: MountedPane;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The pane over the genuine client and the host, after its first reading. */
export async function openPane(
  sheets: readonly SheetInput[],
  options: ExcelSubjectOptions = {},
  prepare: (subject: ExcelSubject) => void = () => undefined,
  more: Partial<Pick<PaneOptions, "now" | "preferences">> = {},
): Promise<PaneOnExcel> {
  const subject = openExcel(sheets, options);
  prepare(subject);
  return openPaneOn(subject, more);
}

/** The pane on a workbook that is open already: as a person who opens it again finds it. */
export async function openPaneOn(
  subject: ExcelSubject,
  more: Partial<Pick<PaneOptions, "now" | "preferences">> = {},
): Promise<PaneOnExcel> {
  const pane = putPane({ port: subject.workbook, ...more });
  await idle();
  return { subject, pane, user: userEvent.setup() };
}

/** 清除标记, with the answer that it is to be. */
export async function clearMarks({ user }: Pick<PaneOnExcel, "user">): Promise<void> {
  await user.click(screen.getByRole("button", { name: "清除标记" }));
  await user.click(await screen.findByRole("button", { name: "清除" }));
  await idle();
}

/** Puts a pane on the page, and takes it away when the test is over; it has yet to come. */
export function putPane(options: Omit<PaneOptions, "theme">): MountedPane {
  Object.assign(globalThis, { ResizeObserver: NoResizeObserver });
  Element.prototype.scrollIntoView = () => undefined;
  // jsdom takes a page on which no element has the focus for one that the person has left.
  document.hasFocus = () => true;
  const element = document.body.appendChild(document.createElement("div"));
  const pane = mountPane(element, { theme: LIGHT, now, ...options });
  mounted.push(() => {
    pane.unmount();
    element.remove();
  });
  return pane;
}

const mounted: (() => void)[] = [];
afterEach(() => {
  for (const unmount of mounted.splice(0)) unmount();
});

/** Waits until the pane has nothing under way. */
export async function idle(): Promise<void> {
  await waitFor(() => {
    expect(screen.getByRole("main").getAttribute("aria-busy")).toBe("false");
    expect(screen.queryByRole("progressbar")).toBeNull();
  });
}
