/** What the page did with Office, and a way to click its button in the ribbon. */
export interface FakeOfficeWindow {
  officeLog: string[];
  clickRibbon(name: string): Promise<void>;
}

/**
 * Stands for office.js in Excel: as much of it as the page's start needs, and no workbook behind it. Runs in the
 * browser, so nothing from outside can be named within.
 */
function fakeOffice(): void {
  const log: string[] = [];
  const actions = new Map<string, (event: { completed: () => void }) => Promise<void>>();
  const page = window as unknown as FakeOfficeWindow & { Office: object; Excel: object };
  page.officeLog = log;
  page.clickRibbon = async (name) => {
    log.push("click");
    await actions.get(name)?.({ completed: () => log.push("completed") });
  };
  const write = (entry: string) => {
    log.push(entry);
    return Promise.resolve();
  };
  page.Office = {
    actions: {
      associate: (name: string, action: (event: { completed: () => void }) => Promise<void>) => {
        log.push(`associate ${name}`);
        actions.set(name, action);
      },
    },
    addin: { showAsTaskpane: () => write("show") },
    onReady: () => {
      log.push("onReady");
      Object.assign(page.Office, {
        context: {
          document: { url: "https://example.com/%E8%87%AA%E8%AF%84%E8%A1%A8.xlsx" },
          officeTheme: { isDarkTheme: true },
          requirements: { isSetSupported: () => true },
        },
      });
      page.Excel = {
        run: async () => {
          await write("run");
          throw new Error("There is no workbook.");
        },
      };
      return Promise.resolve({ host: "Excel", platform: "PC" });
    },
  };
}

/** The same as the text of a script. */
export const FAKE_OFFICE = `(${fakeOffice.toString()})();`;
