import { plainStyle, sameStyle, type Cell, type CellStyle, type CellValue } from "../../../core/cell/cell";
import { inserted, appended, spliced, withAttributes, type Splice } from "../xml/edit";
import { escapeAttribute } from "../xml/escape";
import { attributeOf, childOf, childrenOf, numberOf, prefixOf, type XmlDocument, type XmlElement } from "../xml/tree";
import type { Palette } from "./colours";
import { builtInCode, builtInId, firstOwnId } from "./number-formats";
import { readAlignment, readBorders, readFill, readFont } from "./style-reader";
import { alignmentAttributes, borderXml, fillXml, fontXml, sideXml } from "./style-writer";

const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"];

/** How one xf of the styles part makes a cell look. */
export interface CellLook {
  readonly style: CellStyle;
  readonly format: string;
}

interface Xf {
  readonly attributes: ReadonlyMap<string, string>;
  /** The alignment element and what else stands inside, as written. */
  readonly alignment: ReadonlyMap<string, string>;
  readonly rest: string;
}

/**
 * The styles part: the look of every xf, and new xfs appended behind the others. Nothing that was there is renumbered or
 * rewritten.
 */
export class StyleBook {
  private readonly prefix: string;
  private readonly root: XmlElement;
  private readonly xfs: Xf[];
  private readonly looks: (CellLook | undefined)[] = [];
  private readonly codes = new Map<number, string>();
  private readonly added = {
    numFmts: new Array<string>(),
    fonts: new Array<string>(),
    fills: new Array<string>(),
    borders: new Array<string>(),
    cellXfs: new Array<string>(),
  };
  private readonly lists: Readonly<Record<"fonts" | "fills" | "borders", readonly XmlElement[]>>;
  private readonly derived = new Map<string, number>();

  constructor(
    private readonly document: XmlDocument,
    private readonly palette: Palette,
    /** Styles by their content, so that equal looks are one object. */
    readonly interned: Map<string, CellStyle> = new Map(),
  ) {
    this.root = document.root;
    this.prefix = prefixOf(this.root);
    const list = (name: string): readonly XmlElement[] => childOf(this.root, name)?.children ?? [];
    this.lists = { fonts: list("fonts"), fills: list("fills"), borders: list("borders") };
    for (const each of childrenOf(childOf(this.root, "numFmts"), "numFmt")) {
      this.codes.set(numberOf(each, "numFmtId", -1), attributeOf(each, "formatCode") ?? "General");
    }
    this.xfs = childrenOf(childOf(this.root, "cellXfs"), "xf").map((xf) => {
      const alignment = childOf(xf, "alignment");
      const others = xf.children.filter((child) => child !== alignment);
      const rest = others.map((child) => document.text.slice(child.start, child.end)).join("");
      return { attributes: xf.attributes, alignment: alignment?.attributes ?? new Map<string, string>(), rest };
    });
    if (this.xfs.length === 0) this.xfs.push({ attributes: new Map(), alignment: new Map(), rest: "" });
  }

  /** The look of an xf; the first one's for an index the part does not have. */
  lookOf(index: number): CellLook {
    const known = this.looks[index];
    if (known !== undefined) return known;
    const xf = this.xfs[index];
    if (xf === undefined) return this.lookOf(0);
    const look = { style: this.intern(this.styleOf(xf)), format: this.codeOf(idOf(xf, "numFmtId")) };
    this.looks[index] = look;
    return look;
  }

  /**
   * The xf that looks like `base` but shows numbers by `format`, and is marked as typed text or not; null leaves the mark
   * as it is.
   */
  withFormat(base: number, format: string, isTypedText: boolean | null = null): number {
    const isMarked = this.xfs[base]?.attributes.get("quotePrefix") === "1";
    const mark = isTypedText ?? isMarked;
    if (this.lookOf(base).format === format && mark === isMarked) return base;
    return this.once(`f ${String(base)} ${String(mark)} ${format}`, () =>
      this.append(
        this.xfs[base],
        { numFmtId: this.formatId(format), applyNumberFormat: 1, quotePrefix: mark ? 1 : null },
        null,
        format,
      ),
    );
  }

  /** The xf that keeps everything of `base` that `style` does not tell: number format, indents, protection. */
  withStyle(base: number, style: CellStyle): number {
    const look = this.lookOf(base);
    if (sameStyle(look.style, style)) return base;
    return this.once(`s ${String(base)} ${JSON.stringify(style)}`, () => {
      const found = this.xfs.findIndex((_, index) => this.isSame(index, base, style, look.format));
      if (found >= 0) return found;
      const xf = this.xfs[base] ?? this.xfs[0];
      const before = look.style;
      const ids = {
        fontId: same(before.font, style.font)
          ? idOf(xf, "fontId")
          : this.addTo("fonts", fontXml(this.prefix, style.font)),
        fillId: before.fill === style.fill ? idOf(xf, "fillId") : this.addTo("fills", fillXml(this.prefix, style.fill)),
        borderId: same(before.borders, style.borders) ? idOf(xf, "borderId") : this.addBorder(xf, before, style),
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: 1,
      };
      return this.append(xf, ids, style, look.format);
    });
  }

  /** The xf for a cell that did not exist before. */
  xfFor(cell: Cell): number {
    return this.withFormat(this.withStyle(0, cell.style), cell.format, isTypedText(cell));
  }

  get isChanged(): boolean {
    return Object.values(this.added).some((list) => list.length > 0);
  }

