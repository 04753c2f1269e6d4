import { OPENING_STEPS, type OpeningState } from "../opening";
import { TEXTS } from "../texts";
import "./opening.css";

interface OpeningViewProps {
  readonly opening: OpeningState | null;
  readonly onGiveUp: () => void;
}

/** How far a file is that is being opened, and the way to stop it. */
export function OpeningView({ opening, onGiveUp }: OpeningViewProps) {
  const isShown = opening !== null && opening.phase !== "quiet";
  return (
    <div className="opening">
      <p role="status">{isShown && TEXTS.opening(opening.name)}</p>
      {isShown && (
        <div className="line">
          <progress value={opening.done} max={OPENING_STEPS} aria-label={TEXTS.openingProgress} />
          {opening.phase === "long" && (
            <button type="button" onClick={onGiveUp}>
              {TEXTS.giveUp}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
