import { httpsAddress } from "./origin";
import { settingError, type Settings, textSetting } from "./settings";

/** Where the page takes Microsoft's office.js from. It is never bundled. */
export interface OfficeSource {
  /** What the page's script element names. */
  readonly script: string;
  /** What the page may load scripts from, besides its own folder. */
  readonly scripts: readonly string[];
  /** What the page may show in a frame. */
  readonly frames: readonly string[];
  /** Whether the build brings the copy of the npm package along. */
  readonly isSelfHosted: boolean;
}

/** Where the copy stands in dist/. */
export const SELF_HOSTED_FOLDER = "office";

/**
 * What the copy consists of: the library itself, what it loads in Excel of any platform, and its texts. The debug
 * versions beside them are three times as large and never loaded by office.js.
 */
export const SELF_HOSTED_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-!(*debug).js",
  "{zh-cn,en-us}/office_strings.js",
];

/** Microsoft's content delivery network, worldwide and its address of 2026, and the one that 21Vianet runs in China. */
const GLOBAL = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const GLOBAL_SUCCESSOR = "https://officeapis.public.onecdn.static.microsoft/1/";
const CHINA = "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/";

/** The source that `--env office=global|china|self|https://…/office.js` asks for. */
export function officeSourceOf(settings: Settings): OfficeSource {
  const choice = textSetting(settings, "office") ?? "global";
  switch (choice) {
    case "global":
      // Microsoft moves the network to the second address: should the first one redirect there, it has to be allowed.
      return remote(GLOBAL, GLOBAL_SUCCESSOR);
    case "china":
      return remote(CHINA);
    case "self":
      return { script: `${SELF_HOSTED_FOLDER}/office.js`, scripts: [], frames: [], isSelfHosted: true };
    default:
      return remote(folderOf(choice));
  }
}

function remote(...folders: readonly [string, ...string[]]): OfficeSource {
  return {
    script: `${folders[0]}office.js`,
    scripts: folders,
    // In a browser, office.js asks the user through this page whether an Excel on an unknown server is to be trusted.
    frames: folders.map((folder) => `${folder}AgaveErrorUX/`),
    isSelfHosted: false,
  };
}

function folderOf(choice: string): string {
  const expected = "office 可以是 global、china、self 或以 /office.js 结尾的 https 地址";
  if (!choice.includes("//")) throw settingError("office", choice, expected);
  const address = httpsAddress("office", choice);
  // office.js finds the folder of its other files by this name.
  if (!address.endsWith("/office.js")) throw settingError("office", choice, expected);
  return address.slice(0, -"office.js".length);
}
