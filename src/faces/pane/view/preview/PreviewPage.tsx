import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { previewOf } from "../../state/preview";
import { TEXTS } from "../../texts";
import { GroupTitle } from "../GroupTitle";
import { Notices } from "../Notices";
import { PageFrame } from "../page/PageFrame";
import { useActions, usePaneState } from "../pane-context";
import { Scroll } from "../Scroll";
import { PreviewItemView } from "./PreviewItemView";

const { preview: WORDS } = TEXTS;

const useStyles = makeStyles({
  hint: {
    ...typographyStyles.caption1,
    margin: "0",
    padding: "8px 16px 0",
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: "0", padding: "0", listStyleType: "none" },
  foot: {
    display: "flex",
    gap: "8px",
    padding: "10px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  primary: { flex: "1 1 auto" },
});

/** The cells that would be changed, to be chosen before anything is written. */
export function PreviewPage({ now }: { readonly now: () => Date }) {
  const styles = useStyles();
  const { correct, pages } = useActions();
  const { review, choices, busy } = usePaneState();
  const { items, cells } = review === null ? { items: [], cells: 0 } : previewOf(review, choices);
  const isLocked = review?.snapshot.isProtected ?? false;
  return (
    <>
      <Scroll>
        <PageFrame title={TEXTS.pages.preview}>
          <Notices now={now} />
          <p className={styles.hint}>{items.length === 0 ? WORDS.empty : WORDS.hint}</p>
          {(["safe", "suggested"] as const).map((kind) => {
            const own = items.filter(({ finding }) => finding.correction?.kind === kind);
            return own.length === 0 ? null : (
              <section key={kind} aria-label={WORDS[kind]}>
                <GroupTitle icon={null} text={WORDS[kind]} count={own.length} />
                <ul className={styles.list}>
                  {own.map((item) => (
                    <PreviewItemView key={item.finding.id} item={item} />
                  ))}
                </ul>
              </section>
            );
          })}
        </PageFrame>
      </Scroll>
      <div className={styles.foot}>
        <Button
          appearance="primary"
          className={styles.primary}
          disabled={isLocked || cells === 0}
          disabledFocusable={busy !== null}
          onClick={() => void correct.ticked()}
        >
          {WORDS.apply(cells)}
        </Button>
        <Button
          onClick={() => {
            pages.go("sheet");
          }}
        >
          {TEXTS.back}
        </Button>
      </div>
    </>
  );
}
