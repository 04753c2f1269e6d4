import { TEXTS } from "../texts";
import { Notices } from "./Notices";
import { PageFrame } from "./page/PageFrame";
import { Scroll } from "./Scroll";

export function PreviewPage({ now }: { readonly now: () => Date }) {
  return (
    <Scroll>
      <PageFrame title={TEXTS.pages.preview}>
        <Notices now={now} />
      </PageFrame>
    </Scroll>
  );
}
