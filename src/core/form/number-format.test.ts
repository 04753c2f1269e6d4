import { parseNumberFormat } from "./number-format";

const NOTHING = { isDate: false, isPercent: false, decimals: null };
const date = { isDate: true, isPercent: false, decimals: null };
const number = (decimals: number) => ({ isDate: false, isPercent: false, decimals });
const percent = (decimals: number) => ({ isDate: false, isPercent: true, decimals });

describe("a number format", () => {
  test.each([
    ["General", NOTHING],
    ["", NOTHING],
    ["@", NOTHING],
    ["# ?/?", NOTHING],
    ["0.00E+00", NOTHING],
    ['[=0]"";General', NOTHING],
    ["[DBNum1][$-804]General", NOTHING],
    ["0", number(0)],
    ["0.00", number(2)],
    ["#,##0.0#", number(2)],
    ['0.00"分"', number(2)],
    ['0.0"%"', number(1)],
    ["[$¥-804]#,##0.00;[Red]-#,##0.00", number(2)],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', number(2)],
    ["0%", percent(0)],
    ['"执行率"0.00%', percent(2)],
    ["yyyy-mm-dd", date],
    ['[$-804]yyyy"年"m"月"d"日";@', date],
    ["[h]:mm:ss", date],
    ["h:mm AM/PM", date],
    ['0"yyyy"', number(0)],
    ["0\\d", number(0)],
  ])("%s says what it shows", (format, expected) => {
    expect(parseNumberFormat(format)).toEqual(expected);
  });

  test.each(['"0', "0[", "E"])("%s, which is none, says nothing", (format) => {
    expect(parseNumberFormat(format)).toEqual(NOTHING);
  });
});
