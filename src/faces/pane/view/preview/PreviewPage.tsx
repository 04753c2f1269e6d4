import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { previewOf } from "../../state/preview";
import { correctTicked } from "../../state/preview-actions";
import { goToPage } from "../../state/pages";
import { TEXTS } from "../../texts";
import { PREVIEW_TEXTS as WORDS } from "../../texts/preview";
import { Group } from "../parts/Group";
import { Notices } from "../Notices";
import { PageFrame } from "../parts/PageFrame";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { Scroll } from "../parts/Scroll";
import { PreviewItemView } from "./PreviewItemView";

const useStyles = makeStyles({
  hint: { padding: "8px 16px 0" },
  list: { margin: "0", padding: "0", listStyleType: "none" },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "10px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  primary: { flex: "1 1 auto" },
  back: { minWidth: "auto" },
});

/** The cells that would be changed, to be chosen before anything is written. */
export default function PreviewPage() {
  const styles = useStyles();
  const runner = useRunner();
  const { review, choices } = usePaneState();
  const { items, cells } = review === null ? { items: [], cells: 0 } : previewOf(review, choices);
  const hint = items.length === 0 ? WORDS.empty : choices.only === undefined ? WORDS.hint : WORDS.groupHint;
  return (
    <>
      <Scroll>
        <PageFrame title={TEXTS.pages.preview}>
          <Notices />
          <Hint className={styles.hint}>{hint}</Hint>
          {(["safe", "suggested"] as const).map((kind) => {
            const own = items.filter(({ finding }) => finding.correction?.kind === kind);
            return own.length === 0 ? null : (
              <Group key={kind} icon={null} title={WORDS[kind]} count={own.length}>
                <ul className={styles.list}>
                  {own.map((item) => (
                    <PreviewItemView key={item.finding.id} item={item} />
                  ))}
                </ul>
              </Group>
            );
          })}
        </PageFrame>
      </Scroll>
      <div className={styles.foot}>
        <ActionButton
          writes
          appearance="primary"
          className={styles.primary}
          disabled={cells === 0}
          onClick={() => void correctTicked(runner)}
        >
          {WORDS.apply(cells)}
        </ActionButton>
        <Button
          className={styles.back}
          onClick={() => {
            goToPage(runner, "sheet");
          }}
        >
          {TEXTS.back}
        </Button>
      </div>
    </>
  );
}
