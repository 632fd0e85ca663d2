import type { PackOrganisation, PackThreshold, RulePack } from "../../../core/packs/pack";
import { texts } from "./texts";

const empty: RulePack = { schema: "soat.rule-pack/1", name: texts.ownName };

/** The pack with a body more; its spellings are each listed once, in Unicode's composed form. */
export function withOrganisation(pack: RulePack | null, body: PackOrganisation): RulePack {
  const { organisations = [], ...rest } = pack ?? empty;
  return { ...rest, organisations: [...organisations, body] };
}

export function withoutOrganisation(pack: RulePack, index: number): RulePack | null {
  const organisations = (pack.organisations ?? []).filter((_, at) => at !== index);
  const { organisations: before, ...rest } = pack;
  void before;
  return orNone(organisations.length === 0 ? rest : { ...rest, organisations });
}

/** The pack with a threshold more, under the first id that is free. */
export function withThreshold(pack: RulePack | null, threshold: Omit<PackThreshold, "id">): RulePack {
  const { thresholds = [], ...rest } = pack ?? empty;
  const taken = new Set(thresholds.map(({ id }) => id));
  let number = thresholds.length + 1;
  while (taken.has(`nguong-${String(number)}`)) number += 1;
  return { ...rest, thresholds: [...thresholds, { id: `nguong-${String(number)}`, ...threshold }] };
}

export function withoutThreshold(pack: RulePack, id: string): RulePack | null {
  const thresholds = (pack.thresholds ?? []).filter((each) => each.id !== id);
  const { thresholds: before, ...rest } = pack;
  void before;
  return orNone(thresholds.length === 0 ? rest : { ...rest, thresholds });
}

/** Spellings typed with commas between them. */
export function spellings(typed: string): readonly string[] {
  const each = typed.split(/[,;\n]/u).map((word) => word.normalize("NFC").trim());
  // As many, and as long, as a pack may hold.
  return [...new Set(each.filter((word) => word !== "").map((word) => word.slice(0, 120)))].slice(0, 30);
}

/** A bound the Vietnamese way (99,5) or with a point; undefined for nothing typed, null for no number. */
export function bound(typed: string): number | undefined | null {
  const words = typed.trim();
  if (words === "") return undefined;
  return /^-?\d{1,12}(?:[.,]\d{1,6})?$/u.test(words) ? Number(words.replace(",", ".")) : null;
}

/** A pack of this file's own in which nothing is left is none. */
function orNone(pack: RulePack): RulePack | null {
  const { schema, name, ...parts } = pack;
  void schema;
  const isOwn = name.vi === texts.ownName.vi;
  return isOwn && Object.values(parts).every((part) => part === undefined || part.length === 0) ? null : pack;
}
