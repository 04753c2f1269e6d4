import { useState } from "react";
import { storeChoice, storedChoice } from "../stored-choices";
import { FILE_TEXTS as TEXTS } from "../file-texts";
import "./splitter.css";

const LEAST = 320;
const MOST = 640;
const USUAL = 400;
const STEP = 20;

/** The width of the pane in pixels, as it was left the last time. */
export function usePaneWidth(): [width: number, change: (width: number) => void] {
  const [width, setWidth] = useState(() => within(Number(storedChoice("pane-width") ?? USUAL)));
  return [
    width,
    (value) => {
      const next = within(value);
      setWidth(next);
      storeChoice("pane-width", String(next));
    },
  ];
}

function within(width: number): number {
  return Number.isFinite(width) ? Math.round(Math.min(Math.max(width, LEAST), MOST)) : USUAL;
}

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The border between grid and pane: dragged, or moved by the arrow keys. */
export function Splitter({ width, onWidth }: SplitterProps) {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: width + STEP,
    ArrowRight: width - STEP,
    Home: MOST,
    End: LEAST,
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={TEXTS.splitter}
      aria-controls="view-pane"
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={(event) => {
        const next = steps[event.key];
        if (next === undefined) return;
        event.preventDefault();
        onWidth(next);
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        onWidth(document.documentElement.clientWidth - event.clientX);
      }}
      onDoubleClick={() => {
        onWidth(USUAL);
      }}
    />
  );
}
