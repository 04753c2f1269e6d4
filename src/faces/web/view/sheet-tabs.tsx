import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { SheetModel, WorkbookModel } from "../../../spreadsheet/model";
import { FILE_TEXTS as TEXTS } from "../file-texts";
import "./sheet-tabs.css";

interface SheetTabsProps {
  readonly workbook: WorkbookModel;
  /** A person brings a sheet to the front. */
  readonly onSheet: (sheetId: string) => void;
}

/** More tabs than are seen at once: a list leads to any of them. */
const MANY = 8;

/** The sheets of the file, by their names; the one in front is in the grid. */
export function SheetTabs({ workbook, onSheet }: SheetTabsProps) {
  const { tabs, front } = useTabs(workbook);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector("[aria-selected=true]")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [front]);
  const go = (to: SheetModel | undefined) => {
    if (to === undefined) return;
    onSheet(to.id);
    list.current?.querySelector<HTMLElement>(`[data-sheet="${to.id}"]`)?.focus();
  };
  return (
    <div className="sheet-tabs">
      {tabs.length > MANY && (
        <span className="list">
          <span aria-hidden="true">☰</span>
          <select
            aria-label={TEXTS.goToSheet}
            value={front}
            onChange={({ target }) => {
              onSheet(target.value);
            }}
          >
            {tabs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </span>
      )}
      <div
        className="tabs"
        role="tablist"
        aria-label={TEXTS.sheets}
        ref={list}
        onWheel={({ currentTarget, deltaY }) => {
          currentTarget.scrollLeft += deltaY;
        }}
        onKeyDown={({ key }) => {
          const at = tabs.findIndex(({ id }) => id === front);
          const places: Readonly<Record<string, number>> = {
            ArrowLeft: at - 1,
            ArrowRight: at + 1,
            Home: 0,
            End: -1,
          };
          const place = places[key];
          if (place !== undefined) go(key === "End" ? tabs.at(-1) : tabs[place]);
        }}
      >
        {tabs.map(({ id, name, tabColor }) => (
          <button
            key={id}
            type="button"
            role="tab"
            data-sheet={id}
            aria-selected={id === front}
            tabIndex={id === front ? 0 : -1}
            style={tabColor === "" ? undefined : { borderBottomColor: tabColor }}
            onClick={() => {
              onSheet(id);
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

interface Tabs {
  readonly tabs: readonly SheetModel[];
  readonly front: string;
  /** How many sheets there are, hidden ones among them. */
  readonly count: number;
}

/** A new object only where there are other sheets, or another one is in front: most changes are of cells. */
function useTabs(workbook: WorkbookModel): Tabs {
  const store = useMemo(() => {
    const read = (): Tabs => {
      const { sheets, activeSheetId: front } = workbook;
      const tabs = sheets.filter(({ id, visibility }) => visibility === "Visible" || id === front);
      return { tabs, front, count: sheets.length };
    };
    let last = read();
    return {
      subscribe: workbook.listen,
      read: () => {
        const isSame = last.front === workbook.activeSheetId && last.count === workbook.sheets.length;
        return isSame ? last : (last = read());
      },
    };
  }, [workbook]);
  return useSyncExternalStore(store.subscribe, store.read);
}
