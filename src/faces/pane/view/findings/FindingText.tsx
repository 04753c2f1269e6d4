import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, type RefCallback, useEffect, useRef } from "react";
import type { Finding } from "../../../../core/review";
import { correctOne } from "../../state/correct-actions";
import type { FindingCard } from "../../state/finding-cards";
import { TEXTS } from "../../texts";
import { usePaneState, useRunner } from "../pane-context";
import { ActionButton } from "../parts/ActionButton";
import { Hint } from "../parts/Hint";
import { LazyPage } from "../parts/LazyPage";
import { TeachButton } from "../TeachButton";
import { useFollowersText } from "../use-followers-text";
import { AcceptGroup } from "./AcceptGroup";
import { FormulaHint } from "./FormulaHint";
import { ReasonField } from "./ReasonField";

// Its controls are used nowhere else on the sheet's page: they are fetched when somebody ignores something.
const IgnoreForm = lazy(() => import(/* webpackChunkName: "forms" */ "./IgnoreForm"));

const useStyles = makeStyles({
  finding: { display: "flex", flexDirection: "column" },
  what: { ...typographyStyles.body1, margin: "0", overflowWrap: "anywhere" },
  why: { marginTop: "4px" },
  link: {
    color: tokens.colorBrandForegroundLink,
    // Amid a text colour alone does not tell a link.
    textDecorationLine: "underline",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  // As high as the form, so that what stands below does not move twice.
  place: { minHeight: "154px", marginTop: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

/** What is wrong beyond what the line says, how it is reckoned, on what it rests, and what can be done about it here. */
export default function FindingText({ card: { finding, text } }: { readonly card: FindingCard }) {
  const styles = useStyles();
  const runner = useRunner();
  const { ignoring } = usePaneState();
  const isAsked = ignoring === finding.id;
  const opener = useFocusAfter(isAsked);
  const { working, rule } = finding;
  return (
    <div className={styles.finding}>
      {text !== "" && <p className={styles.what}>{text}</p>}
      <FormulaHint finding={finding} />
      {working !== undefined && <Hint className={styles.why}>{working}</Hint>}
      <Hint className={styles.why}>
        {TEXTS.findings.basis(rule.basis)}
        {" · "}
        <a className={styles.link} href={`rules.html#${rule.id}`} target="_blank" rel="noreferrer">
          {TEXTS.findings.rulePage(rule.id)}
        </a>
      </Hint>
      {!isAsked && <ReasonField finding={finding} />}
      {isAsked ? (
        <LazyPage
          onLeave={() => {
            runner.store.patch({ ignoring: null });
          }}
          waiting={<Place />}
        >
          <IgnoreForm finding={finding} />
        </LazyPage>
      ) : (
        <Buttons finding={finding} opener={opener} />
      )}
    </div>
  );
}

/** For the button that opens the form: it gets the keyboard back from a form that was left. */
function useFocusAfter(isAsked: boolean): RefCallback<HTMLElement> {
  const opener = useRef<HTMLElement | null>(null);
  const wasAsked = useRef(isAsked);
  useEffect(() => {
    const isLeft = wasAsked.current && !isAsked;
    wasAsked.current = isAsked;
    // Who went on elsewhere, or to the sheet, stays there.
    if (isLeft && document.activeElement === document.body && document.hasFocus()) opener.current?.focus();
  }, [isAsked]);
  return (element) => {
    opener.current = element;
  };
}

/** Where the form will stand: brought into sight at once, so that nothing moves when the form comes. */
function Place() {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return <div ref={place} className={styles.place} />;
}

interface ButtonsProps {
  readonly finding: Finding;
  readonly opener: RefCallback<HTMLElement>;
}

function Buttons({ finding, opener }: ButtonsProps) {
  const styles = useStyles();
  const runner = useRunner();
  const { correction, weakColumn } = finding;
  const along = useFollowersText(finding);
  return (
    <div className={styles.buttons}>
      {correction !== null && (
        <ActionButton writes size="small" onClick={() => void correctOne(runner, finding)}>
          {`${correction.kind === "safe" ? TEXTS.correctOne : TEXTS.acceptOne}${along}`}
        </ActionButton>
      )}
      <AcceptGroup finding={finding} />
      {weakColumn !== undefined && <TeachButton size="small" />}
      <ActionButton
        ref={opener}
        writes
        size="small"
        onClick={() => {
          runner.store.patch({ ignoring: finding.id });
        }}
      >
        {TEXTS.ignoring}
      </ActionButton>
    </div>
  );
}
