import { Button, Input, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { useId } from "react";
import type { Fault, Json } from "../../../../core/profile/format";
import { joinedTexts, partedTexts, typedText, valueAt } from "../../state/profile-draft";
import { PROFILE_TEXTS as TEXTS } from "../../texts/profiles";
import { useDraft } from "./draft-context";

const useStyles = makeStyles({
  rows: { display: "grid", columnGap: "4px", rowGap: "4px", alignItems: "center" },
  head: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  input: {
    minWidth: "0",
    width: "100%",
    "& input": { minWidth: "0", width: "100%" },
    // Enlarged to twice its size, a name of three characters is still read whole.
    "@media (max-width: 279px)": { paddingLeft: "2px", paddingRight: "2px" },
  },
  fault: {
    ...typographyStyles.caption1,
    gridColumn: "1 / -1",
    margin: "0",
    color: tokens.colorPaletteRedForeground1,
  },
  add: { alignSelf: "flex-start" },
});

/** One value of each row. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** Several texts in one field. */
  readonly isTexts?: boolean;
  /** As CSS has it: "2fr", its share of the room. */
  readonly width: string;
}

interface Props {
  readonly path: string;
  /** What one row is: 等级. */
  readonly what: string;
  readonly columns: readonly Column[];
  /** A new row. */
  readonly blank: Json;
}

/** A list of a profile as rows that can be added and taken out, with what is wrong below each. */
export function DraftRows({ path, what, columns, blank }: Props) {
  const styles = useStyles();
  const id = useId();
  const { draft, faults, set } = useDraft();
  const value = valueAt(draft, path);
  const rows: readonly Json[] = Array.isArray(value) ? (value as readonly Json[]) : [];
  const whole = faults.filter(({ field }) => field === path);
  const gridTemplateColumns = `${columns.map(({ width }) => `minmax(0, ${width})`).join(" ")} 32px`;
  return (
    <>
      {rows.length > 0 && (
        <div className={styles.rows} style={{ gridTemplateColumns }}>
          {columns.map(({ key, label }) => (
            <span key={key} className={styles.head}>
              {label}
            </span>
          ))}
          <span />
          {rows.map((row, index) => (
            <Row
              key={index}
              {...{ path: `${path}[${index}]`, what, columns, id: `${id}-${index}` }}
              number={index + 1}
              row={row}
              onRemove={() => {
                set(
                  path,
                  rows.filter((_, at) => at !== index),
                );
              }}
            />
          ))}
        </div>
      )}
      {whole.map(({ onPage }) => (
        <p key={onPage} className={styles.fault} role="alert">
          {onPage}
        </p>
      ))}
      <Button
        size="small"
        className={styles.add}
        icon={<AddRegular />}
        onClick={() => {
          set(path, [...rows, blank]);
        }}
      >
        {TEXTS.add(what)}
      </Button>
    </>
  );
}

interface RowProps extends Pick<Props, "path" | "what" | "columns"> {
  readonly id: string;
  readonly number: number;
  readonly row: Json;
  readonly onRemove: () => void;
}

function Row({ path, what, columns, id, number, row, onRemove }: RowProps) {
  const styles = useStyles();
  const { faults, set } = useDraft();
  const own = faults.filter(({ field }) => field.startsWith(`${path}.`) || field === path);
  const wrong = (key: string) => own.filter(({ field }) => isAt(field, `${path}.${key}`));
  return (
    <>
      {columns.map(({ key, label, isTexts = false }) => {
        const value = valueAt(row, key);
        return (
          <Input
            key={key}
            className={styles.input}
            aria-label={TEXTS.row(label, number)}
            value={isTexts ? joinedTexts(value) : typeof value === "string" ? value : ""}
            {...(wrong(key).length > 0 && { "aria-invalid": true, "aria-describedby": id })}
            onChange={(_, { value: text }) => {
              set(`${path}.${key}`, isTexts ? partedTexts(text) : typedText(text));
            }}
          />
        );
      })}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={TEXTS.removeRow(what, number)}
        onClick={onRemove}
      />
      {own.length > 0 && (
        <p id={id} className={styles.fault} role="alert">
          {textsOf(own, columns, path)}
        </p>
      )}
    </>
  );
}

function isAt(field: string, path: string): boolean {
  return field === path || field.startsWith(`${path}[`);
}

/** "分值：请填数字，如 10 或 1.3" */
function textsOf(faults: readonly Fault[], columns: readonly Column[], path: string): string {
  const texts = faults.map(({ field, onPage }) => {
    const column = columns.find(({ key }) => isAt(field, `${path}.${key}`));
    return column === undefined ? onPage : `${column.label}：${onPage}`;
  });
  return [...new Set(texts)].join("；");
}
