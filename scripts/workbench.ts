import { createRequire } from "node:module";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { freePort, HOST, OPTIONS_HELP, serveByOptions, type ServingOptions } from "./shared/serving";

/** Serves the development page: `npm run workbench -- --no-open --port 3000 --production`. */

const RELOADING =
  "webpack-dev-server/client/index.js?logging=error&overlay=false&reconnect=10&hot=false&live-reload=true";

const HELP = `用法：npm run workbench -- [选项]

${OPTIONS_HELP}  --production   按正式构建的方式编译窗格
`;

async function start({ isOpening, port: wanted, isProduction }: ServingOptions): Promise<void> {
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
    compiler.hooks.done.tap("workbench", () => {
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

void serveByOptions(HELP, true, start);
