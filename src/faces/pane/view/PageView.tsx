import { lazy } from "react";
import { Notices } from "./Notices";
import { LazyPage } from "./parts/LazyPage";
import { goToPage } from "../state/pages";
import { usePaneState, useRunner } from "./pane-context";
import { Scroll } from "./parts/Scroll";
import { SheetPage } from "./SheetPage";

const WorkbookPage = lazy(() => import(/* webpackChunkName: "workbook" */ "./workbook/WorkbookPage"));
const SettingsPage = lazy(() => import(/* webpackChunkName: "settings" */ "./settings/SettingsPage"));
const AboutPage = lazy(() => import("./about/AboutPage"));
const LayoutPage = lazy(() => import(/* webpackChunkName: "settings" */ "./layout/LayoutPage"));
const ProfilesPage = lazy(() => import("./profiles/ProfilesPage"));
const PreviewPage = lazy(() => import(/* webpackChunkName: "edits" */ "./preview/PreviewPage"));
const HistoryPage = lazy(() => import(/* webpackChunkName: "edits" */ "./history/HistoryPage"));

/** Pages that are opened now and then; their scripts are fetched when they are. */
const LAZY = {
  ...{ workbook: WorkbookPage, settings: SettingsPage, about: AboutPage },
  ...{ layout: LayoutPage, profiles: ProfilesPage },
};
/** Those of them that have a foot of their own. */
const FOOTED = { preview: PreviewPage, history: HistoryPage };

/** The page that fills the pane. */
export function PageView() {
  const runner = useRunner();
  const { page } = usePaneState();
  if (page === "sheet") return <SheetPage />;
  const hasFoot = page === "preview" || page === "history";
  const Shown = hasFoot ? FOOTED[page] : LAZY[page];
  const content = (
    <LazyPage
      key={page}
      onLeave={() => {
        goToPage(runner, "sheet");
      }}
    >
      <Shown />
    </LazyPage>
  );
  if (hasFoot) return content;
  return (
    <Scroll>
      <Notices />
      {content}
    </Scroll>
  );
}
