const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
// What it has in common with the product's build is TypeScript.
require("tsx/cjs");
const { browserBuild } = require("./scripts/webpack/browser.ts");
const { contentSecurityPolicy } = require("./scripts/webpack/csp.ts");
const { RulesPage } = require("./scripts/webpack/rules-page/index.ts");
const { ThemeStyles } = require("./scripts/webpack/theme.ts");

/** Microsoft's client without the rest of office.js: it waits for a host to be handed to it. */
const CLIENT = "excel-web-16.00.js";

/** The development page of src/simulation/workbench, for `npm run workbench`. It is not part of the product's build. */
module.exports = (_env, { mode = "development" } = {}) => ({
  ...browserBuild(),
  name: "workbench",
  context: __dirname,
  mode,
  entry: {
    page: "./src/simulation/workbench/main.tsx",
    pane: "./src/simulation/workbench/frame/pane.ts",
  },
  output: { path: path.resolve(__dirname, "out/workbench"), filename: "[name].js", clean: true },
  plugins: [
    page("index.html", "./src/simulation/workbench/page.html", "page"),
    // The pane's page is under the very policy of production.
    page("pane.html", "./src/simulation/workbench/frame/pane.html", "pane", {
      client: CLIENT,
      policy: contentSecurityPolicy({ script: CLIENT, scripts: [], frames: [], isSelfHosted: true }),
    }),
    new RulesPage(__dirname),
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new ThemeStyles(),
    new CopyPlugin({
      patterns: [
        "assets/samples/luohu-2024-errors.xlsx",
        // The library has to stay as it is: without the mark a minimizer might take it for ours.
        { from: require.resolve(`@microsoft/office-js/dist/${CLIENT}`), info: { minimized: true } },
      ],
    }),
  ],
  // The usual kind for development needs eval, which the policy forbids.
  devtool: mode === "production" ? false : "source-map",
  stats: { all: false, errors: true, warnings: true },
});

function page(filename, template, chunk, templateParameters = {}) {
  return new HtmlPlugin({ filename, template, chunks: [chunk], minify: false, templateParameters });
}
