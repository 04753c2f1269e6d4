// The parts of the build are TypeScript, as the other scripts are.
require("tsx/cjs");

const { web } = require("./scripts/webpack/web.ts");

/** Everything that `npm run build:web` puts into dist-web/. */
module.exports = web(__dirname);
