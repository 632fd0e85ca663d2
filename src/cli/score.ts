import { parseCriteriaPack } from "../app/criteria-pack";
import type { App, Preview } from "../app/jobs";
import { Fault } from "../app/workbook";
import type { CriteriaSet } from "../core/criteria/criteria";
import { text } from "../core/text/bilingual";
import { readInput } from "./files";

/**
 * What `soat score` writes: the scoring sheet with its figures and, where the set came from a file, the sheet it can be
 * edited in. Throws a Fault where there is no set, or where the file holds none.
 */
export async function scorePreviews(app: App, path: string | null): Promise<readonly Preview[]> {
  const set = path === null ? undefined : readCriteria(path);
  const scores = await app.previewScore(set);
  if (scores === null) {
    throw new Fault(
      "unsupported",
      text(
        'tệp chưa có trang "Bộ tiêu chí"; thêm --criteria TỆP, hoặc lập bằng: soat new criteria',
        "the workbook has no set of criteria; give --criteria FILE, or make one: soat new criteria",
      ),
    );
  }
  const criteria = set === undefined ? null : await app.previewCriteria(set);
  return criteria === null ? [scores] : [scores, criteria];
}

/** The set in a file. Throws a Fault that names the first thing wrong, its line and field, and how many more. */
function readCriteria(path: string): CriteriaSet {
  const parsed = parseCriteriaPack(new TextDecoder().decode(readInput(path)));
  if (parsed.kind === "pack") return parsed.pack;
  const [first, ...more] = parsed.problems;
  const { line = 1, field = "", why = text("không đọc được", "it cannot be read") } = first ?? {};
  const rest = String(more.length);
  const where = field === "" ? "" : ` ${field}:`;
  throw new Fault(
    "unreadable",
    text(
      `bộ tiêu chí, dòng ${String(line)}:${where} ${why.vi}${more.length === 0 ? "." : ` (còn ${rest} lỗi khác).`}`,
      `criteria, line ${String(line)}:${where} ${why.en}${more.length === 0 ? "." : ` (and ${rest} more).`}`,
    ),
  );
}
