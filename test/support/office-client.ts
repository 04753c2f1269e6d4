import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Host } from "../../src/simulation/host";

/**
 * The client these tests speak to: version and integrity of @microsoft/office-js as package-lock.json pins it, and
 * the SHA-256 of dist/excel-web-16.00.js in the package with that integrity.
 * To renew after an upgrade: copy version and integrity from package-lock.json, then
 * `npm pack @microsoft/office-js@VERSION`, compare `openssl dgst -sha512 -binary FILE.tgz | base64` with the
 * integrity, unpack, and take `sha256sum package/dist/excel-web-16.00.js`.
 */
export const CLIENT_VERSION = "1.1.110";
export const CLIENT_INTEGRITY =
  "sha512-80nZ3gGUq6Fb22sX8tBdktfulM7uYnrdQu32bpsb3waTeKoakc+j6H6+L21xRV4plDBrufnRMVH3ULMt/06Jwg==";
export const CLIENT_SHA256 = "01117ef878d9dce538bd755fc5d295dfda042aa440905330628d2779579de72c";

const require = createRequire(__filename);
const CLIENT_FILE = require.resolve("@microsoft/office-js/dist/excel-web-16.00.js");

/** What the genuine client sets on the window, typed by @types/office-js. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** What is needed of a browser's window; the client itself gets the real one of jsdom. */
export interface ClientWindow {
  eval(source: string): void;
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & {
    HostBridge: { init(bridge: object): void };
    GenericEventRegistration: { s_genericEventRegistrations: object };
  };
  OSF: { _OfficeAppFactory?: { getContext(): unknown } };
}

/** SHA-256 of the client file as it is installed. */
export function installedClientHash(): string {
  return createHash("sha256").update(readFileSync(CLIENT_FILE)).digest("hex");
}

/** Version and integrity of the client's package as package-lock.json pins it. */
export function pinnedClient(): { version: string; integrity: string } {
  const text = readFileSync(path.join(__dirname, "../../package-lock.json"), "utf8");
  const { packages } = JSON.parse(text) as {
    packages: Record<string, { version: string; integrity: string }>;
  };
  const found = packages["node_modules/@microsoft/office-js"];
  if (!found) throw new Error("package-lock.json does not name the client.");
  return { version: found.version, integrity: found.integrity };
}

/**
 * Loads Microsoft's own client, unmodified, into the window of jest-environment-jsdom and connects it to a host.
 * Each call for the same window keeps the client and changes the host it talks to; handlers registered with an
 * earlier host hear nothing more, as on a page loaded afresh. Every way to the network throws.
 */
export function connectClient(host: Host): OfficeClient {
  return connectIn(globalThis as unknown as ClientWindow, host);
}

/** The same for a second client beside it, in a window of its own: a frame of the test's page. */
export function connectSecondClient(host: Host): OfficeClient {
  const found = document.querySelector<HTMLIFrameElement>("iframe[data-second-client]");
  const frame = found ?? document.body.appendChild(document.createElement("iframe"));
  frame.dataset["secondClient"] = "";
  return connectIn(frame.contentWindow as unknown as ClientWindow, host);
}

/** The same in a window that a test has made. */
export function connectIn(window: ClientWindow, host: Host): OfficeClient {
  const isLoaded = (window as Partial<ClientWindow>).OfficeExtension !== undefined;
  if (!isLoaded) {
    forbidNetwork(window);
    window.eval(readFileSync(CLIENT_FILE, "utf8"));
  }
  window.OSF._OfficeAppFactory = {
    getContext: () => ({
      requirements: {
        isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version),
      },
    }),
  };
  window.OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
  window.OfficeExtension.HostBridge.init(host.bridge);
  return { Excel: window.Excel, OfficeExtension: window.OfficeExtension };
}

/** Every way to the network throws, so that nothing but the host can answer. */
function forbidNetwork(window: object): void {
  for (const name of ["fetch", "XMLHttpRequest", "WebSocket", "EventSource"]) {
    const value = function (): never {
      throw new Error(`The client tried to use the network (${name}).`);
    };
    Object.defineProperty(window, name, { value, configurable: true, writable: true });
  }
}
