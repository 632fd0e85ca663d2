import type { KindName } from "../table/table";
import { deduction } from "./deduction";
import { digitisation } from "./digitisation";
import { documents } from "./documents";
import type { TableKind } from "./kind";
import { onlineServices } from "./online-services";
import { plan } from "./plan";
import { progress } from "./progress";
import { scoring } from "./scoring";
import { tthc } from "./tthc";
import { unknown } from "./unknown";

/** Every kind the product ships, in the order of the contract. */
export const kinds: readonly TableKind[] = [
  progress,
  plan,
  tthc,
  digitisation,
  documents,
  onlineServices,
  scoring,
  deduction,
  unknown,
];

/** The kind of a name; undefined where no such kind is known. */
export function findKind(name: KindName, among: readonly TableKind[] = kinds): TableKind | undefined {
  return among.find((kind) => kind.kind === name);
}
