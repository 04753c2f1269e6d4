import { rereadTheme, themeOf } from "../../../src/faces/addin/theme";
import type { ThemeName } from "../../../src/faces/pane";

describe("the theme of Office", () => {
  const black = { bodyBackgroundColor: "#1F1F1F" };
  const white = { bodyBackgroundColor: "#FFFFFF" };
  test.each([
    { says: "dark", signs: { officeTheme: { ...white, isDarkTheme: true }, prefersDark: false }, is: "dark" },
    {
      says: "light",
      signs: { officeTheme: { ...black, isDarkTheme: false }, prefersDark: true },
      is: "light",
    },
    { says: "a dark background", signs: { officeTheme: black, prefersDark: false }, is: "dark" },
    { says: "a light background", signs: { officeTheme: white, prefersDark: true }, is: "light" },
    {
      says: "the dark gray of 2016",
      signs: { officeTheme: { bodyBackgroundColor: "#666666" }, prefersDark: false },
      is: "dark",
    },
    {
      says: "a colour we cannot read",
      signs: { officeTheme: { bodyBackgroundColor: "window" }, prefersDark: true },
      is: "dark",
    },
    { says: "nothing", signs: { officeTheme: {}, prefersDark: true }, is: "dark" },
    { says: "nothing at all", signs: { officeTheme: undefined, prefersDark: false }, is: "light" },
  ])("is $is where Office says $says", ({ signs, is }) => {
    expect(themeOf(signs)).toBe(is);
  });
});

describe("a theme that is read again", () => {
  function source() {
    const page = new EventTarget();
    let name: ThemeName = "light";
    const theme = rereadTheme(
      () => name,
      [
        [page, "focus"],
        [page, "change"],
      ],
    );
    const changeTo = (next: ThemeName, event: string) => {
      name = next;
      page.dispatchEvent(new Event(event));
    };
    return { theme, changeTo };
  }

  test("tells of a change when the person comes back", () => {
    const { theme, changeTo } = source();
    const told: ThemeName[] = [];
    theme.watch((next) => told.push(next));
    changeTo("dark", "focus");
    changeTo("dark", "focus");
    changeTo("light", "change");
    expect(told).toEqual(["dark", "light"]);
    expect(theme.current).toBe("light");
  });

  test("tells nobody who has stopped listening, and forgets nobody else", () => {
    const { theme, changeTo } = source();
    const told: string[] = [];
    const stop = theme.watch(() => told.push("first"));
    theme.watch(() => {
      stop();
      told.push("second");
    });
    changeTo("dark", "focus");
    changeTo("light", "focus");
    expect(told).toEqual(["first", "second", "second"]);
  });
});
