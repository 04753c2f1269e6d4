import { spawnSync } from "node:child_process";
import { type Browser, chromium } from "playwright-core";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome"];

/** Where Chromium is: what the variable CHROMIUM says, else what the system has; undefined where there is none. */
export const CHROMIUM: string | undefined =
  process.env["CHROMIUM"] ??
  COMMANDS.map((command) => spawnSync("which", [command], { encoding: "utf8" }).stdout.trim()).find(
    (file) => file !== "",
  );

/** Starts Chromium without what it does on its own account. */
export function launchChromium(): Promise<Browser> {
  if (CHROMIUM === undefined)
    throw new Error("Chromium not found: install it with apt-get install chromium.");
  const off = ["quic", "background-networking", "component-update", "sync", "gpu"].map(
    (name) => `--disable-${name}`,
  );
  return chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--no-first-run", ...off] });
}
