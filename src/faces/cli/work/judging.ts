import { LayoutError } from "../../../core/form/taught";
import { WorkbookError } from "../../../core/port";
import { ProfileError } from "../../../core/profile/format";
import { requestLayouts } from "./layouts";
import { requestProfile } from "./profile";
import type { JudgingRequest } from "./task";

/**
 * How forms are to be read and judged by `--profile` and `--layout`.
 * @throws WorkbookError for a file that cannot be read or holds no such thing
 */
export async function requestJudging(
  profile: string | undefined,
  layouts: readonly string[],
): Promise<JudgingRequest> {
  try {
    return {
      profile: profile === undefined ? undefined : await requestProfile(profile),
      layouts: await requestLayouts(layouts),
    };
  } catch (error) {
    if (!(error instanceof ProfileError || error instanceof LayoutError)) throw error;
    throw new WorkbookError("input", error.name, error.message);
  }
}
