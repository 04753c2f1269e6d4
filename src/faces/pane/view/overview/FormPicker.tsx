import { makeStyles, Select } from "@fluentui/react-components";
import { countOf, SEVERITY_NAMES } from "../../../../core/report";
import type { FormReview } from "../../../../core/review";
import { chooseForm } from "../../state/pane-actions";
import { TEXTS } from "../../texts";
import { usePaneState, useRunner } from "../pane-context";

const useStyles = makeStyles({ picker: { width: "100%", minWidth: "0" } });

interface Props {
  readonly forms: readonly FormReview[];
  /** Their names, in the same order. */
  readonly names: readonly string[];
}

/** The forms of a sheet that holds several, one to be looked at: behind each, how much was found on it. */
export default function FormPicker({ forms, names }: Props) {
  const styles = useStyles();
  const runner = useRunner();
  const { form } = usePaneState();
  return (
    <Select
      size="small"
      className={styles.picker}
      aria-label={TEXTS.formPicker}
      value={`${form}`}
      onChange={(_, { value }) => {
        chooseForm(runner, Number(value));
      }}
    >
      {forms.map((review, number) => (
        <option key={number} value={`${number}`}>
          {`${number + 1}. ${names[number] ?? ""}（${foundText(review)}）`}
        </option>
      ))}
    </Select>
  );
}

/** "必须处理 4，请确认 2" */
function foundText(review: FormReview): string {
  const counts = (["error", "warning"] as const).flatMap((severity) => {
    const count = countOf([review], severity);
    return count === 0 ? [] : [`${SEVERITY_NAMES[severity]} ${count}`];
  });
  return counts.length === 0 ? TEXTS.overview.noneFound : counts.join("，");
}
