import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { parseArgs } from "node:util";

/** What commands have in common that serve a page on this machine: their options, a free port, the browser. */

export const HOST = "127.0.0.1";
const FIRST_PORT = 3000;
const PORTS_TRIED = 20;

/** Something that the person can put right; said without a stack. */
export class StartError extends Error {}

export interface ServingOptions {
  readonly isOpening: boolean;
  /** The one that is wanted; null for any that is free. */
  readonly port: number | null;
  readonly isProduction: boolean;
}

/** What `--help` says of the options that every such command has. */
export const OPTIONS_HELP = `  --no-open      不打开浏览器（没有桌面的机器上）
  --port 端口    使用指定的端口；不指定时从 ${FIRST_PORT} 起选用空闲的端口
`;

/**
 * Reads the options, starts, and explains what the person can put right.
 * @param help how the command is called
 * @param canBuild whether it takes --production
 */
export async function serveByOptions(
  help: string,
  canBuild: boolean,
  start: (options: ServingOptions) => Promise<void>,
): Promise<void> {
  try {
    const options = readOptions(canBuild);
    if (options === null) console.log(help);
    else await start(options);
  } catch (error) {
    const isUsage =
      error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (!(error instanceof StartError) && !isUsage) throw error;
    console.error(isUsage ? help : error.message);
    process.exit(2);
  }
}

/** Null where help is asked for. */
function readOptions(canBuild: boolean): ServingOptions | null {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      open: { type: "boolean", default: true },
      port: { type: "string" },
      help: { type: "boolean", default: false },
      ...(canBuild && { production: { type: "boolean" } as const }),
    },
  });
  if (values.help) return null;
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new StartError(`端口 ${values.port ?? ""} 无效，请给出 1 至 65535 之间的整数。`);
  }
  const isOpening = values.open && process.env["CI"] === undefined && hasDesktop();
  return { isOpening, port, isProduction: values.production === true };
}

/** @throws StartError where the web edition has not been built into a folder */
export function requireBuild(folder: string): void {
  if (existsSync(path.join(folder, "index.html"))) return;
  throw new StartError("还没有构建网页版。请先运行 npm ci；已经运行过的，运行 npm run build:web。");
}

/** Elsewhere than on Linux there always is one. */
function hasDesktop(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
}

/** @throws StartError where the wanted port, or every one that is tried, is taken */
export async function freePort(wanted: number | null): Promise<number> {
  if (wanted !== null) {
    if (await isFree(wanted)) return wanted;
    throw new StartError(`端口 ${wanted} 已被占用。请用 --port 换一个端口，或去掉 --port 自动选用。`);
  }
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) if (await isFree(port)) return port;
  throw new StartError(
    `端口 ${FIRST_PORT} 至 ${FIRST_PORT + PORTS_TRIED - 1} 都被占用。请用 --port 指定一个空闲的端口。`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => {
      resolve(false);
    });
    server.listen(port, HOST, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/** Opens an address in the person's browser; where that cannot be done, says so. */
export function openInBrowser(address: string): void {
  const [program, ...before] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...before, address], { stdio: "ignore", detached: true });
  child.once("error", () => {
    console.log("没有能够自动打开浏览器，请在浏览器中打开上面的地址。");
  });
  child.unref();
}

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  // The empty text is the new window's title.
  win32: ["cmd", "/c", "start", ""],
};
