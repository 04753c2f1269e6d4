import { digitsIn, MOST_PLACES_SHOWN, textOf } from "./digits";
import { greatest, least } from "./ends";
import { isExact, MOST_PLACES, nearest, powerOf, quotientOf, tenTo } from "./integers";
import { digitsOf, Wide } from "./wide";

/** What can be taken as a decimal: a double by its shortest digits, a text as it is written. */
export type Numeric = number | string | Decimal;

/**
 * A decimal number; it never changes. Nearly all numbers of a form are short, and a whole number of their last decimal
 * says them exactly: 9.69 is 969 with two places. What is longer is left to decimal.js and its 40 digits; so is a
 * quotient without an end, once more is asked of it than to be compared or rounded.
 */
export class Decimal {
  /** The number is digits ÷ over, with so many places; without trailing noughts. NaN where only `far` tells it. */
  private digits = 0;
  private places = 0;
  /** 1 but for a quotient without an end; 0 where only `far` tells the number. */
  private over = 1;
  private far: Wide | null = null;

  /** @throws Error for a text that is no number */
  constructor(value: Numeric) {
    if (typeof value === "number" && Number.isSafeInteger(value)) this.digits = value;
    else if (value instanceof Decimal) Object.assign(this, value);
    else {
      const short = digitsIn(String(value));
      if (short === null) Object.assign(this, Decimal.fromWide(new Wide(value)));
      else this.place(short.digits, short.places);
    }
  }

  /** A whole number of so many decimals: 969 and 2 give 9.69. All within what integers.ts calls exact. */
  static of(digits: number, places: number, over = 1): Decimal {
    const decimal = new Decimal(0);
    decimal.place(digits, places);
    decimal.over = over;
    return decimal;
  }

  static max(...values: Numeric[]): Decimal {
    return greatest(values.map((value) => Decimal.from(value)));
  }

  static min(...values: Numeric[]): Decimal {
    return least(values.map((value) => Decimal.from(value)));
  }

  plus(value: Numeric): Decimal {
    return this.added(Decimal.from(value), 1);
  }

  minus(value: Numeric): Decimal {
    return this.added(Decimal.from(value), -1);
  }

  times(value: Numeric): Decimal {
    const other = Decimal.from(value);
    const places = this.places + other.places;
    const product = this.digits * other.digits;
    if (this.isShort(other) && isExact(product) && places <= MOST_PLACES) return Decimal.of(product, places);
    if (this.isMovedBy(other) && isExact(product)) return Decimal.of(product, 0, this.over);
    return Decimal.fromWide(this.wide().times(other.wide()));
  }

  dividedBy(value: Numeric): Decimal {
    const other = Decimal.from(value);
    const longer = this.over * other.digits;
    if (this.isMovedBy(other) && isExact(longer)) return Decimal.of(this.digits, 0, longer);
    const places = Math.max(this.places, other.places);
    const whole = this.at(places) * (other.digits < 0 ? -1 : 1);
    const over = Math.abs(other.at(places));
    if (!this.isShort(other) || !isExact(whole) || !isExact(over) || over === 0) {
      return Decimal.fromWide(this.wide().dividedBy(other.wide()));
    }
    const short = quotientOf(whole, over);
    return short === null ? Decimal.of(whole, 0, over) : Decimal.of(short.digits, short.places);
  }

  div(value: Numeric): Decimal {
    return this.dividedBy(value);
  }

  abs(): Decimal {
    return this.isNegative() ? this.negated() : this;
  }

  negated(): Decimal {
    if (this.over === 0) return Decimal.fromWide(this.wide().negated());
    return Decimal.of(-this.digits, this.places, this.over);
  }

  equals(value: Numeric): boolean {
    return this.compare(value) === 0;
  }

  lessThan(value: Numeric): boolean {
    return this.compare(value) < 0;
  }

  lessThanOrEqualTo(value: Numeric): boolean {
    return this.compare(value) <= 0;
  }

  greaterThan(value: Numeric): boolean {
    return this.compare(value) > 0;
  }

  greaterThanOrEqualTo(value: Numeric): boolean {
    return this.compare(value) >= 0;
  }

  isZero(): boolean {
    return this.digits === 0;
  }

  /** Below nought, or -0, as what has been rounded from below nought is. */
  isNegative(): boolean {
    return this.over === 0 ? this.wide().isNegative() : 1 / this.digits < 0;
  }

  /** Above nought, or nought itself. */
  isPositive(): boolean {
    return this.over === 0 ? this.wide().isPositive() : 1 / this.digits > 0;
  }

  isFinite(): boolean {
    return this.over !== 0 || this.wide().isFinite();
  }

  isNaN(): boolean {
    return this.over === 0 && this.wide().isNaN();
  }

  /** How many decimals it has. */
  decimalPlaces(): number {
    return this.over === 1 ? this.places : this.wide().decimalPlaces();
  }

