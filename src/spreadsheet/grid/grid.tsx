import { Workbook } from "@fortune-sheet/react";
import "@fortune-sheet/react/dist/index.css";
import {
  Component,
  type ReactNode,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { GridController } from "./controller";
import { watchEditing } from "./editing";
import "./grid.css";
import { watchRoles } from "./roles";
import { watchZoom } from "./zoom";

/** Only what the workbook behind the grid can do. */
const ROW_MENU = ["copy", "paste", "|", "insert-row", "delete-row", "|", "clear"];
const TAB_MENU = ["delete", "rename"];
const NO_MENU: string[] = [];
const FIXED_MENU = ["copy", "paste", "|", "clear"];

/** What is said to those who do not see it. */
const SAID = {
  zoom: (percent: number) => `缩放 ${percent}%`,
  tab: (isLifted: boolean) => (isLifted ? "Tab 键现在离开表格。" : "Tab 键现在在单元格之间移动。"),
};

interface GridProps {
  readonly controller: GridController;
  /** A person begins or ends typing into a cell. */
  readonly onEditing: (isEditing: boolean) => void;
  /** In the place of the library's own tabs, where it has only the sheet in front. */
  readonly tabs?: ReactNode;
}

/** The grid: FortuneSheet, as a view of the workbook. */
export function Grid({ controller, onEditing, tabs }: GridProps) {
  const element = useRef<HTMLDivElement>(null);
  const view = useSyncExternalStore(controller.onRebuilt, () => controller.view);
  const [said, say] = useState("");
  useEffect(() => {
    const grid = element.current;
    if (grid === null) return;
    controller.element = grid;
    const stops = [
      watchEditing(grid, onEditing),
      watchSize(grid),
      letGoAtMenu(grid),
      watchRoles(grid, controller.isFixed),
      watchZoom(
        grid,
        () => controller.zoomOf(),
        (percent) => {
          say(SAID.zoom(percent));
        },
      ),
      controller.tabLock.watch(grid, (isLifted) => {
        say(SAID.tab(isLifted));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [controller, onEditing]);
  const onChange = useCallback(() => {
    controller.onChange(view);
  }, [controller, view]);
  const { isFixed } = controller;
  const rowMenu = isFixed ? FIXED_MENU : ROW_MENU;
  return (
    <div className={isFixed ? "grid fixed" : "grid"} ref={element}>
      <Failsafe
        key={keyOf(view)}
        onFailure={() => {
          controller.rebuild();
        }}
      >
        <Workbook
          ref={controller.attach}
          data={view}
          onOp={controller.onOp}
          onChange={onChange}
          hooks={controller.hooks}
          lang="zh"
          showToolbar={false}
          defaultFontSize={11}
          defaultColWidth={72}
          defaultRowHeight={19}
          cellContextMenu={rowMenu}
          headerContextMenu={rowMenu}
          sheetTabContextMenu={isFixed ? NO_MENU : TAB_MENU}
        />
      </Failsafe>
      {tabs}
      <p className="said" role="status">
        {said}
      </p>
    </div>
  );
}

/** The library looks at its size only when the window changes. */
function watchSize(grid: HTMLElement): () => void {
  const observer = new ResizeObserver(() => window.dispatchEvent(new Event("resize")));
  observer.observe(grid);
  return () => {
    observer.disconnect();
  };
}

/**
 * Where the menu opens while the button is still down, the library never hears that it was let go, and takes the way to
 * the menu for a selection of rows.
 */
function letGoAtMenu(grid: HTMLElement): () => void {
  const letGo = () =>
    setTimeout(() => document.dispatchEvent(new MouseEvent("mouseup", { bubbles: true })), 0);
  grid.addEventListener("contextmenu", letGo);
  return () => {
    grid.removeEventListener("contextmenu", letGo);
  };
}

const keys = new WeakMap<object, number>();
let lastKey = 0;

/** A new grid for each new view. */
function keyOf(view: object): number {
  const key = keys.get(view) ?? ++lastKey;
  keys.set(view, key);
  return key;
}

/** A mistake inside the library does not take the page with it: the grid is built anew from the workbook. */
class Failsafe extends Component<{ onFailure: () => void; children: ReactNode }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    this.props.onFailure();
  }

  override render(): ReactNode {
    return this.state.hasFailed ? null : this.props.children;
  }
}
