import { type ReactNode, useSyncExternalStore } from "react";
import type { PageTheme, ThemeChoice } from "../../page/theme";
import "../../page/toolbar.css";
import { storeChoice } from "../stored-choices";
import { TEXTS } from "../texts";
import "./toolbar.css";

interface ToolbarProps {
  /** What is open; "" where nothing is. */
  readonly name: string;
  readonly theme: PageTheme;
  /** What can be done with the file, and with others that were chosen beside it. */
  readonly children: ReactNode;
}

/** The line above everything: what is open, and what can be done with the file. */
export function Toolbar({ name, theme, children }: ToolbarProps) {
  return (
    <header className="toolbar">
      <h1>
        {TEXTS.title} <span className="quiet">{TEXTS.edition}</span>
      </h1>
      {name !== "" && (
        <p className="file" title={name}>
          <span className="hidden">{TEXTS.file}</span>
          {name}
        </p>
      )}
      {children}
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
