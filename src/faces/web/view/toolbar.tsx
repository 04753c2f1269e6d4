import { useSyncExternalStore } from "react";
import { FileButton } from "../../page/file-button";
import type { PageTheme, ThemeChoice } from "../../page/theme";
import "../../page/toolbar.css";
import type { Session, SessionState } from "../session";
import { storeChoice } from "../stored-choices";
import { TEXTS } from "../texts";
import { PICKER } from "./shortcuts";
import "./toolbar.css";

interface ToolbarProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly theme: PageTheme;
  readonly onFile: (file: File, others: number) => void;
}

/** The line above everything: what is open, and what can be done with the file. */
export function Toolbar({ session, state, theme, onFile }: ToolbarProps) {
  const { file, isSaving, isUnsaved } = state;
  return (
    <header className="toolbar">
      <h1>
        {TEXTS.title} <span className="quiet">{TEXTS.edition}</span>
      </h1>
      {file && (
        <>
          <p className="file" title={file.book.name}>
            <span className="hidden">{TEXTS.file}</span>
            {file.book.name}
          </p>
          <span className="actions">
            <button
              type="button"
              className={isUnsaved ? "primary" : undefined}
              disabled={isSaving}
              onClick={() => void session.save()}
            >
              {isSaving ? TEXTS.saving : TEXTS.save}
            </button>
            <FileButton text={TEXTS.open} id={PICKER} onFile={onFile} />
            <button
              type="button"
              onClick={() => {
                session.close();
              }}
            >
              {TEXTS.close}
            </button>
          </span>
          <p className="unsaved quiet">{isUnsaved && TEXTS.unsaved}</p>
        </>
      )}
      <ThemePicker theme={theme} />
    </header>
  );
}

function ThemePicker({ theme }: Pick<ToolbarProps, "theme">) {
  const choice = useSyncExternalStore(theme.watch, () => theme.chosen);
  return (
    <label className="theme">
      <span className="quiet">{TEXTS.theme}</span>
      <select
        value={choice}
        onChange={({ target }) => {
          const chosen = target.value as ThemeChoice;
          theme.choose(chosen);
          storeChoice("theme", chosen);
        }}
      >
        {Object.entries(TEXTS.themes).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
