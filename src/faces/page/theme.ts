import type { ThemeName } from "../pane";

/** What a person has chosen. */
export type ThemeChoice = "auto" | ThemeName;

/** The theme of the page, which the pane follows as it follows Office. */
export class PageTheme {
  private choice: ThemeChoice;
  private readonly dark = window.matchMedia("(prefers-color-scheme: dark)");
  private readonly listeners = new Set<(theme: ThemeName) => void>();

  constructor(choice: ThemeChoice) {
    this.choice = choice;
    this.dark.addEventListener("change", this.apply);
    this.apply();
  }

  get chosen(): ThemeChoice {
    return this.choice;
  }

  choose(choice: ThemeChoice): void {
    this.choice = choice;
    this.apply();
  }

  theme(): ThemeName {
    if (this.choice !== "auto") return this.choice;
    return this.dark.matches ? "dark" : "light";
  }

  watchTheme(listener: (theme: ThemeName) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private readonly apply = (): void => {
    document.documentElement.dataset["theme"] = this.theme();
    for (const listener of this.listeners) listener(this.theme());
  };
}
