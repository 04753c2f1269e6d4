/** What differs between places, as data: the split of points, bands, thresholds, decimals. */
export { PROFILES, profileNamed } from "./catalogue";
export { ProfileError } from "./fields";
export { HUBEI } from "./hubei";
export { NATIONAL_2020 } from "./national-2020";
export { NATIONAL_2021 } from "./national-2021";
export { parseProfile } from "./parse";
export type * from "./profile";
export { YINCHUAN } from "./yinchuan";
