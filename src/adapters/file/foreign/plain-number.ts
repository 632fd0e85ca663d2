/** A number a text certainly stands for, and the format that shows it with the same digits. */
export interface PlainNumber {
  readonly value: number;
  readonly format: string;
}

const whole = /^-?(?:0|[1-9]\d{0,14})$/;
/** A decimal comma with a number of digits no thousands can have, or after groups of thousands. */
const commaDecimals = /^-?(?:(?:0|[1-9]\d{0,11}),(\d{1,2}|\d{4,6})|[1-9]\d{0,2}(?:\.\d{3}){1,4},(\d{1,6}))$/;
const zeroDecimals = /^-?0[.,](\d{1,12})$/;
const groups = /^-?[1-9]\d{0,2}(?:\.\d{3}){2,4}$/;
const percent = /^(-?\d{1,9})(?:,(\d{1,6}))?\s?%$/;

/**
 * Reads a number only where it can be nothing else: 1714 and 77,56 and 77,56%. What may be a thousand or a decimal
 * (1.714), an order number (1.1), a code (007) or a date stays a text: null.
 */
export function readPlainNumber(text: string): PlainNumber | null {
  const written = text.trim();
  if (written.length > 24) return null;
  if (whole.test(written)) return { value: Number(written), format: "General" };
  if (groups.test(written)) return { value: Number(written.replace(/\./g, "")), format: "#,##0" };
  const zero = zeroDecimals.exec(written);
  if (zero !== null) return { value: Number(written.replace(",", ".")), format: decimals("0", zero[1]) };
  const comma = commaDecimals.exec(written);
  if (comma !== null) {
    const value = Number(written.replace(/\./g, "").replace(",", "."));
    return { value, format: decimals(comma[2] === undefined ? "0" : "#,##0", comma[1] ?? comma[2]) };
  }
  const share = percent.exec(written);
  if (share === null) return null;
  const digits = share[2] ?? "";
  const value = Number(`${share[1] ?? ""}${digits}e-${String(digits.length + 2)}`);
  return { value, format: `${decimals("0", share[2])}%` };
}

function decimals(integer: string, digits: string | undefined): string {
  return digits === undefined ? integer : `${integer}.${"0".repeat(digits.length)}`;
}
