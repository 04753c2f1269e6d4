const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");

/** The development page of src/workbench, for `npm start`. It is not part of the product's build. */
module.exports = (_env, { mode = "development" } = {}) => ({
  name: "workbench",
  mode,
  entry: {
    page: "./src/workbench/main.tsx",
    pane: "./src/workbench/frame/pane.ts",
  },
  output: { path: path.resolve(__dirname, "out/workbench"), filename: "[name].js", clean: true },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
    ],
  },
  plugins: [
    page("index.html", "./src/workbench/page.html", "page"),
    page("pane.html", "./src/workbench/frame/pane.html", "pane"),
    // Style elements would have text in them, which the pane's page forbids as it does in production.
    new MiniCssExtractPlugin({ filename: "[name].css" }),
    new CopyPlugin({
      patterns: [
        "assets/samples/luohu-2024-errors.xlsx",
        // Microsoft's library has to stay as it is: without the mark it would be minified once more.
        { from: require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), info: { minimized: true } },
      ],
    }),
  ],
  // The usual kind for development needs eval, which the pane's page forbids.
  devtool: "source-map",
  performance: { hints: false },
  stats: "errors-warnings",
});

function page(filename, template, chunk) {
  return new HtmlPlugin({ filename, template, chunks: [chunk], minify: false });
}
