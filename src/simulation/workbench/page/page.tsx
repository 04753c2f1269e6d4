import { useCallback, useState, useSyncExternalStore } from "react";
import type { Bench } from "../bench/bench";
import { Grid } from "../../../spreadsheet/grid/grid";
import { download } from "../../../faces/page/download";
import { DropTarget } from "../../../faces/page/drop-target";
import { useWindowEvent } from "../../../faces/page/use-window-event";
import { CommentFoot } from "../../../faces/page/comment-foot";
import { NoticeView } from "../../../faces/page/notice";
import { TEXTS } from "./texts";
import type { PageTheme } from "../../../faces/page/theme";
import { type PaneWidth, Toolbar } from "./toolbar";
import "../../../faces/page/base.css";
import "./page.css";

interface PageProps {
  readonly bench: Bench;
  readonly theme: PageTheme;
  readonly initialWidth: PaneWidth;
}

/** The whole page: a line of controls, the grid at the left, the pane in a frame of its own at the right. */
export function Page({ bench, theme, initialWidth }: PageProps) {
  const state = useSyncExternalStore(bench.subscribe, () => bench.state);
  const [width, setWidth] = useState(initialWidth);
  const [isSaving, setSaving] = useState(false);
  const openFirst = useCallback(
    ([file]: readonly File[]) => {
      if (file === undefined) return;
      void file.arrayBuffer().then((buffer) => bench.open(new Uint8Array(buffer), file.name));
    },
    [bench],
  );
  const save = async () => {
    setSaving(true);
    const saved = await bench.save();
    setSaving(false);
    if (saved) download(saved.bytes, bench.state.setup?.file.name ?? "");
  };
  useF6(bench);
  const { setup } = state;
  return (
    <div className="page">
      <Toolbar
        bench={bench}
        state={state}
        width={width}
        onWidth={setWidth}
        theme={theme}
        onFiles={openFirst}
        isSaving={isSaving}
        onSave={() => void save()}
      />
      <div className="work">
        {/* The grid is the page's main landmark by itself. */}
        <div className="sheet">
          {setup ? (
            <Grid key={state.frame} controller={setup.grid} onEditing={bench.setEditing} />
          ) : (
            <p className="empty quiet">{state.notice ? TEXTS.noFile : TEXTS.loading}</p>
          )}
          <NoticeView page={bench} notice={state.notice} />
          <CommentFoot comment={state.comment} keys={TEXTS.keys} />
        </div>
        <aside className="pane" aria-label={TEXTS.pane} style={{ width }}>
          {setup && <iframe key={state.frame} src="pane.html" title={TEXTS.paneTitle} />}
        </aside>
      </div>
      <DropTarget
        onDrop={({ files }) => {
          openFirst([...files]);
        }}
      />
    </div>
  );
}

/** F6 and Shift+F6 lead from the grid, and from anywhere else on the page, to the pane; the frame leads back. */
function useF6(bench: Bench): void {
  const pressed = useCallback(
    (event: KeyboardEvent) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      bench.focusPane();
    },
    [bench],
  );
  useWindowEvent("keydown", pressed, { capture: true });
}
