import type { Rule } from "../check/rule";
import partExceedsWhole from "./part-exceeds-whole";
import printedFormulaDiffers from "./printed-formula-differs";
import ratioDiffersFromParts from "./ratio-differs-from-parts";
import rowTotalDiffersFromParts from "./row-total-differs-from-parts";
import sectionDiffersFromRows from "./section-differs-from-rows";
import totalDiffersFromParts from "./total-differs-from-parts";

/** Every rule of the product. The engine runs them in the order of their codes. */
export const rules: readonly Rule[] = [
  totalDiffersFromParts,
  rowTotalDiffersFromParts,
  sectionDiffersFromRows,
  partExceedsWhole,
  ratioDiffersFromParts,
  printedFormulaDiffers,
];
