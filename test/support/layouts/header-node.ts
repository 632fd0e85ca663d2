import type { Content } from "./logical";

/** A header of a form: what people call it inside its block, and alone where there is no block. */
export interface HeaderNode {
  readonly role: string | null;
  readonly content: Content;
  readonly names: readonly string[];
  readonly alone: readonly string[];
  /** Probability that the column is there. */
  readonly chance: number;
  readonly below: readonly HeaderNode[];
}

export const leaf = (
  role: string | null,
  content: Content,
  names: readonly string[],
  more: { readonly alone?: readonly string[]; readonly chance?: number } = {},
): HeaderNode => ({ role, content, names, alone: more.alone ?? names, chance: more.chance ?? 1, below: [] });

export const block = (names: readonly string[], below: readonly HeaderNode[], chance = 1): HeaderNode => ({
  role: null,
  content: "text",
  names,
  alone: names,
  chance,
  below,
});

/** A form as officials print it. `shape` decides what its rows are. */
export interface Form {
  readonly kind: string;
  readonly shape: "tasks" | "figures" | "criteria";
  readonly labels: | "fields" | "villages" | "months" | "items" | "tasks" | "criteria" | "applicants" | "papers" | "indicators" | "none"; // prettier-ignore
  readonly titles: readonly string[];
  readonly units: readonly string[];
  readonly columns: readonly HeaderNode[];
  /** Rows that never add up. */
  readonly hasNoTotal?: boolean;
  /** Never printed with one header row: its columns would share their names. */
  readonly isNeverFlat?: boolean;
}

export const orderNode = leaf("order", "order", ["TT", "STT", "Stt", "Số TT", "S TT", "Số thứ tự", "T T"], {
  chance: 0.95,
});
export const noteNode = leaf("note", "note", ["Ghi chú", "Ghi chú (nếu có)", "Ghi chú, giải trình", "GHI CHÚ"], {
  chance: 0.4,
});
