import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { serveFolder } from "./shared/serve-folder";

/** Serves dist-web on this machine: `npm run serve:web -- --port 8080`. */

const FOLDER = path.join(__dirname, "../dist-web");

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: "string", default: "8080" } } });
  const port = Number(values.port);
  if (!(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    console.error(`端口 ${values.port} 无效，请给出 0 至 65535 之间的整数。`);
    process.exit(2);
  }
  if (!existsSync(path.join(FOLDER, "index.html"))) {
    console.error("还没有构建网页版。请先运行 npm run build:web。");
    process.exit(2);
  }
  try {
    const { address } = await serveFolder(FOLDER, port);
    console.log(`网页版：${address}`);
    console.log("按 Ctrl+C 结束。");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    console.error(`端口 ${values.port} 已被占用。请用 --port 换一个端口。`);
    process.exit(2);
  }
}

void main();
