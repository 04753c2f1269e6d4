import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ICONS, renderIcon } from "./icons/render";

/** Renders the icons into assets/, or into the folder given as the only argument. */
function main(folder = "assets"): void {
  for (const { drawing, name, size } of ICONS) {
    writeFileSync(
      path.join(folder, name),
      renderIcon(readFileSync(path.join("assets", drawing), "utf8"), size),
    );
  }
}

main(process.argv[2]);
