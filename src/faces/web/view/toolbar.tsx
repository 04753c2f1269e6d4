import { useSyncExternalStore } from "react";
import { FileButton } from "../../page/file-button";
import type { PageTheme, ThemeChoice } from "../../page/theme";
import "../../page/toolbar.css";
import { canSaveAs } from "../files/pickers";
import type { Session } from "../session";
import type { SessionState } from "../session-state";
import { storeChoice } from "../stored-choices";
import { TEXTS } from "../texts";
import type { Choosing } from "./choosing";
import { Either } from "./either";
import { FileMenu, NextFile } from "./file-menu";
import { PICKER } from "./shortcuts";
import "./toolbar.css";

interface ToolbarProps {
  readonly session: Session;
  readonly state: SessionState;
  readonly theme: PageTheme;
  readonly choosing: Choosing;
}

/** The line above everything: what is open, and what can be done with the file. */
export function Toolbar({ session, state, theme, choosing }: ToolbarProps) {
  const { file, name, list } = state;
  const isListed = list.length > 1;
  return (
    <header className="toolbar">
      <h1>
        {TEXTS.title} <span className="quiet">{TEXTS.edition}</span>
      </h1>
      {file && (
        <p className="file" title={name}>
          <span className="hidden">{TEXTS.file}</span>
          {name}
        </p>
      )}
      {isListed && <FileMenu session={session} state={state} />}
      {file && <FileActions session={session} state={state} choosing={choosing} />}
      <ThemePicker theme={theme} />
    </header>
  );
}

function FileActions({ session, state, choosing }: Omit<ToolbarProps, "theme">) {
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

function ThemePicker({ theme }: Pick<ToolbarProps, "theme">) {
  const choice = useSyncExternalStore(theme.watch, () => theme.chosen);
  return (
    <label className="theme">
      <span className="quiet">{TEXTS.theme}</span>
      <select
        aria-label={TEXTS.theme}
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
