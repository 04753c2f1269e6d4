/** Functions that reach for something outside the workbook when they calculate. */
const REACHING =
  /\b(?:WEBSERVICE|FILTERXML|RTD|HYPERLINK|IMAGE|STOCKHISTORY|SQL\.REQUEST|CALL|REGISTER(?:\.ID)?|EXEC)\s*\(/iu;
/** [表.xlsx]表1!A1, 'C:\路径\[表.xlsx]表1'!A1, and a link by its number: [1]表1!A1. */
const OTHER_FILE = /\[[^[\]]+\][^[\]!'"]*'?!/u;
/** DDE: 程序|主题!项目. */
const DDE = /(?:^|[=+\-*/(,;&\s'])[\p{L}\d_.]+'?\|/u;

/** Whether a formula reaches outside its workbook: the web, another file or another program. */
export function isOutside(formula: string | null): boolean {
  if (formula === null) return false;
  const code = formula.replace(/"[^"]*"/gu, '""');
  return REACHING.test(code) || OTHER_FILE.test(code) || DDE.test(code);
}
