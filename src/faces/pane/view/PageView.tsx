import { lazy } from "react";
import { HistoryPage } from "./history/HistoryPage";
import { Notices } from "./Notices";
import { LazyPage } from "./parts/LazyPage";
import { goToPage } from "../state/pane-actions";
import { usePaneState, useRunner } from "./pane-context";
import { PreviewPage } from "./preview/PreviewPage";
import { Scroll } from "./parts/Scroll";
import { SheetPage } from "./SheetPage";

const WorkbookPage = lazy(() => import("./workbook/WorkbookPage"));
const SettingsPage = lazy(() => import("./settings/SettingsPage"));
const AboutPage = lazy(() => import("./about/AboutPage"));

/** Pages that are opened now and then; their scripts are fetched when they are. */
const LAZY = { workbook: WorkbookPage, settings: SettingsPage, about: AboutPage };

/** The page that fills the pane. */
export function PageView() {
  const runner = useRunner();
  const { page } = usePaneState();
  if (page === "sheet") return <SheetPage />;
  if (page === "preview") return <PreviewPage />;
  if (page === "history") return <HistoryPage />;
  const Shown = LAZY[page];
  return (
    <Scroll>
      <Notices />
      <LazyPage
        key={page}
        onLeave={() => {
          goToPage(runner, "sheet");
        }}
      >
        <Shown />
      </LazyPage>
    </Scroll>
  );
}
