import { useCallback, useId, useRef, useState } from "react";
import { useWindowEvent } from "../../../faces/page/use-window-event";
import type { Bench, BenchState } from "../bench/bench";
import { LASTING, PASSING } from "../bench/troubles";
import { TEXTS } from "./texts";
import "./trouble-menu.css";

interface TroubleMenuProps {
  readonly bench: Bench;
  readonly state: BenchState;
}

/** What goes wrong in a real Excel, at a click; out of the way while nobody asks for it. */
export function TroubleMenu({ bench, state }: TroubleMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const id = useId();
  const troubles = state.setup?.troubles;
  const count = LASTING.filter((trouble) => troubles?.isOn(trouble)).length;
  const close = useCallback(({ target }: Event) => {
    if (!(target instanceof Node && element.current?.contains(target))) setOpen(false);
  }, []);
  useWindowEvent("pointerdown", isOpen ? close : null, { capture: true });
  useWindowEvent("blur", isOpen ? close : null);
  return (
    <div
      className="troubles"
      ref={element}
      onKeyDown={({ key }) => {
        if (key === "Escape") setOpen(false);
      }}
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        disabled={troubles === undefined}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {TEXTS.troubles}
        {count > 0 && <span className="count">{count}</span>}
      </button>
      <div id={id} className="menu" role="group" aria-label={TEXTS.troublesAbout} hidden={!isOpen}>
        <p className="quiet">{TEXTS.troublesAbout}</p>
        {LASTING.map((trouble) => (
          <label key={trouble}>
            <input
              type="checkbox"
              checked={troubles?.isOn(trouble) ?? false}
              onChange={({ target }) => {
                bench.setTrouble(trouble, target.checked);
              }}
            />
            {TEXTS.lasting[trouble]}
          </label>
        ))}
        {PASSING.map((trouble) => (
          <button
            type="button"
            key={trouble}
            onClick={() => {
              bench.trigger(trouble);
            }}
          >
            {TEXTS.passing[trouble]}
          </button>
        ))}
      </div>
    </div>
  );
}
