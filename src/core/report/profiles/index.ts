/** Profiles in words, for pages and documents that show them; loaded by these alone. */
export { differencesOf } from "./differences";
export { ruleFaults } from "./rules";
export { bandsText, CERTAINTY_TEXTS, gradesText, scoringText, splitText } from "./words";
