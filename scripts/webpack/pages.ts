import { readFileSync } from "node:fs";
import path from "node:path";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { type Chunk, type Compiler, sources } from "webpack";
import { contentSecurityPolicy, HELP_POLICY } from "./csp";
import type { OfficeSource } from "./office-source";

/** The page that Excel shows, and the page on how to get there, which carries no script at all. */
export function pages(root: string, office: OfficeSource): HtmlWebpackPlugin[] {
  const entry = (name: string) => path.join(root, "src/faces/addin", name);
  const opening = readFileSync(entry("opening.html"), "utf8");
  const minify = { collapseWhitespace: true, removeComments: true };
  return [
    new HtmlWebpackPlugin({
      minify,
      template: entry("excel.html"),
      filename: "excel.html",
      chunks: ["excel"],
      templateParameters: ({ namedChunks }) => ({
        opening,
        policy: contentSecurityPolicy(office),
        officeScript: office.script,
        engineScript: scriptOf(namedChunks.get("engine")),
      }),
    }),
    new HtmlWebpackPlugin({
      minify,
      template: entry("help.html"),
      filename: "help.html",
      // The other page's style sheet, and none of its scripts.
      chunks: ["excel"],
      inject: false,
      templateParameters: { opening, policy: HELP_POLICY },
    }),
  ];
}

/** The file of a script that the page asks for before the script that needs it has run. */
function scriptOf(chunk: Chunk | undefined): string {
  const file = [...(chunk?.files ?? [])].find((each) => each.endsWith(".js"));
  if (file === undefined) throw new Error("The build has no script of that name.");
  return file;
}

/** Adds a text file to what a build puts out. */
export class TextFile {
  constructor(
    private readonly name: string,
    private readonly text: string,
  ) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(TextFile.name, (compilation) => {
      compilation.hooks.processAssets.tap(TextFile.name, () => {
        compilation.emitAsset(this.name, new sources.RawSource(this.text));
      });
    });
  }
}
