import { useId, useSyncExternalStore } from "react";
import type { Bench, BenchState } from "../bench/bench";
import { TEXTS } from "./texts";
import { FileButton } from "../../../faces/page/file-button";
import type { PageTheme, ThemeChoice } from "../../../faces/page/theme";
import { TroubleMenu } from "./trouble-menu";
import "../../../faces/page/toolbar.css";
import "./toolbar.css";

export const WIDTHS = [320, 450] as const;
export type PaneWidth = (typeof WIDTHS)[number];

interface ToolbarProps {
  readonly bench: Bench;
  readonly state: BenchState;
  readonly width: PaneWidth;
  readonly onWidth: (width: PaneWidth) => void;
  readonly theme: PageTheme;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isSaving: boolean;
  readonly onSave: () => void;
}

/** The line above grid and pane. */
export function Toolbar({ bench, state, width, onWidth, theme, ...props }: ToolbarProps) {
  const choice = useSyncExternalStore(theme.watch, () => theme.chosen);
  return (
    <header className="toolbar">
      <h1 title={TEXTS.about}>{TEXTS.title}</h1>
      <p className="file" title={state.setup?.file.name}>
        <span className="quiet">{TEXTS.file}</span> {state.setup?.file.name ?? TEXTS.noFile}
      </p>
      <FileButton text={TEXTS.open} onFiles={props.onFiles} />
      <button type="button" disabled={state.setup === null || props.isSaving} onClick={props.onSave}>
        {props.isSaving ? TEXTS.saving : TEXTS.save}
      </button>
      <span className="spring" />
      <Choice
        label={TEXTS.width}
        options={WIDTHS.map((value) => [value, String(value)])}
        value={width}
        onChange={onWidth}
      />
      <Choice
        label={TEXTS.theme}
        options={Object.entries(TEXTS.themes) as [ThemeChoice, string][]}
        value={choice}
        onChange={(value) => {
          theme.choose(value);
        }}
      />
      <TroubleMenu bench={bench} state={state} />
    </header>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a few, side by side. */
function Choice<T extends string | number>({ label, options, value, onChange }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      {options.map(([option, text]) => (
        <label key={option}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => {
              onChange(option);
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