  /** The part with what was added. */
  toXml(): string {
    const splices = order.flatMap((name): readonly Splice[] => {
      const items = Object.entries(this.added).find(([key]) => key === name)?.[1] ?? [];
      if (items.length === 0) return [];
      const list = childOf(this.root, name);
      const tag = `${this.prefix}${name}`;
      if (list === undefined) {
        const whole = `<${tag} count="${String(items.length)}">${items.join("")}</${tag}>`;
        return [inserted(this.document, this.root, name, whole, order)];
      }
      const count = { count: String(list.children.length + items.length) };
      if (list.innerStart === list.end) {
        const whole = `<${tag} count="${count.count}">${items.join("")}</${tag}>`;
        return [{ from: list.start, to: list.end, text: whole }];
      }
      return [withAttributes(this.document, list, count), appended(this.document, list, items.join(""))];
    });
    return spliced(this.document.text, splices);
  }

  private styleOf(xf: Xf): CellStyle {
    const alignment = {
      name: "",
      tag: "",
      attributes: xf.alignment,
      children: [],
      start: 0,
      end: 0,
      innerStart: 0,
      innerEnd: 0,
    };
    return {
      font: readFont(this.lists.fonts[idOf(xf, "fontId")], this.palette),
      fill: readFill(this.lists.fills[idOf(xf, "fillId")], this.palette),
      borders: readBorders(this.lists.borders[idOf(xf, "borderId")], this.palette),
      ...readAlignment(alignment),
    };
  }

  private intern(style: CellStyle): CellStyle {
    const key = JSON.stringify(style);
    const known = this.interned.get(key) ?? (sameStyle(style, plainStyle) ? plainStyle : style);
    this.interned.set(key, known);
    return known;
  }

  private isSame(index: number, base: number, style: CellStyle, format: string): boolean {
    const look = this.lookOf(index);
    const [xf, other] = [this.xfs[index], this.xfs[base]];
    const indent = (each: Xf | undefined) => each?.alignment.get("indent") ?? each?.alignment.get("textRotation");
    return (
      look.format === format &&
      sameStyle(look.style, style) &&
      xf?.rest === other?.rest &&
      indent(xf) === indent(other) &&
      xf?.attributes.get("quotePrefix") === other?.attributes.get("quotePrefix")
    );
  }

  private once(key: string, make: () => number): number {
    const known = this.derived.get(key) ?? make();
    this.derived.set(key, known);
    return known;
  }

  private append(
    base: Xf | undefined,
    ids: Readonly<Record<string, number | null>>,
    style: CellStyle | null,
    format: string,
  ): number {
    const attributes = new Map(base?.attributes);
    for (const [name, value] of Object.entries(ids)) {
      if (value === null) attributes.delete(name);
      else attributes.set(name, String(value));
    }
    const alignment = new Map(base?.alignment);
    for (const [name, value] of Object.entries(style === null ? {} : alignmentAttributes(style))) {
      if (value === null) alignment.delete(name);
      else alignment.set(name, value);
    }
    const xf: Xf = { attributes, alignment, rest: base?.rest ?? "" };
    const inner = (alignment.size > 0 ? `<${this.prefix}alignment${listed(alignment)}/>` : "") + xf.rest;
    this.added.cellXfs.push(`<${this.prefix}xf${listed(attributes)}>${inner}</${this.prefix}xf>`);
    const look = { style: style ?? this.lookOf(this.xfs.indexOf(base ?? xf)).style, format };
    this.looks[this.xfs.length] = { ...look, style: this.intern(look.style) };
    return this.xfs.push(xf) - 1;
  }

  private addTo(list: "fonts" | "fills" | "borders", xml: string): number {
    const known = this.added[list].indexOf(xml);
    return this.lists[list].length + (known >= 0 ? known : this.added[list].push(xml) - 1);
  }

  /** Sides that stay as they are keep their element, so that line kinds a style cannot tell survive. */
  private addBorder(xf: Xf | undefined, before: CellStyle, after: CellStyle): number {
    const old = this.lists.borders[idOf(xf, "borderId")];
    if (old === undefined) return this.addTo("borders", borderXml(this.prefix, after.borders));
    const kept = (name: string): string => {
      const side = childOf(old, name);
      return side === undefined ? "" : this.document.text.slice(side.start, side.end);
    };
    const sides = (["left", "right", "top", "bottom"] as const).map((name) =>
      same(before.borders[name], after.borders[name]) && kept(name) !== ""
        ? kept(name)
        : sideXml(this.prefix, name, after.borders[name]),
    );
    const opening = `<${this.prefix}border${listed(old.attributes)}>`;
    return this.addTo("borders", `${opening}${sides.join("")}${kept("diagonal")}</${this.prefix}border>`);
  }

  private codeOf(id: number): string {
    const own = this.codes.get(id);
    return own === undefined ? builtInCode(id) : /^general$/i.test(own) ? "General" : own;
  }

  private formatId(code: string): number {
    const known = builtInId(code) ?? [...this.codes].find(([, each]) => each === code)?.[0];
    if (known !== undefined) return known;
    const id = Math.max(firstOwnId - 1, ...this.codes.keys()) + 1;
    this.codes.set(id, code);
    this.added.numFmts.push(`<${this.prefix}numFmt numFmtId="${String(id)}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }
}

/**
 * Whether a cell's look must carry Excel's mark of typed text (the apostrophe): yes for text that Excel would take for a
 * formula once somebody opens the cell and leaves it again, no for what is no text, null where either will do.
 */
export function isTypedText(content: { readonly value: CellValue; readonly formula: string | null }): boolean | null {
  const { value, formula } = content;
  if (formula !== null || typeof value !== "string") return value === null && formula === null ? null : false;
  return /^[=+@-]./s.test(value) ? true : null;
}

function idOf(xf: Xf | undefined, name: string): number {
  const id = Number(xf?.attributes.get(name) ?? 0);
  return Number.isInteger(id) && id >= 0 ? id : 0;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function listed(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join("");
}
