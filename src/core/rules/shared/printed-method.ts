import { sameAddress } from "../../cells";
import type { Form, TextField } from "../../form";

/** What is scored. */
const EXECUTION = /执行率|执行进度|支出率|支出进度|预算执行/;
/** So much off for every percent, or classes. */
const BY_STEPS = /每.{0,12}扣|分档|按档|分段|阶梯/;
/** Nothing below a line: "低于60%的不得分". */
const PASS_LINE =
  /(?:低于|小于|不足|不到|未达到?|<|＜)\s*\d+(?:\.\d+)?\s*[%％].{0,12}(?:不得分|不计分|得?\s*(?:0|零)\s*分)/;
/** All or so many points from a rate below 100 % on: "95%以上得满分", "90%-95%（含）得8分". */
const CEILING =
  /(?<![\d.])(?!100)\d{1,2}(?:\.\d+)?\s*[%％](?:\s*[(（]含[^)）]{0,6}[)）])?[^%％。；;]{0,14}(?:满分|[得计给]\s*\d+(?:\.\d+)?\s*分)/;

/**
 * A text on the form that has execution scored otherwise than in proportion: by steps, with a line below which nothing
 * is earned, or full points below 100 %. What a unit tells of itself is none: goals, outcomes and reasons. Null where
 * none is printed.
 */
export function printedMethod(form: Form): TextField | null {
  const told = ownWords(form);
  return (
    form.texts.find(
      ({ at, value }) =>
        isOtherMethod(value.normalize("NFKC")) && !told.some((each) => sameAddress(each.at, at)),
    ) ?? null
  );
}

function ownWords({ goals, indicators, reasonBlock, funds }: Form): TextField[] {
  const fields = [
    ...goals.flatMap(({ expected, outcome }) => [expected, outcome]),
    ...indicators.flatMap(({ actual, reason }) => [actual, reason]),
    funds?.total.reason ?? null,
    reasonBlock,
  ];
  return fields.filter((field) => field !== null);
}

function isOtherMethod(text: string): boolean {
  if (!EXECUTION.test(text)) return false;
  return [BY_STEPS, PASS_LINE, CEILING].some((pattern) => pattern.test(text));
}
