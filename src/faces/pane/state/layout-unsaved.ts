import type { TableHead } from "../../../core/form/taught";
import type { SheetRef, SheetSnapshot } from "../../../core/port";
import {
  type BegunHead,
  type ChosenRows,
  headKey,
  isSameTold,
  savedFor,
  type Told,
  toldBefore,
  type UnsavedLayout,
} from "./layout-draft";
import type { PaneState } from "./pane-state";
import type { Runner } from "./runner";
import { keepUnsaved, unsavedOf } from "./unsaved";

/** What is begun on a sheet's columns; nothing at first. */
export function begunOn(state: Pick<PaneState, "unsaved">, sheet: SheetRef): UnsavedLayout {
  const begun = unsavedOf(state).layouts.find((each) => each.sheet.id === sheet.id);
  return begun ?? { sheet, chosen: null, heads: [] };
}

/** What is begun on one header; undefined where nothing differs from what is kept. */
export function begunOf({ heads }: UnsavedLayout, head: TableHead): BegunHead | undefined {
  return heads.find((each) => headKey(each.head) === headKey(head));
}

/** Chooses the header that is looked at. */
export function chooseRows(runner: Runner, sheet: SheetRef, chosen: ChosenRows): void {
  put(runner, { ...begunOn(runner.store.get(), sheet), chosen });
}

/** Keeps what is said of a header until it is saved or given up. */
export function tell(runner: Runner, snapshot: SheetSnapshot, head: TableHead, told: Told): void {
  const isBack = isSameTold(told, toldBefore(snapshot, head));
  const begun = without(begunOn(runner.store.get(), snapshot.sheet), head);
  const own = { head, told, saved: savedFor(snapshot, head) };
  put(runner, isBack ? begun : { ...begun, heads: [...begun.heads, own] });
}

/** Leaves a header as it is kept. */
export function giveUpHead(runner: Runner, sheet: SheetRef, head: TableHead): void {
  put(runner, without(begunOn(runner.store.get(), sheet), head));
}

/** The header that is looked at stays chosen only while something is begun under it. */
export function doneWith(runner: Runner, sheet: SheetRef, head: TableHead): void {
  const { heads } = without(begunOn(runner.store.get(), sheet), head);
  put(runner, { sheet, chosen: null, heads });
}

function without(begun: UnsavedLayout, head: TableHead): UnsavedLayout {
  return { ...begun, heads: begun.heads.filter((each) => headKey(each.head) !== headKey(head)) };
}

function put(runner: Runner, begun: UnsavedLayout): void {
  const { layouts } = unsavedOf(runner.store.get());
  const others = layouts.filter(({ sheet }) => sheet.id !== begun.sheet.id);
  const isNothing = begun.chosen === null && begun.heads.length === 0;
  keepUnsaved(runner, { layouts: isNothing ? others : [...others, begun] });
}
