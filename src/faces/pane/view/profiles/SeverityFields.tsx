import { Button, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { SEVERITIES } from "../../../../core/profile";
import { CATALOGUE } from "../../../../core/rules";
import { valueAt } from "../../state/profile-draft";
import { PROFILE_TEXTS as TEXTS } from "../../texts/profiles";
import { Hint } from "../parts/Hint";
import { useDraft } from "./draft-context";
import { FormPart } from "./FormPart";

const useStyles = makeStyles({
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 112px) 32px",
    alignItems: "center",
    gap: "4px",
  },
  name: { ...typographyStyles.body1, overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  select: { minWidth: "0", width: "100%" },
});

const PATH = "severities";

/** The rules whose findings are graver or lighter here than usual. */
export function SeverityFields() {
  const styles = useStyles();
  const { draft, set } = useDraft();
  const levels = valueAt(draft, PATH) as Readonly<Record<string, string>>;
  const rules = CATALOGUE.filter(({ name }) => Object.hasOwn(levels, name));
  const others = CATALOGUE.filter((rule) => !rules.includes(rule));
  return (
    <FormPart title={TEXTS.severities}>
      <Hint>{TEXTS.severitiesHint}</Hint>
      {rules.map(({ id, name, title }) => (
        <div key={name} className={styles.line}>
          <span className={styles.name}>{`${id} ${title}`}</span>
          <Select
            className={styles.select}
            aria-label={`${title}：${TEXTS.severities}`}
            value={levels[name] ?? ""}
            onChange={(_, { value }) => {
              set(PATH, { ...levels, [name]: value });
            }}
          >
            {SEVERITIES.map((severity) => (
              <option key={severity} value={severity}>
                {TEXTS.severityNames[severity]}
              </option>
            ))}
          </Select>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={`${TEXTS.remove}${title}`}
            onClick={() => {
              set(PATH, Object.fromEntries(Object.entries(levels).filter(([each]) => each !== name)));
            }}
          />
        </div>
      ))}
      <Select
        className={styles.select}
        aria-label={TEXTS.addRule}
        value=""
        onChange={(_, { value }) => {
          const rule = others.find(({ name }) => name === value);
          if (rule !== undefined) set(PATH, { ...levels, [rule.name]: rule.severity });
        }}
      >
        <option value="">{`${TEXTS.addRule}…`}</option>
        {others.map(({ id, name, title }) => (
          <option key={name} value={name}>
            {`${id} ${title}`}
          </option>
        ))}
      </Select>
    </FormPart>
  );
}
