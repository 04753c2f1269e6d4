import { type Address, compareAddresses, toA1 } from "../../../core/cells";
import {
  changeTexts,
  type Choose,
  type Finding,
  oneOf,
  planCorrections,
  type PlannedEdit,
  type Review,
  safeOnly,
} from "../../../core/review";
import type { Choices } from "./pane-state";

/** One cell as it would be changed. */
export interface PreviewEdit {
  readonly at: Address;
  readonly cell: string;
  /** What the cell shows; "" where it is empty. */
  readonly from: string;
  readonly to: string;
  /** Where the cell holds a formula afterwards. */
  readonly formula: string | null;
  /** The digits stay, and become a number. */
  readonly isTextOnly: boolean;
}

/** One correction that can be chosen. */
export interface PreviewItem {
  readonly finding: Finding;
  readonly isTicked: boolean;
  /** Follows from what else is chosen: its value is the one for this choice, and there is none where it is not ticked. */
  readonly isDerived: boolean;
  readonly edits: readonly PreviewEdit[];
}

export interface Preview {
  readonly items: readonly PreviewItem[];
  /** How many cells would be written. */
  readonly cells: number;
}

/**
 * What a person has chosen: the safe corrections, but for what was ticked or unticked; among a few findings these, with
 * what they carry along.
 */
export function chosenIn(review: Review, { ticked, unticked, only }: Choices): Choose {
  if (only === undefined) {
    return (finding) => !unticked.has(finding.id) && (ticked.has(finding.id) || safeOnly(finding));
  }
  const found = review.forms.flatMap(({ findings }) => findings);
  const own = found.filter(({ id }) => only.includes(id) && !unticked.has(id));
  const isMade = oneOf(review, ...own);
  return (finding) => !unticked.has(finding.id) && (ticked.has(finding.id) || isMade(finding));
}

/** Every correction on a sheet, with what it would write for this choice. Values that follow are computed for it. */
export function previewOf(review: Review, choices: Choices): Preview {
  const isChosen = chosenIn(review, choices);
  const { edits, derived } = planCorrections(review, isChosen);
  const { only, unticked } = choices;
  // Of a few findings only these are shown, and what they have carried along.
  const isShown = ({ id }: Finding) => only === undefined || only.includes(id) || unticked.has(id);
  const found = review.forms
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.correction !== null && isShown(finding));
  const known = new Set(found.map(({ id }) => id));
  // A choice may make a total wrong that was right.
  const arisen = edits.map(({ finding }) => finding).filter(({ id }) => !known.has(id));
  const items = [...found, ...arisen].map((stated): PreviewItem => {
    const isDerived = stated.rule.isDerived === true;
    // What is left out may be a doubt about what follows: then it is a proposal, as long as that is so.
    const finding = derived.find(({ id, correction }) => id === stated.id && correction !== null) ?? stated;
    const isTicked = isChosen(finding);
    const planned = edits.filter((edit) => edit.finding.id === finding.id);
    const isOffered = !isTicked && finding.correction?.kind === "suggested";
    const own = isDerived && !isOffered ? planned : (finding.correction?.edits ?? []);
    return { finding, isTicked, isDerived, edits: own.map((edit) => editOf(edit, finding)) };
  });
  return {
    items: items.sort((a, b) => compareAddresses(a.finding.at, b.finding.at)),
    cells: edits.length,
  };
}

function editOf({ at, from, to }: Pick<PlannedEdit, "at" | "from" | "to">, finding: Finding): PreviewEdit {
  const { before, after } = changeTexts({ from, to }, finding);
  const isTextOnly =
    typeof from.value === "string" && typeof to.value === "number" && before.trim() === after;
  return { at, cell: toA1(at), from: before, to: after, formula: to.formula, isTextOnly };
}
