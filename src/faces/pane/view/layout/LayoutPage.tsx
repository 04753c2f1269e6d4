import { headAt, type TableHead, tableHeads } from "../../../../core/form/taught";
import type { SheetSnapshot } from "../../../../core/port";
import { type ChosenRows, headKey } from "../../state/layout-draft";
import { begunOn, chooseRows } from "../../state/layout-unsaved";
import { TEXTS as PANE_TEXTS } from "../../texts";
import { LAYOUT_TEXTS as TEXTS } from "../../texts/layout";
import { usePaneState, useRunner } from "../pane-context";
import { CenteredState, StateText } from "../parts/CenteredState";
import { PageFrame } from "../parts/PageFrame";
import { ChooseHead } from "./ChooseHead";
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
  const runner = useRunner();
  const state = usePaneState();
  const { review, form } = state;
  const heads = tableHeads(snapshot);
  const { chosen } = begunOn(state, snapshot.sheet);
  const area = review?.forms[form]?.form.area;
  // The table of the form that is looked at comes first to mind.
  const own = heads.find(
    ({ table, top }) =>
      table === "indicators" && (area === undefined || (top >= area.top && top <= area.bottom)),
  );
  const head = chosen === null ? (own ?? heads[0] ?? null) : headOf(snapshot, heads, chosen);
  return (
    <>
      <ChooseHead
        snapshot={snapshot}
        heads={heads}
        head={head}
        chosen={chosen}
        onChoose={(rows) => {
          chooseRows(runner, snapshot.sheet, rows);
        }}
      />
      {head !== null && head.headings.length > 1 && (
        <HeadEditor key={headKey(head)} snapshot={snapshot} head={head} />
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
