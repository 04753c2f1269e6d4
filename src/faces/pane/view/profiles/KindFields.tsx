import { Checkbox, makeStyles } from "@fluentui/react-components";
import { KINDS } from "../../../../core/profile";
import { valueAt } from "../../state/profile-draft";
import { PROFILE_TEXTS as TEXTS } from "../../texts/profiles";
import { useDraft } from "./draft-context";
import { FormPart } from "./FormPart";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", marginLeft: "-8px" },
});

const PATH = "requiredKinds";

/** The kinds of indicators that every form must have. */
export function KindFields() {
  const styles = useStyles();
  const { draft, set } = useDraft();
  const value = valueAt(draft, PATH);
  const chosen = (kind: string) => Array.isArray(value) && value.includes(kind);
  return (
    <FormPart title={TEXTS.kinds}>
      <div className={styles.list}>
        {KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={kind}
            checked={chosen(kind)}
            onChange={(_, { checked }) => {
              set(
                PATH,
                KINDS.filter((each) => (each === kind ? checked === true : chosen(each))),
              );
            }}
          />
        ))}
      </div>
    </FormPart>
  );
}
