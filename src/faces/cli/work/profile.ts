import { basename, extname } from "node:path";
import { WorkbookError } from "../../../core/port";
import { type Profile, PROFILES, profileNamed } from "../../../core/profile";
import { parseProfile, ProfileError } from "../../../core/profile/format";
import { ruleFaults } from "../../../core/report/profiles";
import { always, type ProfileChooser } from "../../../core/review";
import { readInput } from "../files/read";
import type { ProfileRequest } from "./task";

/**
 * The chooser for what a person has asked for; undefined where nothing was asked, so that each workbook's settings and
 * each form itself say.
 */
export function chooserOf(request: ProfileRequest | undefined): ProfileChooser | undefined {
  if (request === undefined) return undefined;
  const profile = profileOf(request);
  return always(profile, `${request.why}采用${profile.title}口径`);
}

function profileOf(request: ProfileRequest): Profile {
  if (request.json !== undefined) return parseProfile(request.json);
  const profile = profileNamed(request.name ?? "");
  if (profile === null) throw new Error(`no profile ${request.name ?? ""}`);
  return profile;
}

/**
 * What `--profile` asks for: one of our profiles by its name, else a file, which is read and found valid.
 * @throws WorkbookError io when there is neither; ProfileError when the file holds no profile
 */
export async function requestProfile(given: string): Promise<ProfileRequest> {
  if (profileNamed(given) !== null) return { name: given, why: "按命令行选项" };
  const json = new TextDecoder().decode(await readProfile(given));
  const [fault, ...others] = ruleFaults(parseProfile(json));
  if (fault !== undefined) throw new ProfileError([fault, ...others]);
  return { json, why: `按命令行指定的 ${basename(given)} ` };
}

async function readProfile(path: string): Promise<Uint8Array> {
  try {
    return await readInput(path);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const names = PROFILES.map(({ name, title }) => `${name}（${title}）`).join("、");
    // A name rather than a path: what it could have been helps more than that there is no such file.
    const what = extname(path) === "" ? `没有名为 ${path} 的口径。` : `${path}：${error.message}`;
    throw new WorkbookError(
      "io",
      error.detail,
      `${what}内置的口径有 ${names}，也可以给出口径文件（.json）。`,
    );
  }
}
