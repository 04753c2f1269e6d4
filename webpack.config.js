const path = require("node:path");
const { BannerPlugin } = require("webpack");

/** Sources are compiled by swc; types are checked by `npm run types`. */
const typescript = {
  test: /\.ts$/,
  exclude: /node_modules/,
  use: { loader: "swc-loader", options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } } },
};

/** The command line program: one file with everything in it, so that it runs without node_modules. */
const cli = {
  name: "cli",
  target: "node20",
  entry: { ziping: "./src/cli/index.ts" },
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].cjs", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript] },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  optimization: { minimize: false },
  devtool: false,
  performance: { hints: false },
  stats: "errors-warnings",
};

module.exports = [cli];
