import { consolidate, type CheckedFile } from "../../../src/core/consolidate/consolidate";
import { consolidationPatch } from "../../../src/core/consolidate/into-workbook";
import { check } from "../../../src/core/check/check";
import type { WorkbookSnapshot } from "../../../src/core/cell/snapshot";
import { applyPatch } from "../../../src/core/patch/apply";
import { invert } from "../../../src/core/patch/invert";
import { recognise } from "../../../src/core/recognise/recognise";
import { workbookOf } from "../../support/notation";

const settings = { reportDate: null, isSubmission: false, dismissals: [] };

function unit(file: string, early: number): CheckedFile {
  const workbook = workbookOf(
    `STT|Lĩnh vực|Tổng số|Trước hạn|Đúng hạn|Quá hạn / 1|Hộ tịch|${String(early + 2)}|${String(early)}|2|0 / 2|Chứng thực|5|3|2|0`,
  );
  const recognition = recognise(workbook);
  return { file, workbook: { ...workbook, name: file }, recognition, report: check(workbook, recognition, settings) };
}

const joined = consolidate([unit("xã A.xlsx", 4), unit("xã B.xlsx", 7)], null, []);

function put(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const made = consolidationPatch(workbook, joined);
  if (made.kind === "taken") throw new Error(made.name);
  const result = applyPatch(workbook, made.patch);
  if (result.kind === "refused") throw new Error(JSON.stringify(result.conflicts));
  return result.workbook;
}

describe("a consolidation in a workbook of the user's", () => {
  const own = workbookOf({ sheets: { "Của tôi": "Nội dung|Số / A|1" } });
  const names = ({ sheets }: WorkbookSnapshot): readonly string[] => sheets.map(({ name }) => name);

  it("Q12 stands behind the user's own sheets, in its own order, and is taken back without a trace", () => {
    const after = put(own);
    expect(names(after)).toEqual(["Của tôi", ...joined.sheets.map(({ name }) => name)]);
    const made = consolidationPatch(own, joined);
    const back = made.kind === "patch" ? applyPatch(after, invert(made.patch)) : null;
    expect(back?.kind === "applied" ? back.workbook : null).toEqual(own);
  });

  it("Q12 replaces an earlier one of ours", () => {
    expect(names(put(put(own)))).toEqual(names(put(own)));
  });

  it("Q12 writes nothing where a sheet of the user's has one of its names", () => {
    const name = joined.sheets[0]?.name ?? "";
    const taken = workbookOf({ sheets: { [name]: "Nội dung|Số / A|1" } });
    expect(consolidationPatch(taken, joined)).toEqual({ kind: "taken", name });
  });
});
