import type { IdentitySpec, TableKind } from "../appendix/kind";
import { kinds as builtIn } from "../appendix/kinds";
import { packConfidence, type PackIdentity, type PackKind, type RulePack } from "./pack";

const memo = new WeakMap<RulePack, readonly TableKind[]>();

/** The kinds of the product and of a pack, each with the identities the pack adds. The same pack gives the same list. */
export function kindsWith(pack: RulePack | null | undefined): readonly TableKind[] {
  if (pack === null || pack === undefined) return builtIn;
  const known = memo.get(pack);
  if (known !== undefined) return known;
  const added = (pack.identities ?? []).filter(({ table }) => table !== undefined);
  const own = (pack.kinds ?? []).map(kindOf);
  const isNew = ({ kind }: TableKind) => builtIn.every((each) => each.kind !== kind);
  // "unknown" stays last: it is what is left when no form fits.
  const all = [...builtIn.filter(({ kind }) => kind !== "unknown"), ...own.filter(isNew), ...builtIn.slice(-1)];
  const fresh = all.map((kind): TableKind => {
    const more = added.filter(({ table }) => table === kind.kind).map(identityOf);
    return more.length === 0 ? kind : { ...kind, identities: [...kind.identities, ...more] };
  });
  memo.set(pack, fresh);
  return fresh;
}

function kindOf(kind: PackKind): TableKind {
  return {
    kind: kind.kind,
    name: kind.name,
    titles: kind.titles,
    columns: kind.columns.map(({ required, ...column }) => ({ ...column, isRequired: required ?? false })),
    identities: (kind.identities ?? []).map(identityOf),
    derivations: (kind.derivations ?? []).map(({ rows, decimals, ...each }) => ({
      ...each,
      rows: rows ?? ["item"],
      decimals: decimals ?? null,
    })),
    examples: [],
  };
}

function identityOf(identity: PackIdentity): IdentitySpec {
  const confidence = identity.hard === true ? packConfidence.hard : packConfidence.stated;
  const id = `pack-${identity.id}`;
  const unless = identity.unless === undefined ? {} : { unless: identity.unless };
  switch (identity.kind) {
    case "row-sum": {
      const { kind, total, parts, relation } = identity;
      return { kind, id, total, parts, relation: relation ?? "equal", confidence, ...unless };
    }
    case "difference": {
      const { kind, whole, part, rest } = identity;
      return { kind, id, whole, part, rest, confidence, ...unless };
    }
    case "at-most": {
      const { kind, lesser, greater } = identity;
      return { kind, id, lesser, greater, confidence, ...unless };
    }
    // A ratio and a column have no room for a reason; with one they are not sure enough to accuse.
    case "ratio": {
      const { kind, ratio, numerator, denominator } = identity;
      const sure = lowered(confidence, identity);
      return { kind, id, ratio, numerators: [numerator], denominators: [denominator], confidence: sure };
    }
    case "column-sum":
      return { kind: "column-sum", id, columns: identity.columns, confidence: lowered(confidence, identity) };
    case "section-sum": {
      const { columns } = identity;
      return { kind: "section-sum", id, columns, relation: "equal", confidence: lowered(confidence, identity) };
    }
  }
}

function lowered(confidence: number, { unless }: PackIdentity): number {
  return unless === undefined ? confidence : 0.9;
}
