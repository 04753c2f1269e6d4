import { LayoutError, parseLayouts } from "../../../core/form/taught";
import { type TaughtLayout, WorkbookError, withLayout } from "../../../core/port";
import { readInput } from "../files/read";

/**
 * The layouts in the files that `--layout` names; where two speak of one header the later file counts.
 * @throws WorkbookError io for a file that cannot be read; LayoutError, which names the file, for one that holds none
 */
export async function requestLayouts(paths: readonly string[]): Promise<readonly TaughtLayout[]> {
  let layouts: readonly TaughtLayout[] = [];
  for (const path of paths) layouts = withLayout(layouts, await layoutsIn(path));
  return layouts;
}

async function layoutsIn(path: string): Promise<readonly TaughtLayout[]> {
  try {
    return parseLayouts(new TextDecoder().decode(await readInput(path)));
  } catch (error) {
    if (error instanceof LayoutError) throw error.inFile(path);
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError("io", error.detail, `${path}：${error.message}`);
  }
}
