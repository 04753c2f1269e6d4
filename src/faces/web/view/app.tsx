import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { DropTarget } from "../../page/drop-target";
import { NoticeView } from "../../page/notice";
import type { PageTheme } from "../../page/theme";
import type { OpenFile } from "../open-file";
import type { Session } from "../session";
import { type SessionState, wouldLose } from "../session-state";
import { TEXTS } from "../texts";
import { useChoosing } from "./choosing";
import type { FileToolsProps } from "./file-tools";
import { OpeningView } from "./opening";
import type { QuestionsProps } from "./questions";
import { useFileShortcuts, useLeaveWarning } from "./shortcuts";
import { Start } from "./start";
import { Toolbar } from "./toolbar";
import "../../page/base.css";
import "./page.css";

export interface WorkProps {
  readonly file: OpenFile;
  readonly session: Session;
  readonly theme: PageTheme;
}

/** What is shown of an open file. */
interface FileViews {
  readonly FileTools: ComponentType<FileToolsProps>;
  readonly Questions: ComponentType<QuestionsProps>;
  readonly Work: ComponentType<WorkProps>;
}

interface AppProps {
  readonly session: Session;
  readonly theme: PageTheme;
  /** Brings the views of an open file, which come with the code that opens it. */
  readonly loadViews: () => Promise<FileViews>;
  readonly openSample: () => void;
}

/** The whole page: the line of controls, and below it the start or the open file. */
export function App({ session, theme, loadViews, openSample }: AppProps) {
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  const views = useViews(session, state, loadViews);
  const { onDrop, ...choosing } = useChoosing(session);
  useFileShortcuts(session);
  useLeaveWarning(wouldLose(state));
  useTitle(state.name, state.isUnsaved);
  const { file, opening, name } = state;
  return (
    <div className="page">
      <Toolbar name={name} theme={theme}>
        {views && <views.FileTools session={session} state={state} choosing={choosing} />}
      </Toolbar>
      {file && views ? (
        <views.Work key={state.count} file={file} session={session} theme={theme} />
      ) : (
        <Start refusal={state.refusal} isBusy={opening !== null} choosing={choosing} onSample={openSample} />
      )}
      <OpeningView
        opening={opening}
        onGiveUp={() => {
          session.giveUpOpening();
        }}
      />
      <NoticeView page={session} notice={state.notice} />
      {views && <views.Questions session={session} state={state} />}
      <DropTarget onDrop={onDrop} />
    </div>
  );
}

/** Loads the views once a file is open, or several were chosen; null until they are there. */
function useViews(
  session: Session,
  { file, list }: SessionState,
  load: AppProps["loadViews"],
): FileViews | null {
  const [views, setViews] = useState<FileViews | null>(null);
  const isNeeded = file !== null || list.length > 1;
  const isThere = views !== null;
  useEffect(() => {
    if (!isNeeded || isThere) return;
    load().then(setViews, () => {
      session.tell("problem", TEXTS.partMissing);
    });
    // One that could not be had is tried again with the next file.
  }, [file, isNeeded, isThere, load, session]);
  return views;
}

function useTitle(name: string, isUnsaved: boolean): void {
  useEffect(() => {
    const page = `${TEXTS.title} ${TEXTS.edition}`;
    document.title = name === "" ? page : `${isUnsaved ? "● " : ""}${name} - ${page}`;
  }, [name, isUnsaved]);
}
