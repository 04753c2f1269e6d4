import { TEXTS } from "../texts";
import { Notices } from "./Notices";
import { PageFrame } from "./page/PageFrame";
import { Scroll } from "./Scroll";

export function HistoryPage({ now }: { readonly now: () => Date }) {
  return (
    <Scroll>
      <PageFrame title={TEXTS.pages.history}>
        <Notices now={now} />
      </PageFrame>
    </Scroll>
  );
}
