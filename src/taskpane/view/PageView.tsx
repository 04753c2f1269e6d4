import { lazy } from "react";
import { TEXTS } from "../texts";
import { HistoryPage } from "./history/HistoryPage";
import { Notices } from "./Notices";
import { LazyPage } from "./page/LazyPage";
import { PageFrame } from "./page/PageFrame";
import { useActions, usePaneState } from "./pane-context";
import { PreviewPage } from "./preview/PreviewPage";
import { Scroll } from "./Scroll";
import { SheetPage } from "./SheetPage";

const WorkbookPage = lazy(() => import("./workbook/WorkbookPage"));
const SettingsPage = lazy(() => import("./settings/SettingsPage"));
const AboutPage = lazy(() => import("./about/AboutPage"));

/** Pages that are opened now and then; their scripts are fetched when they are. */
const LAZY = { workbook: WorkbookPage, settings: SettingsPage, about: AboutPage };

/** The page that fills the pane. */
export function PageView({ now }: { readonly now: () => Date }) {
  const { pages } = useActions();
  const { page } = usePaneState();
  if (page === "sheet") return <SheetPage now={now} />;
  if (page === "preview") return <PreviewPage now={now} />;
  if (page === "history") return <HistoryPage now={now} />;
  const Shown = LAZY[page];
  return (
    <Scroll>
      <PageFrame key={page} title={TEXTS.pages[page]}>
        <Notices now={now} />
        <LazyPage
          onLeave={() => {
            pages.go("sheet");
          }}
        >
          <Shown />
        </LazyPage>
      </PageFrame>
    </Scroll>
  );
}
