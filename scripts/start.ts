import path from "node:path";
import { serveFolder } from "./shared/serve-folder";
import { freePort, openInBrowser, OPTIONS_HELP, requireBuild, serveByOptions } from "./shared/serving";

/** Opens the built web edition on this machine: `npm start -- --no-open --port 3000`. */

const FOLDER = path.join(__dirname, "../dist-web");

/**
 * Other programs stand at this address another day: the browser is not to keep the page there, as it does where the web
 * edition is put up.
 */
const KEEPING_NOTHING = `
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", () => self.registration.unregister());
`;

const HELP = `用法：npm start -- [选项]

${OPTIONS_HELP}`;

void serveByOptions(HELP, false, async ({ isOpening, port }) => {
  requireBuild(FOLDER);
  const { address } = await serveFolder(FOLDER, await freePort(port), { "sw.js": KEEPING_NOTHING });
  console.log(`网页版已就绪：${address}`);
  console.log("点“打开示例”试用参考工作簿，或打开自己的 .xlsx 文件。按 Ctrl+C 结束。");
  if (isOpening) openInBrowser(address);
});
