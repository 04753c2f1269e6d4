/** Largest file that is opened, in bytes as it lies on the disk. Forms have some tens of kilobytes. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
/** Largest sum of all parts unzipped: a small file can unzip to a huge one. */
export const MAX_UNZIPPED_BYTES = 300 * 1024 * 1024;
/** Most parts in a package. */
export const MAX_PARTS = 10_000;
/** Most sheets in a workbook. */
export const MAX_SHEETS = 2_000;
/** Longest text Excel allows in a cell. */
export const MAX_TEXT = 32_767;
