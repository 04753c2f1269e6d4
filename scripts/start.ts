import { createRequire } from "node:module";
import { createServer } from "node:net";
import { parseArgs } from "node:util";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";

/** Serves the development page: `npm start -- --no-open --port 3000 --production`. */

const HOST = "127.0.0.1";
const FIRST_PORT = 3000;
const PORTS_TRIED = 20;

const RELOADING =
  "webpack-dev-server/client/index.js?logging=error&overlay=false&reconnect=10&hot=false&live-reload=true";

const HELP = `用法：npm start -- [选项]

  --no-open      不打开浏览器（没有桌面的机器上）
  --port 端口    使用指定的端口；不指定时从 ${FIRST_PORT} 起选用空闲的端口
  --production   按正式构建的方式编译窗格
`;

interface Options {
  readonly isOpening: boolean;
  readonly port: number | null;
  readonly isProduction: boolean;
}

/** Something that the person can put right; said without a stack. */
class StartError extends Error {}

function options(): Options {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      open: { type: "boolean", default: true },
      port: { type: "string" },
      production: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const port = values.port === undefined ? null : Number(values.port);
  if (port !== null && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new StartError(`端口 ${values.port ?? ""} 无效，请给出 1 至 65535 之间的整数。`);
  }
  const isOpening = values.open && process.env["CI"] === undefined && hasDesktop();
  return { isOpening, port, isProduction: values.production };
}

/** Elsewhere than on Linux there always is one. */
function hasDesktop(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== "linux" || DISPLAY !== undefined || WAYLAND_DISPLAY !== undefined;
}

async function freePort(wanted: number | null): Promise<number> {
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

async function start({ isOpening, port: wanted, isProduction }: Options): Promise<void> {
  const port = await freePort(wanted);
  const require = createRequire(__filename);
  const configure = require("../webpack.workbench.config.js") as (
    env: object,
    options: { mode: string },
  ) => Omit<webpack.Configuration, "entry"> & { entry: { page: string; pane: string } };
  const configuration = configure({}, { mode: isProduction ? "production" : "development" });
  const { page, ...entries } = configuration.entry;
  const compiler = webpack({
    ...configuration,
    // The page loads itself anew after a change, and the frame with it: the pane's policy forbids it any connection.
    entry: { ...entries, page: isProduction ? [page] : [RELOADING, page] },
    infrastructureLogging: { level: "warn" },
  });
  const server = new WebpackDevServer(
    {
      host: HOST,
      port,
      open: isOpening,
      static: false,
      hot: false,
      liveReload: !isProduction,
      webSocketServer: isProduction ? false : "ws",
      client: false,
      setupExitSignals: false,
    },
    compiler,
  );
  // A second Ctrl+C does not wait.
  const stop = () => {
    process.once("SIGINT", () => process.exit(1));
    void server.stop().finally(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const first = new Promise<void>((resolve) => {
    compiler.hooks.done.tap("start", () => {
      resolve();
    });
  });
  console.log("正在准备页面，请稍候…");
  const begun = performance.now();
  await server.start();
  await first;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`开发页面已就绪（${seconds} 秒）：http://${HOST}:${port}/`);
  console.log("按 Ctrl+C 结束。");
}

async function main(): Promise<void> {
  try {
    await start(options());
  } catch (error) {
    const isUsage =
      error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
    if (!(error instanceof StartError) && !isUsage) throw error;
    console.error(isUsage ? HELP : error.message);
    process.exit(2);
  }
}

void main();
