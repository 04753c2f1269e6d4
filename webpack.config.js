// The parts of the build are TypeScript, as the other scripts are.
require("tsx/cjs");

const { cli } = require("./scripts/webpack/cli.ts");
const { pane } = require("./scripts/webpack/pane.ts");

/** Everything that `npm run build` puts into dist/; the settings are described in scripts/webpack/settings.ts. */
module.exports = (settings) => [cli(__dirname), pane(__dirname, settings)];
