import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { FindingCard } from "../../state/finding-cards";
import { openCard } from "../../state/pane-actions";
import { usePaneState, useRunner } from "../pane-context";

/** The heads of the cards inside an element, in page order. */
function headsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>("[data-card]")];
}

/** The head that each key moves to, from the current one. */
const STEPS: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowDown: (place, last) => Math.min(last, place + 1),
  ArrowUp: (place) => Math.max(0, place - 1),
  Home: () => 0,
  End: (_place, last) => last,
};

/**
 * The keyboard among the findings: Tab comes to one of them, the arrow keys, Home and End go from one to another, and
 * with Alt the next one is opened and its cell shown, from wherever the focus is inside.
 */
export function useCardKeys(cards: readonly FindingCard[]) {
  const runner = useRunner();
  const { open } = usePaneState();
  const [focused, setFocused] = useState<string | null>(null);
  const known = [focused, open].find((key) => cards.some((card) => card.key === key));
  const section = useRef<HTMLElement>(null);
  const last = useRef<HTMLElement>(null);
  const tabStop = known ?? cards[0]?.key ?? null;

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, altKey, ctrlKey, metaKey, target, currentTarget } = event;
    const step = STEPS[key];
    if (step === undefined || ctrlKey || metaKey) return;
    const heads = headsIn(currentTarget);
    const at = heads.findIndex((head) => head === target);
    if (altKey ? !key.startsWith("Arrow") : at < 0) return;
    event.preventDefault();
    const from = at >= 0 ? at : heads.findIndex(({ dataset }) => dataset["card"] === open);
    // From outside the list, down begins at its first and up at its last.
    const next = from < 0 ? (key === "ArrowUp" ? heads.length - 1 : 0) : step(from, heads.length - 1);
    const head = heads[next];
    head?.focus();
    const card = cards.find((each) => each.key === head?.dataset["card"]);
    if (altKey && card !== undefined) openCard(runner, card);
  };

  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    last.current = target;
    const key = target.dataset["card"];
    if (key !== undefined) setFocused(key);
  };
  // The element with the focus was removed together with its finding: the focus moves to the next card.
  useEffect(() => {
    const isRemoved = last.current?.isConnected === false;
    if (!isRemoved || document.activeElement !== document.body || !document.hasFocus()) return;
    last.current = null;
    const next = section.current?.querySelector<HTMLElement>('[data-card][tabindex="0"]');
    (next ?? section.current)?.focus();
  });

  return { tabStop, handlers: { ref: section, onKeyDown, onFocus } };
}
