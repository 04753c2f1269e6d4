import { fraction, multiply, roundedHalfUp } from "../../../oracle/fraction";

/** The text that a number shows under one of the corpus's number formats. */
export function printedFormat(value: number, format: string): string {
  const exact = fraction(String(value));
  switch (format) {
    case "0%":
    case "0.00%":
      return `${padded(roundedHalfUp(multiply(exact, fraction("100")), decimalsOf(format)), decimalsOf(format))}%`;
    case "0.00":
    case "#,##0.00":
    case "#,##0":
    case "0": {
      const text = padded(roundedHalfUp(exact, decimalsOf(format)), decimalsOf(format));
      return format.startsWith("#") ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : text;
    }
    default:
      return String(value);
  }
}

function decimalsOf(format: string): number {
  return /\.(0+)/.exec(format)?.[1]?.length ?? 0;
}

function padded(digits: string, decimals: number): string {
  if (decimals === 0) return digits;
  const [whole = "0", rest = ""] = digits.split(".");
  return `${whole}.${rest.padEnd(decimals, "0")}`;
}
