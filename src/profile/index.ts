export { NATIONAL_2020 } from "./national-2020";
export type * from "./profile";
