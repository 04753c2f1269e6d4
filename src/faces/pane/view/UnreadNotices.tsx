import type { NearMiss } from "../../../core/form";
import { unreadText } from "../../../core/report";
import { NoticeBar } from "./parts/NoticeBar";

/** Tables that stand on the sheet beside its forms and are not checked: which, and why. */
export default function UnreadNotices({ tables }: { readonly tables: readonly NearMiss[] }) {
  return <NoticeBar intent="info">{tables.map((table) => unreadText(table)).join("")}</NoticeBar>;
}
