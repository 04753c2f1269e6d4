import { lazy } from "react";
import { Notices } from "./Notices";
import { LazyPage } from "./parts/LazyPage";
import { goToPage } from "../state/pane-actions";
import { usePaneState, useRunner } from "./pane-context";
import { Scroll } from "./parts/Scroll";
import { SheetPage } from "./SheetPage";

const WorkbookPage = lazy(() => import("./workbook/WorkbookPage"));
const SettingsPage = lazy(() => import("./settings/SettingsPage"));
const AboutPage = lazy(() => import("./about/AboutPage"));
const PreviewPage = lazy(() => import("./preview/PreviewPage"));
const HistoryPage = lazy(() => import("./history/HistoryPage"));

/** Pages that are opened now and then; their scripts are fetched when they are. */
const LAZY = { workbook: WorkbookPage, settings: SettingsPage, about: AboutPage };
/** The same, with a foot of their own below what scrolls. */
const FRAMED = { preview: PreviewPage, history: HistoryPage };

/** The page that fills the pane. */
export function PageView() {
  const runner = useRunner();
  const { page } = usePaneState();
  if (page === "sheet") return <SheetPage />;
  const leave = () => {
    goToPage(runner, "sheet");
  };
  if (page === "preview" || page === "history") {
    const Framed = FRAMED[page];
    return (
      <LazyPage key={page} onLeave={leave}>
        <Framed />
      </LazyPage>
    );
  }
  const Shown = LAZY[page];
  return (
    <Scroll>
      <Notices />
      <LazyPage key={page} onLeave={leave}>
        <Shown />
      </LazyPage>
    </Scroll>
  );
}
