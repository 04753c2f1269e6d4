import { useRef } from "react";
import { FILE_TEXTS as TEXTS } from "../file-texts";
import "./view-tabs.css";

export type View = "sheet" | "pane";

interface ViewTabsProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  /** The selected cell, which the pane may have chosen while the grid was out of sight. */
  readonly cell: string;
}

const VIEWS: readonly View[] = ["sheet", "pane"];

/** Where there is no room for grid and pane side by side: which of them is shown. */
export function ViewTabs({ view, onView, cell }: ViewTabsProps) {
  const tabs = useRef<HTMLDivElement>(null);
  const names: Readonly<Record<View, string>> = {
    sheet: cell === "" ? TEXTS.sheet : TEXTS.sheetAt(cell),
    pane: TEXTS.pane,
  };
  return (
    <nav className="views" aria-label={TEXTS.views}>
      <div
        role="tablist"
        aria-label={TEXTS.views}
        ref={tabs}
        onKeyDown={({ key }) => {
          if (key !== "ArrowLeft" && key !== "ArrowRight") return;
          const other = view === "sheet" ? "pane" : "sheet";
          onView(other);
          tabs.current?.querySelector<HTMLElement>(`[aria-controls=view-${other}]`)?.focus();
        }}
      >
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === view}
            aria-controls={`view-${each}`}
            tabIndex={each === view ? 0 : -1}
            onClick={() => {
              onView(each);
            }}
          >
            {names[each]}
          </button>
        ))}
      </div>
    </nav>
  );
}
