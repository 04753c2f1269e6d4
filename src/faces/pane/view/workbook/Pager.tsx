import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { WORKBOOK_TEXTS } from "../../texts/workbook";
import type { ListPage } from "./use-pages";

const { pages: TEXTS } = WORKBOOK_TEXTS;

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", paddingTop: "4px" },
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** What is listed. */
  readonly label: string;
  readonly list: ListPage<unknown>;
  readonly total: number;
}

/** The way from page to page of a long list; nothing where there is one page. The focus stays on its buttons. */
export function Pager({ label, list, total }: Props) {
  const styles = useStyles();
  const { page, pages, from, items, go } = list;
  if (pages === 1) return null;
  const ways = [
    { text: TEXTS.first, to: 0 },
    { text: TEXTS.previous, to: page - 1 },
    { text: TEXTS.next, to: page + 1 },
    { text: TEXTS.last, to: pages - 1 },
  ];
  return (
    <nav className={styles.bar} aria-label={TEXTS.label(label)}>
      {ways.map(({ text, to }) => (
        <Button
          key={text}
          size="small"
          disabledFocusable={to < 0 || to >= pages || to === page}
          onClick={() => {
            go(to);
          }}
        >
          {text}
        </Button>
      ))}
      <span className={styles.text} role="status">
        {TEXTS.shown(from + 1, from + items.length, total)}
      </span>
    </nav>
  );
}
