import { CHROMIUM } from "../../scripts/shared/chromium";

/** `describe` where Chromium is; elsewhere skipped with the reason, but failing in CI, which has to have it. */
export const describeInChromium: (title: string, body: () => void) => void = (title, body) => {
  if (CHROMIUM !== undefined) describe(title, body);
  else if ((process.env["CI"] ?? "") === "") describe.skip(`${title} (skipped: no Chromium here)`, body);
  else {
    test(`${title}: Chromium is there`, () => {
      throw new Error("Chromium not found: install it, or run the tests without CI=true to skip these.");
    });
  }
};
