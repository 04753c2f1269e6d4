// The parts of the build are TypeScript, as the other scripts are.
require("tsx/cjs");

const { web } = require("./scripts/webpack/web.ts");

const build = web(__dirname);

/** Of the grid's library only the language that is shown comes along, and its lines begin and end as they should. */
const gridLibrary = {
  test: /[\\/]@fortune-sheet[\\/]core[\\/]dist[\\/]index\.esm\.js$/,
  loader: require.resolve("./scripts/webpack/grid-library-loader.ts"),
};

/** Everything that `npm run build:web` puts into dist-web/. */
module.exports = { ...build, module: { ...build.module, rules: [...build.module.rules, gridLibrary] } };
