/** What is said of a sheet without a form. */
export const NO_FORM_TEXTS = {
  none: "当前工作表中没有找到绩效自评表。",
  needs: "需要有“三级指标”和“权重（分值）”“得分”列。",
  teach: "叫法不同的，指定哪一栏是什么即可。",
  elsewhere: "自评表在别的工作表上的，切换过去会自动检查。",
} as const;
