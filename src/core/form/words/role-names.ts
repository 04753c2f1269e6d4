import { type RoleIn, TABLE_ROLES } from "../../port";

/** What a column can be, in the indicator table or in the funds table. */
export const INDICATOR_ROLES = TABLE_ROLES.indicators;
export const FUNDS_ROLES = TABLE_ROLES.funds;
export type IndicatorRole = RoleIn<"indicators">;
export type FundsRole = RoleIn<"funds">;
/** Labels that stand beside or in front of figures. */
type LineRole = "total" | "fundsTotal";
export type Role = IndicatorRole | FundsRole | LineRole;

/** How strongly a label speaks for a role: 1 for one that was seen as a whole, less for one that is composed. */
export type Strengths = ReadonlyMap<Role, number>;
