import { FileButton } from "../../page/file-button";
import { FILE_TEXTS as TEXTS } from "../file-texts";
import { canSaveAs } from "../files/places";
import type { Session } from "../session";
import type { SessionState } from "../session-state";
import type { Choosing } from "./choosing";
import { Either } from "./either";
import { FileMenu, NextFile } from "./file-menu";
import { PICKER } from "./shortcuts";

export interface FileToolsProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly choosing: Choosing;
}

/** What can be done with the open file, and the way to the others that were chosen with it. */
export function FileTools(props: FileToolsProps) {
  const { session, state } = props;
  return (
    <>
      {state.list.length > 1 && <FileMenu session={session} state={state} />}
      {state.file && <FileActions {...props} />}
    </>
  );
}

function FileActions({ session, state, choosing }: FileToolsProps) {
  const { place, isSaving, isUnsaved } = state;
  const save = place === null ? TEXTS.save : TEXTS.saveBack;
  return (
    <>
      <span className="actions">
        <button
          type="button"
          className={isUnsaved ? "primary" : undefined}
          disabled={isSaving}
          aria-label={isSaving ? undefined : save}
          onClick={() => void session.save()}
        >
          {isSaving ? TEXTS.saving : <Either long={save} short={TEXTS.short.save} />}
        </button>
        {canSaveAs() && (
          <button type="button" disabled={isSaving} onClick={() => void session.saveElsewhere()}>
            {TEXTS.saveElsewhere}
          </button>
        )}
        <FileButton text={TEXTS.open} id={PICKER} {...choosing}>
          <Either long={TEXTS.open} short={TEXTS.short.open} />
        </FileButton>
        <button
          type="button"
          aria-label={TEXTS.close}
          onClick={() => {
            session.close();
          }}
        >
          <Either long={TEXTS.close} short={TEXTS.short.close} />
        </button>
        <NextFile session={session} state={state} />
      </span>
      <p className="unsaved quiet">{isUnsaved && TEXTS.unsaved}</p>
    </>
  );
}
