import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import type { Configuration } from "webpack";
import { browserBuild } from "./browser";
import { WEB_POLICY, webHeaders } from "./csp";
import { Licences } from "./licences";
import { Offline } from "./offline";
import { TextFile } from "./pages";
import { RulesPage } from "./rules-page";
import { ThemeStyles } from "./theme";

/** The web edition as it is served: plain files for any server, with nothing of Office in them. */
export function web(root: string): Configuration {
  return {
    ...browserBuild(),
    name: "web",
    context: root,
    entry: { page: "./src/faces/web/main.tsx" },
    output: {
      path: path.join(root, "dist-web"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "",
      clean: true,
    },
    plugins: [
      new MiniCssExtractPlugin({
        filename: "[name].[contenthash:8].css",
        chunkFilename: "[name].[contenthash:8].css",
      }),
      new ThemeStyles(),
      new HtmlWebpackPlugin({
        template: path.join(root, "src/faces/web/page.html"),
        filename: "index.html",
        minify: { collapseWhitespace: true, removeComments: true },
        templateParameters: { policy: WEB_POLICY },
      }),
      new CopyPlugin({
        patterns: [
          { from: "icon-{32,128}.png", context: path.join(root, "assets") },
          { from: "assets/samples/luohu-2024-errors.xlsx", to: "sample.xlsx" },
        ],
      }),
      new TextFile("page.webmanifest", WEB_MANIFEST),
      new TextFile("headers.txt", webHeaders()),
      new RulesPage(root),
      new Licences("packages.txt"),
      new Offline(path.join(root, "src/faces/web/offline/worker.ts")),
    ],
  };
}

/** What browsers offer to install; the page then opens in a window of its own. */
const WEB_MANIFEST = JSON.stringify({
  name: "自评核 网页版",
  short_name: "自评核",
  lang: "zh-CN",
  start_url: "./",
  scope: "./",
  display: "standalone",
  background_color: "#fafafa",
  theme_color: "#0f6cbd",
  icons: [
    { src: "icon-32.png", sizes: "32x32", type: "image/png" },
    { src: "icon-128.png", sizes: "128x128", type: "image/png" },
  ],
});
