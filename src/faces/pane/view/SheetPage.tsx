import { Footer } from "./Footer";
import { FormHeader } from "./overview/FormHeader";
import { FormView } from "./FormView";
import { Notices } from "./Notices";
import { usePaneState } from "./pane-context";
import { Scroll } from "./parts/Scroll";
import { NoForm } from "./NoForm";

/** The sheet that is looked at: its form, or what is missing for one. */
export function SheetPage() {
  const { review } = usePaneState();
  const hasForm = review !== null && review.forms.length > 0;
  const hasMarks = (review?.snapshot.marks.length ?? 0) > 0;
  return (
    <>
      <Scroll>
        {hasForm && <FormHeader />}
        <Notices />
        {review !== null && !hasForm && <NoForm nearMiss={review.nearMiss} />}
        {hasForm && <FormView />}
      </Scroll>
      {(hasForm || hasMarks) && <Footer />}
    </>
  );
}
