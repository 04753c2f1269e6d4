export { profileText as serializeProfile } from "../../src/core/profile/format";
