import { type ComponentType, useEffect, useState, useSyncExternalStore } from "react";
import { DropTarget } from "../../page/drop-target";
import { NoticeView } from "../../page/notice";
import type { PageTheme } from "../../page/theme";
import type { OpenFile } from "../open-file";
import type { Session } from "../session";
import { wouldLose } from "../session-state";
import { TEXTS } from "../texts";
import { useChoosing } from "./choosing";
import { OpeningView } from "./opening";
import { Questions } from "./questions";
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

interface AppProps {
  readonly session: Session;
  readonly theme: PageTheme;
  /** Brings the view of an open file, which comes with the code that opens it. */
  readonly loadWork: () => Promise<ComponentType<WorkProps>>;
  readonly openSample: () => void;
}

/** The whole page: the line of controls, and below it the start or the open file. */
export function App({ session, theme, loadWork, openSample }: AppProps) {
  const state = useSyncExternalStore(session.subscribe, () => session.state);
  const Work = useWork(state.file !== null, loadWork);
  const { onDrop, ...choosing } = useChoosing(session);
  useFileShortcuts(session);
  useLeaveWarning(wouldLose(state));
  useTitle(state.name, state.isUnsaved);
  const { file, opening } = state;
  return (
    <div className="page">
      <Toolbar session={session} state={state} theme={theme} choosing={choosing} />
      {file && Work ? (
        <Work key={state.count} file={file} session={session} theme={theme} />
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
      <Questions session={session} state={state} />
      <DropTarget onDrop={onDrop} />
    </div>
  );
}

function useWork(isNeeded: boolean, load: AppProps["loadWork"]): ComponentType<WorkProps> | null {
  const [work, setWork] = useState<{ view: ComponentType<WorkProps> } | null>(null);
  useEffect(() => {
    if (isNeeded)
      void load().then((view) => {
        setWork({ view });
      });
  }, [isNeeded, load]);
  return work?.view ?? null;
}

function useTitle(name: string, isUnsaved: boolean): void {
  useEffect(() => {
    const page = `${TEXTS.title} ${TEXTS.edition}`;
    document.title = name === "" ? page : `${isUnsaved ? "● " : ""}${name} - ${page}`;
  }, [name, isUnsaved]);
}
