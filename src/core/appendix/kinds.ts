import type { KindName } from "../table/table";
import { budgetExecution } from "./budget-execution";
import { deduction } from "./deduction";
import { digitisation } from "./digitisation";
import { documents } from "./documents";
import { fileChecklist } from "./file-checklist";
import { fileRegister } from "./file-register";
import { indicators } from "./indicators";
import type { TableKind } from "./kind";
import { onlinePayment } from "./online-payment";
import { onlineServices } from "./online-services";
import { overdueCauses } from "./overdue-causes";
import { plan } from "./plan";
import { processingRates } from "./processing-rates";
import { progress } from "./progress";
import { ranking } from "./ranking";
import { scoring } from "./scoring";
import { serviceQuality } from "./service-quality";
import { serviceRatings } from "./service-ratings";
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
  overdueCauses,
  processingRates,
  onlinePayment,
  serviceQuality,
  serviceRatings,
  fileRegister,
  fileChecklist,
  ranking,
  budgetExecution,
  indicators,
  unknown,
];

/** The kind of a name; undefined where no such kind is known. */
export function findKind(name: KindName, among: readonly TableKind[] = kinds): TableKind | undefined {
  return among.find((kind) => kind.kind === name);
}
