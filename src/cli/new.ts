import { Fault } from "../app/workbook";
import { criteriaSheetName, draftCriteria } from "../core/criteria/build-sheet";
import { sampleSet } from "../core/criteria/sample-set";
import type { SheetDraft } from "../core/patch/edit";
import { buildTemplate, templateKinds } from "../core/templates/build-template";
import { openHeading, type Heading } from "../core/templates/start-appendix";
import { text } from "../core/text/bilingual";

/** The form that is no appendix: the sample set of criteria, to be made one's own. */
const criteriaForm = "criteria";

/** The sheet of `soat new KIND`; capitals do not count. Throws a Fault that names the kinds there are. */
export function newSheets(wanted: string, heading: Heading = openHeading): readonly SheetDraft[] {
  if (wanted.trim().toLowerCase() === criteriaForm) return [draftCriteria(criteriaSheetName, sampleSet)];
  const kind = templateKinds.find((each) => each.toLowerCase() === wanted.trim().toLowerCase());
  const draft = kind === undefined ? null : buildTemplate(kind, heading);
  if (draft !== null) return [draft];
  const known = [...templateKinds, criteriaForm].join(", ");
  throw new Fault(
    "unsupported",
    text(`không có mẫu này; các mẫu có: ${known}.`, `there is no such form; the forms are: ${known}.`),
  );
}
