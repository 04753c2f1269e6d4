import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons";
import { WORKBOOK_TEXTS as TEXTS } from "../../texts/workbook";
import { Hint } from "../parts/Hint";
import { PagedList } from "./PagedList";
import type { WorkbookSummary } from "../../state/workbook-summary";

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, display: "flex", alignItems: "center", gap: "6px", margin: "0" },
  icon: { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  list: { ...typographyStyles.body1, margin: "4px 0 0", paddingLeft: "22px", overflowWrap: "anywhere" },
});

/** Sheets that failed and why, projects that stand twice, sheets without a form. */
export function Remarks({ summary: { failed, repeated, without } }: { readonly summary: WorkbookSummary }) {
  return (
    <>
      {failed.length > 0 && (
        <RemarkList
          title={TEXTS.failed}
          lines={failed.map(({ sheet, why }) => ({ key: sheet.id, text: `${sheet.name}：${why}` }))}
        />
      )}
      {repeated.length > 0 && (
        <RemarkList title={TEXTS.repeated} lines={repeated.map((text) => ({ key: text, text }))} />
      )}
      {without.length > 0 && <Hint>{TEXTS.without(without)}</Hint>}
    </>
  );
}

interface RemarkListProps {
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly text: string }[];
}

function RemarkList({ title, lines }: RemarkListProps) {
  const styles = useStyles();
  return (
    <section aria-label={title}>
      <h2 className={styles.title}>
        <Warning16Filled className={styles.icon} aria-hidden />
        {title}
      </h2>
      <PagedList label={title} lines={lines} className={styles.list} />
    </section>
  );
}
