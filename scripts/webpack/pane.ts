import path from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import type { Configuration } from "webpack";
import { browserBuild } from "./browser";
import { headers } from "./csp";
import { manifestFor } from "./manifest";
import { type OfficeSource, officeSourceOf, SELF_HOSTED_FILES, SELF_HOSTED_FOLDER } from "./office-source";
import { originOf } from "./origin";
import { pages, TextFile } from "./pages";
import { RulesPage } from "./rules-page";
import type { Settings } from "./settings";
import { Stamp } from "./stamp";
import { ThemeStyles } from "./theme";

/** The add-in as it is deployed: the pages, their scripts and pictures, and the manifest. */
export function pane(root: string, settings: Settings): Configuration {
  const origin = originOf(settings);
  const office = officeSourceOf(settings);
  return {
    ...browserBuild(),
    name: "pane",
    context: root,
    entry: { excel: "./src/faces/addin/excel.ts" },
    output: {
      path: path.join(root, "dist"),
      filename: "[name].[contenthash:8].js",
      publicPath: "",
      // The command line program stands in the same folder and has a build of its own.
      clean: { keep: (file) => file === "cli" || file.startsWith("cli/") },
    },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:8].css" }),
      new ThemeStyles(),
      ...pages(root, office),
      copies(root, origin, office),
      new TextFile("headers.txt", headers(office)),
      new RulesPage(root),
      new Stamp(root, "pane", settings),
    ],
  };
}

function copies(root: string, origin: string, office: OfficeSource): CopyPlugin {
  const patterns: CopyPlugin.Pattern[] = [
    { from: "assets/icon*.png", to: "[path][name][ext]", context: root },
    {
      from: path.join(root, "manifest.xml"),
      transform: (manifest) => manifestFor(manifest.toString("utf8"), origin),
    },
  ];
  if (office.isSelfHosted) {
    const context = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
    for (const from of SELF_HOSTED_FILES) {
      // Marked as minimized, or the minimizer would rewrite files that may only be passed on as they are.
      patterns.push({
        from,
        to: `${SELF_HOSTED_FOLDER}/[path][name][ext]`,
        context,
        info: { minimized: true },
      });
    }
  }
  return new CopyPlugin({ patterns });
}
