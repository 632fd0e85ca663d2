/** A text a person reads, in both languages of the product. Vietnamese stands first and is NFC. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Text;

/** A text in both languages. */
export function text(vi: string, en: string): Text {
  return { vi, en };
}
