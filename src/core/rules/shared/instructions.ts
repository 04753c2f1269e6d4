import { remembered } from "../../cells";

/** "（100字以内）": how long a text is to be. */
const LENGTH =
  /[(（](?:限|不超过|不少于|控制在|约)?\s*\d+\s*[-–—~至]?\s*\d*\s*字(?:以内|以上|左右|之内)?[)）]/;
/** What a template asks for. */
const REQUEST =
  /^(?:请(?:在此|简要|如实|据实|逐项|逐条|按|根据|对照|结合)?(?:填写|填列|填报|描述|说明|概述|录入|输入)|(?:此处|此栏|本栏)(?:请|应)?填|(?:填写|说明|描述)(?:要求|示例|样例)[:：])/;
/** A remark of the form itself, such as 注：… below the table. */
const NOTE = /^(?:注|备注|说明|填表说明|填报说明)\s*\d*\s*[:：.、]/;
/** Without one of these signs a text is neither: no sign but 🈑 stands for one of them. */
const MAY_ASK = /[请此栏填说描字]|🈑/;
/** A heading may say how long its text is to be: it is no sentence. */
const LONGEST_HEADING = 16;

/** Whether a cell still holds what the template asks for instead of an answer. */
export function isInstruction(value: string): boolean {
  return MAY_ASK.test(value) && asksForText(value);
}

const asksForText = remembered((value) => {
  const text = value.normalize("NFKC").trim();
  if (NOTE.test(text)) return false;
  if (REQUEST.test(text)) return true;
  return LENGTH.test(text) && (text.replace(LENGTH, "").length > LONGEST_HEADING || /[,，。;；]/.test(text));
});
