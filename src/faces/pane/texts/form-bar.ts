/** The bar above a form that stands in the list of all forms. */
export const FORM_BAR_TEXTS = {
  label: "逐份处理",
  back: "全部表",
  place: (place: number, count: number) => `${place}/${count}`,
  done: (done: number, total: number) => (done === total ? "已全部处理" : `已处理 ${done}/${total}`),
  previous: "上一份",
  next: "下一份",
  previousHint: "上一份有问题的表（Alt+PageUp）",
  nextHint: "下一份有问题的表（Alt+PageDown）",
  noPrevious: "前面没有有问题的表",
  noNext: "后面没有有问题的表",
} as const;
