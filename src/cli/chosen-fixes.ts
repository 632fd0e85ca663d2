import type { App, Preview } from "../app/jobs";
import { Fault } from "../app/workbook";
import { formatRange } from "../core/cell/address";
import type { Finding } from "../core/check/finding";
import { text } from "../core/text/bilingual";
import type { Call } from "./arguments";

/** The fixes a call of `fix` chose, safe ones first. Throws a Fault that names what is not to be found. */
export async function chosenFixes(app: App, call: Call): Promise<readonly Preview[]> {
  const previews: Preview[] = [];
  if (call.isSafe) {
    const safe = await app.previewSafeFixes();
    if (safe !== null) previews.push(safe);
  }
  if (call.findings.length === 0) return previews;
  const { report } = await app.check();
  for (const wish of call.findings) {
    const { name, number } = readWish(wish);
    const finding = report.findings.find((each) => isNamed(each, name));
    if (finding === undefined) {
      throw new Fault("unsupported", text(`không có phát hiện ${name}.`, `there is no finding ${name}.`));
    }
    if (finding.fixes[number - 1] === undefined) {
      throw new Fault(
        "unsupported",
        text(`${name} không có cách sửa số ${String(number)}.`, `${name} has no fix number ${String(number)}.`),
      );
    }
    previews.push(await app.previewFix(finding, number - 1));
  }
  return previews;
}

/** `CODE@Sheet!A1#2` is the second fix; a sheet's own "#" stands before the "!" and is part of the name. */
function readWish(wish: string): { readonly name: string; readonly number: number } {
  const match = /^(.*![^!#]*)#(\d+)$/s.exec(wish);
  return { name: match?.[1] ?? wish, number: Number(match?.[2] ?? "1") };
}

/** A finding answers to its key, and to the `at` of the report, which may be a range. */
function isNamed(finding: Finding, name: string): boolean {
  return finding.key === name || `${finding.code}@${formatRange(finding.at)}` === name;
}
