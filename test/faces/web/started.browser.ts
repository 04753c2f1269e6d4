import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { openWorkbook } from "../../../src/adapters/xlsx";
import { cellAt } from "../../../src/core/port";
import { fromA1 } from "../../../src/core/cells";
import { CORRECT, idle, openWeb, ROOT, save } from "./support/page";

let server: ChildProcess | undefined;

afterEach(() => {
  server?.kill("SIGINT");
});

/** Runs what `npm start` runs, and waits for its address. */
function started(): Promise<string> {
  const tsx = path.join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const child = spawn(process.execPath, [tsx, "scripts/start.ts", "--no-open"], { cwd: ROOT });
  server = child;
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", () => {
      reject(new Error(said));
    });
  });
}

test("npm start: the reference workbook is one click away, is corrected, and what is made of it is saved", async () => {
  const address = await started();
  const web = await openWeb({}, address);
  const { page, pane } = web;
  await page.getByRole("button", { name: "打开示例" }).click();
  await idle(web);
  await pane.getByRole("button", { name: CORRECT }).click();
  await pane
    .getByText(/已更正 \d+ 处/)
    .first()
    .waitFor();
  await idle(web);
  const { bytes } = await save(web);
  const workbook = openWorkbook(bytes, "x.xlsx");
  const [first] = await workbook.sheets();
  expect(cellAt(await workbook.read(first?.id), fromA1("I25")).value).toBe(94.69);
  // Another program may stand at this address tomorrow.
  const kept = await page.evaluate(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    return [workers.length, (await caches.keys()).length];
  });
  expect(kept).toEqual([0, 0]);
});
