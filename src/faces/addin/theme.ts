import { Listeners } from "../../core/port";
import type { ThemeName, ThemeSource } from "../pane";

/** What tells whether a page in Office is to be dark; Excel for the web and older versions tell less. */
export interface ThemeSigns {
  readonly officeTheme: { readonly isDarkTheme?: boolean; readonly bodyBackgroundColor?: string } | undefined;
  readonly prefersDark: boolean;
}

/** Office's own word, else the colour of its background, else what the system prefers. */
export function themeOf({ officeTheme, prefersDark }: ThemeSigns): ThemeName {
  const isDark =
    officeTheme?.isDarkTheme ?? isDarkColour(officeTheme?.bodyBackgroundColor ?? "") ?? prefersDark;
  return isDark ? "dark" : "light";
}

/** Whether white is easier to read on a colour than black; null where it is no colour. */
function isDarkColour(colour: string): boolean | null {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(colour.trim());
  if (!digits) return null;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** A window, a document, a media query. */
type EventSender = Pick<EventTarget, "addEventListener" | "removeEventListener">;

/**
 * A theme that is read again whenever one of the events comes: Excel does not tell of a new theme, but to choose one a
 * person leaves the page and comes back.
 */
export function rereadTheme(
  read: () => ThemeName,
  events: readonly (readonly [sender: EventSender, event: string])[],
): ThemeSource {
  const listeners = new Listeners<ThemeName>();
  let current = read();
  const reread = () => {
    const now = read();
    if (now === current) return;
    current = now;
    listeners.tell(now);
  };
  for (const [sender, event] of events) sender.addEventListener(event, reread);
  return {
    get current() {
      return current;
    },
    watch: listeners.listen,
  };
}
