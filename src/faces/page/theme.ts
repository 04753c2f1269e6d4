import { Listeners } from "../../core/port";
import type { ThemeName, ThemeSource } from "../pane";

/** What a person has chosen. */
export type ThemeChoice = "auto" | ThemeName;

/** The theme that a text names, as in an address or in what a browser has kept; else the system's. */
export function themeChoiceOf(text: string | null): ThemeChoice {
  return text === "light" || text === "dark" ? text : "auto";
}

/** The theme of the page, which the pane follows as it follows Office. */
export class PageTheme implements ThemeSource {
  private readonly dark = window.matchMedia("(prefers-color-scheme: dark)");
  private readonly changes = new Listeners<ThemeName>();
  readonly watch = this.changes.listen;

  constructor(private choice: ThemeChoice) {
    this.dark.addEventListener("change", this.apply);
    this.apply();
  }

  get chosen(): ThemeChoice {
    return this.choice;
  }

  get current(): ThemeName {
    if (this.choice !== "auto") return this.choice;
    return this.dark.matches ? "dark" : "light";
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    this.apply();
  }

  private readonly apply = (): void => {
    document.documentElement.dataset["theme"] = this.current;
    this.changes.tell(this.current);
  };
}
