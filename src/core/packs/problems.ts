import { builtInKinds, headerPrefix } from "../table/table";
import { isDate } from "../text/dates";
import { text, type Text } from "../text/bilingual";
import { parseTemplate, rolesIn } from "../fill/template";
import { kindsWith } from "./kinds-with";
import type { PackColumn, PackIdentity, PackKind, RulePack } from "./pack";
import { isRuleName } from "./rules-with";

/** A thing in a pack of the right shape that still cannot be: where, as the path of the field, and why. */
export interface PackFault {
  readonly path: readonly (string | number)[];
  readonly why: Text;
}

/** What the shape alone cannot tell: names that stand for nothing, and names given twice. */
export function packProblems(pack: RulePack): readonly PackFault[] {
  const kinds = kindsWith(pack);
  const rolesOf = (name: string): readonly string[] | null =>
    kinds.find(({ kind }) => kind === name)?.columns.map(({ role }) => role) ?? null;
  const faults: PackFault[] = [];
  const table = (name: string, path: PackFault["path"]) => {
    if (rolesOf(name) === null) faults.push({ path, why: noKind(kinds.map(({ kind }) => kind)) });
  };
  const column = (role: PackColumn, name: string, path: PackFault["path"]) => {
    const roles = rolesOf(name);
    if (role.startsWith(headerPrefix)) {
      if (role.slice(headerPrefix.length).trim() === "") faults.push({ path, why: noHeader });
    } else if (roles !== null && !roles.includes(role)) faults.push({ path, why: noRole(name, roles) });
  };
  const identity = (each: PackIdentity, name: string, path: PackFault["path"]) => {
    for (const [field, roles] of columnsOf(each)) {
      if (typeof roles === "string") column(roles, name, [...path, field]);
      else roles.forEach((role, index) => void column(role, name, [...path, field, index]));
    }
  };

  (pack.kinds ?? []).forEach((kind, index) => {
    const path = ["kinds", index];
    if (builtInKinds.some((name) => name === kind.kind)) faults.push({ path: [...path, "kind"], why: taken });
    faults.push(
      ...twice(
        kind.columns.map(({ role }) => role),
        [...path, "columns"],
        "role",
      ),
    );
    (kind.identities ?? []).forEach((each, at) => {
      const here = [...path, "identities", at];
      if (each.table !== undefined && each.table !== kind.kind)
        faults.push({ path: [...here, "table"], why: ownTable });
      identity(each, kind.kind, here);
    });
    faults.push(...derivationFaults(kind, path));
  });
  faults.push(
    ...twice(
      (pack.kinds ?? []).map(({ kind }) => kind),
      ["kinds"],
      "kind",
    ),
  );
  (pack.identities ?? []).forEach((each, index) => {
    const path = ["identities", index];
    if (each.table === undefined) faults.push({ path: [...path, "table"], why: noTable });
    else {
      table(each.table, [...path, "table"]);
      identity(each, each.table, path);
    }
  });
  (pack.thresholds ?? []).forEach((each, index) => {
    const path = ["thresholds", index];
    table(each.table, [...path, "table"]);
    column(each.column, each.table, [...path, "column"]);
    if (each.atLeast === undefined && each.atMost === undefined) faults.push({ path, why: noBound });
    if (each.atLeast !== undefined && each.atMost !== undefined && each.atLeast > each.atMost) {
      faults.push({ path: [...path, "atLeast"], why: crossed });
    }
  });
  (pack.required ?? []).forEach((each, index) => {
    table(each.table, ["required", index, "table"]);
    each.columns.forEach((role, at) => void column(role, each.table, ["required", index, "columns", at]));
  });
  (pack.rules ?? []).forEach((each, index) => {
    if (!isRuleName(each.rule)) faults.push({ path: ["rules", index, "rule"], why: noRule });
  });
  faults.push(
    ...twice(
      (pack.rules ?? []).map(({ rule }) => rule),
      ["rules"],
      "rule",
    ),
  );
  (pack.organisations ?? []).forEach(({ abolishedOn }, index) => {
    if (abolishedOn === undefined) return;
    const [year = 0, month = 0, day = 0] = abolishedOn.split("-").map(Number);
    if (!isDate({ year, month, day })) faults.push({ path: ["organisations", index, "abolishedOn"], why: noDay });
  });
  const named = ["identities", "thresholds", "required"] as const;
  for (const field of named)
    faults.push(
      ...twice(
        (pack[field] ?? []).map(({ id }) => id),
        [field],
        "id",
      ),
    );
  return faults;
}

function derivationFaults(kind: PackKind, path: PackFault["path"]): readonly PackFault[] {
  const roles = kind.columns.map(({ role }) => role);
  return (kind.derivations ?? []).flatMap(({ formula, role }, index): readonly PackFault[] => {
    const here = [...path, "derivations", index];
    const expression = parseTemplate(formula);
    if (expression === null) return [{ path: [...here, "formula"], why: noFormula }];
    const stranger = [...rolesIn(expression)].find((each) => !roles.includes(each));
    return [
      ...(roles.includes(role) ? [] : [{ path: [...here, "role"], why: noRole(kind.kind, roles) }]),
      ...(stranger === undefined ? [] : [{ path: [...here, "formula"], why: noRole(kind.kind, roles) }]),
    ];
  });
}

function columnsOf(identity: PackIdentity): readonly (readonly [string, PackColumn | readonly PackColumn[]])[] {
  switch (identity.kind) {
    case "row-sum":
      return [
        ["total", identity.total],
        ["parts", identity.parts],
      ];
    case "difference":
      return [
        ["whole", identity.whole],
        ["part", identity.part],
        ["rest", identity.rest],
      ];
    case "ratio":
      return [
        ["ratio", identity.ratio],
        ["numerator", identity.numerator],
        ["denominator", identity.denominator],
      ];
    case "column-sum":
    case "section-sum":
      return [["columns", identity.columns]];
    case "at-most":
      return [
        ["lesser", identity.lesser],
        ["greater", identity.greater],
      ];
  }
}

function twice(names: readonly string[], path: PackFault["path"], field: string): readonly PackFault[] {
  return names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ path: [...path, index, field], why: again(name) }] : [],
  );
}

const again = (name: string) => text(`“${name}” đã dùng ở trên`, `“${name}” stands above already`);
const noKind = (names: readonly string[]) =>
  text(`không có loại bảng này; có: ${names.join(", ")}`, `no such kind of table; there are: ${names.join(", ")}`);
const noRole = (kind: string, roles: readonly string[]) =>
  text(
    `bảng ${kind} không có cột này; có: ${roles.join(", ")}`,
    `${kind} has no such column; there are: ${roles.join(", ")}`,
  );
const noHeader = text('thiếu chữ sau "header:"', 'words are missing after "header:"');
const noTable = text("thiếu loại bảng", "the kind of table is missing");
const ownTable = text("phép tính trong loại bảng chỉ dùng cho bảng ấy", "an identity of a kind is for that kind only");
const taken = text("tên này là của bảng có sẵn; đặt tên khác", "the product has a kind of this name; choose another");
const noBound = text("cần atLeast hoặc atMost", "atLeast or atMost is needed");
const crossed = text("atLeast lớn hơn atMost", "atLeast is above atMost");
const noRule = text("không có quy tắc này", "there is no such rule");
const noDay = text("không có ngày này", "there is no such day");
const noFormula = text(
  'chỉ nhận {vai trò}, số, + - * /, ngoặc và IF(x=0,"",y)',
  'only {role}, numbers, + - * /, brackets and IF(x=0,"",y)',
);
