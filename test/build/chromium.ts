import { spawnSync } from "node:child_process";
import { createServer, type Server } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = ["chromium", "chromium-browser", "google-chrome"].find(
  (command) => spawnSync(command, ["--version"]).status === 0,
);

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

/** Debian's Chromium, without what it does on its own account. */
export function launchChromium(): Promise<Browser> {
  const file = spawnSync("which", [CHROMIUM ?? ""], { encoding: "utf8" }).stdout.trim();
  const off = ["quic", "background-networking", "component-update", "sync", "gpu"].map(
    (name) => `--disable-${name}`,
  );
  return chromium.launch({ executablePath: file, args: ["--no-sandbox", "--no-first-run", ...off] });
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
};

/** Serves a folder with the headers that its headers.txt asks for; gives the address and a way to stop. */
export async function serve(folder: string): Promise<{ address: string; server: Server }> {
  const headers = readFileSync(path.join(folder, "headers.txt"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(/: (.*)/u).slice(0, 2) as [string, string]);
  const server = createServer((request, response) => {
    const file = path.join(folder, new URL(request.url ?? "/", "http://localhost").pathname);
    const isThere = file.startsWith(folder + path.sep) && existsSync(file) && statSync(file).isFile();
    for (const [name, value] of headers) response.setHeader(name, value);
    response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
    response.writeHead(isThere ? 200 : 404).end(isThere ? readFileSync(file) : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
