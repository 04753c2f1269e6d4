import type { RuleSetRule } from "webpack";

/** Sources are compiled by swc; types are checked by `npm run types`. */
export const typescript = compiled({});

/** The same for what is not minified afterwards, without comments but those that webpack asks for. */
export const withoutComments = compiled({
  minify: { compress: false, mangle: false, format: { comments: { regex: "webpack" } } },
});

function compiled(more: Readonly<Record<string, unknown>>): RuleSetRule {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    use: {
      loader: "swc-loader",
      options: {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          ...more,
        },
      },
    },
  };
}
