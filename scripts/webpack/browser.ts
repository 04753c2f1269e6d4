import path from "node:path";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import type { Chunk, Configuration } from "webpack";
import { Minify } from "./minify";
import { typescript } from "./typescript";

/** What stands for parts of Fluent's packages. */
export const STAND_INS = path.join(__dirname, "../../src/faces/pane/fluent");

/** Scripts that are fetched later are split so that what they share is fetched once. */
function isSplit(chunk: Chunk): boolean {
  return !chunk.canBeInitial() && chunk.name !== "engine";
}

/** What all builds of pages have in common: sources and style sheets in, minified scripts and style sheets out. */
export function browserBuild() {
  return {
    // WebView2 and the Safari of current macOS.
    target: ["web", "es2022"],
    resolve: {
      extensions: [".tsx", ".ts", ".js"],
      alias: { "rtl-css-js/core$": path.join(STAND_INS, "left-to-right.ts") },
    },
    module: {
      rules: [
        typescript,
        // Style elements would have text in them, which the pages' policies forbid.
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        { test: /[\\/]decimal\.mjs$/, loader: require.resolve("./decimal-loader.ts") },
        // What a module of ours does, it does when it is called: of a room's index only what is asked for comes along.
        { test: /[\\/]src[\\/].*\.tsx?$/, sideEffects: false },
        // Its package does not say so; else names of months in forty languages come along, whatever is used of it.
        { test: /[\\/]node_modules[\\/]numfmt[\\/]/, sideEffects: false },
      ],
    },
    optimization: {
      minimizer: [new Minify()],
      splitChunks: {
        // The engine is one script: asked for at once, what it consists of comes in one piece.
        chunks: isSplit,
        // The controls of pages that are opened now and then are fetched once, with the first of them.
        cacheGroups: {
          controls: {
            test: /[\\/]@fluentui[\\/]/,
            chunks: isSplit,
            minChunks: 2,
            name: "controls",
            enforce: true,
          },
        },
      },
    },
    devtool: false,
    performance: { hints: false },
    stats: "errors-warnings",
  } satisfies Configuration;
}
