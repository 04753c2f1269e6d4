import { PROFILE_TEXTS as TEXTS } from "../../texts/profiles";
import { Hint } from "../parts/Hint";
import { DraftInput } from "./DraftInput";
import { DraftRows } from "./DraftRows";
import { FormPart } from "./FormPart";

const COLUMNS = [
  { key: "from", label: TEXTS.stepFrom, width: "1fr" },
  { key: "share", label: TEXTS.stepShare, width: "1fr" },
];

/** How a rate becomes a share of the points. */
export function ScoringFields({ path, title }: { readonly path: string; readonly title: string }) {
  return (
    <FormPart title={title}>
      <Hint>{TEXTS.stepsHint}</Hint>
      <DraftRows
        path={`${path}.steps`}
        what={TEXTS.steps}
        columns={COLUMNS}
        blank={{ from: "0", share: "0" }}
      />
      <DraftInput path={`${path}.passLine`} label={TEXTS.passLine} />
      <DraftInput path={`${path}.ceiling`} label={TEXTS.ceiling} />
      <DraftInput path={`${path}.nothingAbove`} label={TEXTS.nothingAbove} isOptional />
    </FormPart>
  );
}
