import type { Opened } from "../xml/walk-xml";

/** A number, date, per-cent or text style while it is read; `finish` gives its format code. */
export class NumberStyle {
  private readonly pieces: string[] = [];
  private readonly maps: { readonly condition: string; readonly style: string }[] = [];
  private text = "";
  private hasNumber = false;

  constructor(private readonly kind: string) {}

  open(element: Opened): void {
    const value = (name: string): string | undefined => element.attribute(name);
    const isLong = value("style") === "long";
    switch (element.name) {
      case "number":
        this.hasNumber = true;
        this.pieces.push(numberCode(value));
        break;
      case "scientific-number":
        this.pieces.push(`${numberCode(value)}E+${"0".repeat(digits(value("min-exponent-digits"), 2))}`);
        break;
      case "fraction":
        this.pieces.push("# ?/?");
        break;
      case "day":
        this.pieces.push(isLong ? "dd" : "d");
        break;
      case "month":
        this.pieces.push(value("textual") === "true" ? (isLong ? "mmmm" : "mmm") : isLong ? "mm" : "m");
        break;
      case "year":
        this.pieces.push(isLong ? "yyyy" : "yy");
        break;
      case "day-of-week":
        this.pieces.push(isLong ? "dddd" : "ddd");
        break;
      case "hours":
        this.pieces.push(isLong ? "hh" : "h");
        break;
      case "minutes":
        this.pieces.push(isLong ? "mm" : "m");
        break;
      case "seconds":
        this.pieces.push(isLong ? "ss" : "s");
        break;
      case "am-pm":
        this.pieces.push("AM/PM");
        break;
      case "text-content":
        this.pieces.push("@");
        break;
      case "map":
        this.maps.push({ condition: value("condition") ?? "", style: value("apply-style-name") ?? "" });
        break;
    }
    this.text = "";
  }

  write(text: string): void {
    if (this.text.length < 200) this.text += text;
  }

  close(name: string): void {
    if ((name === "text" || name === "currency-symbol") && this.text !== "")
      this.pieces.push(literal(this.text, this.kind));
    this.text = "";
  }

  /** `codeOf` gives the codes of styles read before, by name. */
  finish(codeOf: (name: string) => string | undefined): string {
    const own = this.ownCode();
    const [first, second] = this.maps;
    const firstCode = first === undefined ? undefined : codeOf(first.style);
    const secondCode = second === undefined ? undefined : codeOf(second.style);
    if (first === undefined || firstCode === undefined) return own;
    const condition = first.condition.replace(/\s/g, "");
    if (condition === "value()>=0") return `${firstCode};${own}`;
    if (condition === "value()>0") {
      return secondCode === undefined ? `${firstCode};${own}` : `${firstCode};${secondCode};${own}`;
    }
    return own;
  }

  private ownCode(): string {
    const code = this.pieces.join("").slice(0, 250);
    return code === "" || (this.kind === "number-style" && this.hasNumber && code === "0*")
      ? "General"
      : code.replace(/^0\*$/, "0");
  }
}

function numberCode(value: (name: string) => string | undefined): string {
  const places = value("decimal-places");
  const least = digits(value("min-integer-digits"), 1);
  const isGrouped = value("grouping") === "true";
  // Without a number of decimals the program shows as many as there are, as General does.
  if (places === undefined && !isGrouped) return least === 1 ? "0*" : "0".repeat(Math.max(1, least));
  const fixed = digits(value("min-decimal-places") ?? places, 0);
  const shown = Math.max(fixed, digits(places, 0));
  const decimals = shown === 0 ? "" : `.${"0".repeat(fixed)}${"#".repeat(shown - fixed)}`;
  if (!isGrouped) return (least === 0 ? "#" : "0".repeat(least)) + decimals;
  return (least <= 1 ? `#,##${least === 0 ? "#" : "0"}` : "#,##0") + decimals;
}

function digits(text: string | undefined, fallback: number): number {
  const count = Number(text ?? fallback);
  return Number.isInteger(count) && count >= 0 ? Math.min(count, 20) : fallback;
}

/** Text of a format: as it stands where Excel takes it so, else in quotes. */
function literal(text: string, kind: string): string {
  const plain =
    kind === "date-style" || kind === "time-style"
      ? /^[-/: ]+$/
      : kind === "percentage-style"
        ? /^[-()% ]+$/
        : /^[-() ]+$/;
  return plain.test(text) ? text : `"${text.replace(/"/g, "")}"`;
}
