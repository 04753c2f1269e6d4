import { makeStyles } from "@fluentui/react-components";
import { lazy } from "react";
import { cellAt } from "../../../../core/port";
import { type Finding, reasonPlace } from "../../../../core/review";
import { usePaneState } from "../pane-context";
import { LazyPart } from "../parts/LazyPart";

// Its controls are used nowhere else on the sheet's page.
const ReasonForm = lazy(() => import(/* webpackChunkName: "forms" */ "./ReasonForm"));

const useStyles = makeStyles({
  // As high as the form, so that what stands below does not move when it comes.
  place: { minHeight: "114px", margin: "8px 0" },
});

/** Where the reason that a finding asks for is written; nothing where the form has no place for it, or it is locked. */
export function ReasonField({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { review } = usePaneState();
  const place = reasonPlace(finding);
  if (place === null || review === null || review.snapshot.isProtected) return null;
  const cell = cellAt(review.snapshot, place.at);
  if (cell.formula !== null) return null;
  return (
    <div className={styles.place}>
      <LazyPart>
        <ReasonForm finding={finding} at={place.at} cell={cell} />
      </LazyPart>
    </div>
  );
}
