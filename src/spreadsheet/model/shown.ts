/** How much of a sheet a grid shows; the rest of wider or longer ones is left out. */
export const SHOWN = { rows: 2_000, columns: 200 } as const;
