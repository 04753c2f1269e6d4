/** The ledger: which entries speak of a sheet, where their cells stand now, and whether they still hold what we wrote. */
export { ledgerEntry } from "./entry";
export { SheetLedger } from "./sheet-ledger";
