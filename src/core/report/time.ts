const twoDigits = (part: number): string => String(part).padStart(2, "0");

/** "14:32", as a clock on the wall shows it. */
export function clockText(time: Date): string {
  return `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;
}

/** "2025年3月1日" */
export function dayText(time: Date): string {
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日`;
}

/** "2025年3月1日 14:32", as it stands on a report. */
export function timeText(time: Date): string {
  return `${dayText(time)} ${clockText(time)}`;
}

/** "2025年3月1日 14:32:05": several runs may fall into one minute. */
export function timeTextWithSeconds(time: Date): string {
  return `${timeText(time)}:${twoDigits(time.getSeconds())}`;
}
