import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
};

/** A folder that is served, and under which address. */
export interface ServedFolder {
  readonly address: string;
  readonly stop: () => void;
}

/**
 * Serves a build from its folder on this machine, with the headers that its headers.txt asks for.
 * @param port 0 for any that is free
 * @param instead texts that are served in place of files
 */
export async function serveFolder(
  folder: string,
  port = 0,
  instead: Readonly<Record<string, string>> = {},
): Promise<ServedFolder> {
  const headers = readFileSync(path.join(folder, "headers.txt"), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(/: (.*)/u).slice(0, 2) as [string, string]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const isThere = file.startsWith(folder + path.sep) && existsSync(file) && statSync(file).isFile();
    for (const [name, value] of headers) response.setHeader(name, value);
    response.setHeader("Content-Type", TYPES[path.extname(file)] ?? "application/octet-stream");
    response
      .writeHead(isThere ? 200 : 404)
      .end(isThere ? (instead[path.relative(folder, file)] ?? readFileSync(file)) : "");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop };
}
