/** Profiles as files: read, written and described from one list of fields. Large, so that pages load it when needed. */
import type { Profile } from "../profile";
import { faultsOf } from "./check";
import { ProfileError } from "./error";
import { PROFILE } from "./fields";
import type { Decoded, Json } from "./shape";

export { type Fault, ProfileError } from "./error";
export type { Decoded, Json } from "./shape";

/**
 * Reads a profile from its JSON (docs/profiles.md).
 * @param text the file's text; a byte order mark at its beginning is passed over
 * @throws ProfileError naming the faulty fields
 */
export function parseProfile(text: string): Profile {
  const decoded = decodeProfile(valueOf(text));
  if (decoded.isFit) return decoded.value;
  const [first, ...others] = decoded.faults;
  if (first === undefined) throw new Error("a profile that is not fit has a fault");
  throw new ProfileError([first, ...others]);
}

/** Reads a profile from plain data; what its numbers must make together is looked at once each is in form. */
export function decodeProfile(value: unknown): Decoded<Profile> {
  const decoded = PROFILE.decode(value, "");
  if (!decoded.isFit) return decoded;
  const faults = faultsOf(decoded.value);
  return faults.length === 0 ? decoded : { isFit: false, faults };
}

/** Reads a profile from its text; null where it is none. */
export function readProfile(text: string): Profile | null {
  try {
    return parseProfile(text);
  } catch (error) {
    if (error instanceof ProfileError) return null;
    throw error;
  }
}

/** A profile as plain data, from which `decodeProfile` makes the same again. */
export function encodeProfile(profile: Profile): Json {
  return PROFILE.encode(profile);
}

/** A profile as the text of a file that `--profile` takes. */
export function profileText(profile: Profile): string {
  return `${JSON.stringify(encodeProfile(profile), null, 2)}\n`;
}

/** The JSON Schema of such files, as profile.schema.json holds it. */
export function profileSchema(): Json {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "自评核的评分口径",
    description:
      "一地自评表如何计分。分值、百分比和倍数都写成加引号的数字。各一级指标的分值合计（或加上预算执行率）应为满分，等级和各档由高到低排列、到 0 为止，由载入时核对。",
    ...(PROFILE.schema as object),
  };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new ProfileError([{ field: "", what: "内容不是 JSON 格式", onPage: "内容不是 JSON 格式" }]);
    throw error;
  }
}
