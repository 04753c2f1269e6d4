import { lazy } from "react";
import { TEXTS } from "../texts";
import { Footer } from "./Footer";
import { FormHeader } from "./overview/FormHeader";
import { FormView } from "./FormView";
import { Notices } from "./Notices";
import { usePaneState } from "./pane-context";
import { Waiting } from "./parts/CenteredState";
import { LazyPart } from "./parts/LazyPart";
import { Scroll } from "./parts/Scroll";

// It stands above forms of the list, once there is one.
const FormBar = lazy(() => import(/* webpackChunkName: "workbook" */ "./workbook/FormBar"));
// A form shows nothing of it; from there a person often goes on to a sheet without one.
const NoForm = lazy(() => import(/* webpackChunkName: "first-run", webpackPrefetch: true */ "./NoForm"));

/** The sheet that is looked at: its form, or what is missing for one. */
export function SheetPage() {
  const { review, whole } = usePaneState();
  const hasForm = review !== null && review.forms.length > 0;
  const hasMarks = (review?.snapshot.marks.length ?? 0) > 0;
  return (
    <>
      {whole.list !== null && (
        <LazyPart>
          <FormBar />
        </LazyPart>
      )}
      <Scroll>
        {hasForm && <FormHeader />}
        {!hasForm && <Notices />}
        {review !== null && !hasForm && (
          <LazyPart waiting={<Waiting text={TEXTS.loading} />}>
            <NoForm nearMiss={review.nearMiss} />
          </LazyPart>
        )}
        {hasForm && <FormView />}
      </Scroll>
      {(hasForm || hasMarks) && <Footer />}
    </>
  );
}
