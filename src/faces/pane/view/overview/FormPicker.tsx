import { makeStyles, Select } from "@fluentui/react-components";
import { chooseForm } from "../../state/pane-actions";
import { TEXTS } from "../../texts";
import { usePaneState, useRunner } from "../pane-context";

const useStyles = makeStyles({ picker: { width: "100%", minWidth: "0" } });

/** The forms of a sheet that holds several, one to be looked at. */
export default function FormPicker({ names }: { readonly names: readonly string[] }) {
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
      {names.map((name, number) => (
        <option key={number} value={`${number}`}>
          {`${number + 1}. ${name}`}
        </option>
      ))}
    </Select>
  );
}
