/** The tabs of the sample workbook, and the forms of test/fixtures/forms that are on them. */
export const REFERENCE_SHEETS = [
  { sheet: "档案管理", form: "00a-seed-luohu-dangan-2024" },
  { sheet: "信息化维护", form: "00b-seed-luohu-xinxihua-2024" },
  { sheet: "社工服务", form: "00c-seed-luohu-shegong-2024" },
] as const;
