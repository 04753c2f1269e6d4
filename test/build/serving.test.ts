import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveFolder } from "../../scripts/shared/serve-folder";
import { freePort, HOST, requireBuild, StartError } from "../../scripts/shared/serving";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "ziping-serving-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("without a build it says what to run; with one it goes on", () => {
  expect(() => {
    requireBuild(folder);
  }).toThrow(new StartError("还没有构建网页版。请先运行 npm ci；已经运行过的，运行 npm run build:web。"));
  writeFileSync(path.join(folder, "index.html"), "");
  requireBuild(folder);
});

test("a wanted port that is taken is said, and none is taken that is in use", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, HOST, resolve));
  const { port } = other.address() as AddressInfo;
  try {
    await expect(freePort(port)).rejects.toThrow(`端口 ${port} 已被占用。请用 --port 换一个端口`);
    expect(await freePort(null)).not.toBe(port);
  } finally {
    other.close();
  }
});

test("a folder is served as it is, but for texts that stand in for files", async () => {
  writeFileSync(path.join(folder, "headers.txt"), "X-Own: 1\n");
  writeFileSync(path.join(folder, "index.html"), "<p>页</p>");
  writeFileSync(path.join(folder, "sw.js"), "keeps");
  const { address, stop } = await serveFolder(folder, 0, { "sw.js": "keeps nothing", "absent.js": "x" });
  try {
    const [page, worker, absent] = await Promise.all(
      ["", "sw.js", "absent.js"].map((name) => fetch(address + name)),
    );
    expect(page?.headers.get("x-own")).toBe("1");
    expect([await page?.text(), await worker?.text()]).toEqual(["<p>页</p>", "keeps nothing"]);
    expect(absent?.status).toBe(404);
  } finally {
    stop();
  }
});