  /** Rounded to so many decimals, half up (away from zero). */
  toDecimalPlaces(decimals: number): Decimal {
    if (this.over === 1 && decimals >= this.places) return this;
    if (this.over === 1 && decimals >= 0) {
      return Decimal.of(nearest(this.digits, tenTo(this.places - decimals)), decimals);
    }
    const whole = decimals >= 0 && decimals <= MOST_PLACES ? this.digits * tenTo(decimals) : NaN;
    if (isExact(whole)) return Decimal.of(nearest(whole, this.over), decimals);
    return Decimal.fromWide(this.wide().toDecimalPlaces(decimals));
  }

  toSignificantDigits(digits: number): Decimal {
    const isShorter = this.over === 1 && digits <= MOST_PLACES && Math.abs(this.digits) < tenTo(digits);
    return isShorter ? this : Decimal.fromWide(this.wide().toSignificantDigits(digits));
  }

  /** Without exponent; rounded half up to so many decimals, if a number of them is given, else with all it has. */
  toFixed(decimals?: number): string {
    if (this.over !== 1) return this.wide().toFixed(decimals);
    const { digits, places } = decimals === undefined ? this : this.toDecimalPlaces(decimals);
    // What rounds to nothing from below nought keeps its sign.
    return (this.digits < 0 ? "-" : "") + textOf(Math.abs(digits), places, decimals ?? places);
  }

  /** The nearest double. */
  toNumber(): number {
    return this.over === 0 ? this.wide().toNumber() : this.digits / this.over / tenTo(this.places);
  }

  /** Its digits, very large and very small ones with an exponent. */
  toString(): string {
    return this.over === 1 && this.places <= MOST_PLACES_SHOWN ? this.toFixed() : this.wide().toString();
  }

  /** Equal numbers, and these alone, give equal texts. */
  toJSON(): string {
    return Object.is(this.digits, -0) ? "-0" : this.toString();
  }

  /** Its sign against another: below nought where it is less; NaN where one is no number. */
  private compare(value: Numeric): number {
    // Nearly all are compared with 0 or 100.
    if (this.over === 1 && typeof value === "number" && Number.isSafeInteger(value))
      return this.digits - value * tenTo(this.places);
    const other = Decimal.from(value);
    if (this.isShort(other) && this.places === other.places) return this.digits - other.digits;
    const places = Math.max(this.places, other.places);
    const [own, others] = [this.at(places), other.at(places)];
    // One of the two stands as it is. The other may be too large to be exact, and then is larger all the same.
    if (this.isShort(other)) return own - others;
    const [left, right] = [own * other.over, others * this.over];
    const difference = left - right;
    // Rounding in doubles blurs far less than this.
    const isSure = (isExact(left) && isExact(right)) || Math.abs(difference) > Math.abs(left) * 1e-12;
    return this.over * other.over > 0 && isSure ? difference : this.wide().comparedTo(other.wide());
  }

  private added(other: Decimal, sign: 1 | -1): Decimal {
    const places = Math.max(this.places, other.places);
    const [own, others] = [this.at(places), other.at(places) * sign];
    const sum = own + others;
    const isSound = isExact(own) && isExact(others) && isExact(sum);
    if (this.isShort(other) && isSound) return Decimal.of(sum, places);
    const wide = other.wide();
    return Decimal.fromWide(sign === 1 ? this.wide().plus(wide) : this.wide().minus(wide));
  }

  private isShort(other: Decimal): boolean {
    return this.over === 1 && other.over === 1;
  }

  /** Whether it is a quotient without an end and the other 1, 10, 100, …: its digits move and stay the same. */
  private isMovedBy(other: Decimal): boolean {
    return this.over > 1 && other.over === 1 && other.places === 0 && powerOf(other.digits) >= 0;
  }

  /** The digits as they would be with more places. */
  private at(places: number): number {
    return places === this.places ? this.digits : this.digits * tenTo(places - this.places);
  }

  private wide(): Wide {
    if (this.far !== null) return this.far;
    if (this.over !== 1) return (this.far = new Wide(this.digits).dividedBy(this.over));
    return new Wide(this.places === 0 ? this.digits : `${this.digits}e-${this.places}`);
  }

  private place(digits: number, places: number): void {
    this.digits = digits;
    this.places = places;
    while (this.places > 0 && this.digits % 10 === 0) {
      this.digits /= 10;
      this.places--;
    }
  }

  private static from(value: Numeric): Decimal {
    return value instanceof Decimal ? value : new Decimal(value);
  }

  private static fromWide(wide: Wide): Decimal {
    const short = digitsOf(wide);
    if (short !== null) return Decimal.of(short.digits, short.places);
    const decimal = new Decimal(0);
    decimal.digits = NaN;
    decimal.over = 0;
    decimal.far = wide;
    return decimal;
  }
}
