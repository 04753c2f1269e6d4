/** The buttons of the ribbon that do something by themselves; the manifest names them. */
export { RECALCULATE, registerRibbon, type RibbonEvent, type RibbonOffice, type RibbonPane } from "./ribbon";
