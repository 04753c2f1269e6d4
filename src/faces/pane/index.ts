/** The task pane: one function that puts it on a page, whatever workbook stands behind it. */
export { mountPane } from "./mount";
export type { MountedPane, PaneOptions, ThemeName, ThemeSource } from "./options";
