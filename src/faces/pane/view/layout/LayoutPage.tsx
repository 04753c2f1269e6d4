import { useState } from "react";
import { headAt, type TableHead, tableHeads } from "../../../../core/form/taught";
import { layoutKey, type SheetSnapshot } from "../../../../core/port";
import { TEXTS as PANE_TEXTS } from "../../texts";
import { LAYOUT_TEXTS as TEXTS } from "../../texts/layout";
import { usePaneState } from "../pane-context";
import { CenteredState, StateText } from "../parts/CenteredState";
import { PageFrame } from "../parts/PageFrame";
import { ChooseHead, type ChosenRows } from "./ChooseHead";
import { HeadEditor } from "./HeadEditor";

/** Where a person says what the columns of the sheet in front are. */
export default function LayoutPage() {
  const { review } = usePaneState();
  return (
    <PageFrame title={PANE_TEXTS.pages.layout}>
      {review === null ? (
        <CenteredState>
          <StateText>{TEXTS.noSheet}</StateText>
        </CenteredState>
      ) : (
        <OnSheet key={review.snapshot.sheet.id} snapshot={review.snapshot} />
      )}
    </PageFrame>
  );
}

function OnSheet({ snapshot }: { readonly snapshot: SheetSnapshot }) {
  const { review, form } = usePaneState();
  const heads = tableHeads(snapshot);
  const [chosen, setChosen] = useState<ChosenRows | null>(null);
  const area = review?.forms[form]?.form.area;
  // The table of the form that is looked at comes first to mind.
  const own = heads.find(
    ({ table, top }) =>
      table === "indicators" && (area === undefined || (top >= area.top && top <= area.bottom)),
  );
  const head = chosen === null ? (own ?? heads[0] ?? null) : headOf(snapshot, heads, chosen);
  return (
    <>
      <ChooseHead snapshot={snapshot} heads={heads} head={head} chosen={chosen} onChoose={setChosen} />
      {head !== null && head.headings.length > 1 && (
        <HeadEditor key={keyOf(head)} snapshot={snapshot} head={head} />
      )}
    </>
  );
}

/** What was recognised in the chosen rows; else these rows themselves. */
function headOf(
  snapshot: SheetSnapshot,
  heads: readonly TableHead[],
  { table, top, rows, isFree }: ChosenRows,
): TableHead | null {
  if (top === null) return null;
  const found = heads.find((head) => head.table === table && head.top === top);
  if (found !== undefined && (!isFree || found.bottom === top + rows - 1)) return found;
  return headAt(snapshot, table, top, rows);
}

function keyOf({ table, top, headings }: TableHead): string {
  return [table, top, layoutKey({ headings: headings.map(({ label }) => label) })].join(" ");
}
