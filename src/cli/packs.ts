import { parseRulePack } from "../app/rule-pack";
import { Fault } from "../app/workbook";
import type { RulePack } from "../core/packs/pack";
import { text } from "../core/text/bilingual";
import { readInput } from "./files";

/** The rule pack in a file. Throws a Fault that names the first thing wrong, its line and field, and how many more. */
export function readPack(path: string): RulePack {
  const parsed = parseRulePack(new TextDecoder().decode(readInput(path)));
  if (parsed.kind === "pack") return parsed.pack;
  const [first, ...more] = parsed.problems;
  const { line = 1, field = "", why = text("", "") } = first ?? {};
  const rest = String(more.length);
  const where = field === "" ? "" : ` ${field}:`;
  throw new Fault(
    "unreadable",
    text(
      `bộ quy tắc, dòng ${String(line)}:${where} ${why.vi}${more.length === 0 ? "." : ` (còn ${rest} lỗi khác).`}`,
      `rule pack, line ${String(line)}:${where} ${why.en}${more.length === 0 ? "." : ` (and ${rest} more).`}`,
    ),
  );
}
