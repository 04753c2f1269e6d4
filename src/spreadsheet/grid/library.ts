import type { Workbook } from "@fortune-sheet/react";
import type { ComponentProps, ComponentRef } from "react";

/** The types of the grid's library by our own names; it exports none beside its component. */
type Props = ComponentProps<typeof Workbook>;

export type Sheet = Props["data"][number];
export type SheetConfig = NonNullable<Sheet["config"]>;
export type Selection = NonNullable<Sheet["luckysheet_select_save"]>[number];
export type PlacedCell = NonNullable<Sheet["celldata"]>[number];
export type Cell = NonNullable<PlacedCell["v"]>;
export type Merge = NonNullable<SheetConfig["merge"]>[string];
/** One step of what a person did, or of what is to be shown. */
export type Op = Parameters<NonNullable<Props["onOp"]>>[0][number];
export type Hooks = NonNullable<Props["hooks"]>;
export type Instance = ComponentRef<typeof Workbook>;

/** The text of a cell that the library holds in parts, as with breaks of lines; undefined for others. */
export function inlineText({ ct }: Cell): string | undefined {
  const parts: unknown = ct?.s;
  if (!Array.isArray(parts)) return undefined;
  return (parts as { v?: string }[]).map(({ v = "" }) => v).join("");
}
