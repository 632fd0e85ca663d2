import type { TableKind } from "../appendix/kind";
import { defineRule, type FactBase, type Rule } from "../check/rule";
import { headerPrefix, type ColumnRole } from "../table/table";
import { text, type Text } from "../text/bilingual";
import type { PackRequired } from "./pack";

interface Missing extends FactBase {
  readonly columns: readonly Text[];
}

/** The rule that required columns of a pack become. A table whose header is lost is left alone. */
export function requiredRule({ id, table, columns, severity, advice }: PackRequired, code: string): Rule {
  return defineRule<Missing>({
    id: `pack-${id}`,
    code,
    family: "structure",
    severity: severity ?? "warning",
    scope: "table",
    title: text("Bảng thiếu cột", "A column is missing"),
    why: text(
      "Bộ quy tắc của đơn vị yêu cầu bảng có cột này.",
      "The unit's rule pack asks for this column in the table.",
    ),
    *check(view, { kinds }) {
      const { kind, header, sheet } = view.table;
      if (kind !== table || header === null) return;
      const spec = kinds.find((each) => each.kind === table);
      const missing = columns.filter((role) => view.column(role) === undefined);
      if (missing.length === 0) return;
      // A header nobody understood may be the very column.
      const isOpen = view.table.columns.some((column) => column.role === null);
      yield {
        verdict: isOpen && missing.some((role) => !role.startsWith(headerPrefix)) ? "undecided" : "violated",
        at: { sheet, ...header },
        evidence: [],
        columns: missing.map((role) => nameOf(role, spec)),
      };
    },
    message: ({ columns: names }) => {
      const list = (language: keyof Text) => names.map((name) => `“${name[language]}”`).join(", ");
      const said = text(`Bảng thiếu cột ${list("vi")}.`, `The table lacks the column ${list("en")}.`);
      return advice === undefined ? said : text(`${said.vi} ${advice.vi}`, `${said.en} ${advice.en}`);
    },
    examples: [],
  });
}

function nameOf(role: ColumnRole, kind: TableKind | undefined): Text {
  if (role.startsWith(headerPrefix)) {
    const words = role.slice(headerPrefix.length);
    return text(words, words);
  }
  return kind?.columns.find((column) => column.role === role)?.name ?? text(role, role);
}
