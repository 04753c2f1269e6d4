import { NATIONAL_2020 } from "./national-2020";
import type { Profile } from "./profile";

/** The national numbers; a result above 130 % of its target without a reason is an error. */
export const GUANGXI: Profile = {
  ...NATIONAL_2020,
  name: "guangxi-2021",
  title: "广西（2021）",
  basis: "广西壮族自治区绩效自评系统（2021）的校验",
  certainty: "system",
  places: ["广西"],
  severities: { "over-achieved": "error" },
};
