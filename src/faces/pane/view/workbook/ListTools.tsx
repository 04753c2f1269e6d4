import { Button, Checkbox, Input, makeStyles, Select } from "@fluentui/react-components";
import type { FormsList, ListOrder } from "../../state/forms-list";
import { changeView } from "../../state/list-actions";
import { WORKBOOK_TEXTS } from "../../texts/workbook";
import { useRunner } from "../pane-context";
import { Hint } from "../parts/Hint";

const { find: TEXTS } = WORKBOOK_TEXTS;

/** A list of fewer forms is seen at a glance. */
const FEWEST = 6;

const useStyles = makeStyles({
  // In one piece: what is said of the list takes no room while there is nothing to say.
  all: { display: "flex", flexDirection: "column" },
  tools: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    alignItems: "center",
    gap: "4px 8px",
  },
  field: { width: "100%", minWidth: "0" },
  only: { marginLeft: "-8px" },
  none: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

/** What of the list of all forms is shown, and in which order. */
export function ListTools({ list, total }: { readonly list: FormsList; readonly total: number }) {
  const styles = useStyles();
  const runner = useRunner();
  const { query, isOnlyWithFindings, order } = list.view;
  const shown = list.keys.length;
  if (total < FEWEST) return null;
  return (
    <div className={styles.all}>
      <div className={styles.tools} role="search" aria-label={TEXTS.label}>
        <Input
          size="small"
          type="search"
          className={styles.field}
          aria-label={TEXTS.query}
          placeholder={TEXTS.query}
          value={query}
          onChange={(_, { value }) => {
            changeView(runner, { query: value });
          }}
        />
        <Select
          size="small"
          className={styles.field}
          aria-label={TEXTS.order}
          value={order}
          onChange={(_, { value }) => {
            changeView(runner, { order: value as ListOrder });
          }}
        >
          {Object.entries(TEXTS.orders).map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </Select>
        <Checkbox
          className={styles.only}
          label={TEXTS.onlyWithFindings}
          checked={isOnlyWithFindings}
          onChange={(_, { checked }) => {
            changeView(runner, { isOnlyWithFindings: checked === true });
          }}
        />
      </div>
      <div className={styles.none} role="status">
        {shown < total && <Hint>{shown === 0 ? TEXTS.none : TEXTS.shown(shown, total)}</Hint>}
        {shown === 0 && (
          <Button
            size="small"
            appearance="transparent"
            onClick={() => {
              changeView(runner, { query: "", isOnlyWithFindings: false });
            }}
          >
            {TEXTS.all}
          </Button>
        )}
      </div>
    </div>
  );
}
