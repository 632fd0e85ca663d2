import { kinds } from "../../../src/core/appendix/kinds";
import { check } from "../../../src/core/check/check";
import { recognise } from "../../../src/core/recognise/recognise";
import { builtInKinds } from "../../../src/core/table/table";
import { workbookOf } from "../../support/notation";

const settings = { reportDate: null, isSubmission: false, dismissals: [] };

function findingsOf(table: string): readonly string[] {
  const workbook = workbookOf(table);
  return (
    check(workbook, recognise(workbook), settings)
      // One form prints two columns under one name, and the check says so.
      .findings.filter(({ severity, key }) => severity !== "info" && !key.startsWith("S02@"))
      .map(({ key, message }) => `${key} ${message.vi}`)
  );
}

describe("kinds", () => {
  it("R1 lists every built-in kind once, in the order of the contract", () => {
    expect(kinds.map(({ kind }) => kind)).toEqual([...builtInKinds]);
  });

  const examples = kinds.flatMap(({ kind, examples }) => examples.map((example) => ({ kind, ...example })));
  it.each(examples)("R2 recognises its own example: $kind, $name", ({ kind, table }) => {
    const { tables } = recognise(workbookOf(table));
    expect(tables.map((each) => each.kind)).toEqual([kind]);
    expect(tables[0]?.columns.filter(({ role }) => role === null)).toEqual([]);
  });

  it.each(examples)("R60 finds nothing wrong with its own example: $kind, $name", ({ table }) => {
    expect(findingsOf(table)).toEqual([]);
  });

  it("R60 names every role once and declares identities over its own roles only", () => {
    for (const { kind, columns, identities, derivations, needsOneOf } of kinds) {
      const roles = columns.map(({ role }) => role);
      expect({ kind, roles: new Set(roles).size }).toEqual({ kind, roles: roles.length });
      const said = identities.flatMap((identity) => {
        switch (identity.kind) {
          case "row-sum":
            return [identity.total, ...identity.parts, ...(identity.optional ?? [])];
          case "difference":
            return [identity.whole, identity.part, identity.rest];
          case "ratio":
            return [identity.ratio, ...identity.numerators.flat(), ...identity.denominators.flat()];
          case "column-sum":
          case "section-sum":
            return [...identity.columns];
          case "at-most":
            return [identity.lesser, identity.greater];
        }
      });
      const filled = derivations.flatMap(({ role, formula, without }) => [
        role,
        ...[...formula.matchAll(/\{([^}]+)\}/gu)].map((match) => match[1] ?? ""),
        ...(without ?? []),
      ]);
      const strangers = [...said, ...filled, ...(needsOneOf ?? [])].filter((role) => !roles.includes(role));
      expect({ kind, strangers }).toEqual({ kind, strangers: [] });
    }
  });
});

describe("forms with a law of their own", () => {
  it("R66 adds files handed in by post where the form parts them, and nothing where it does not", () => {
    const head =
      "STT|Lĩnh vực|Số hồ sơ nhận giải quyết|^|^|^|^|Số hồ sơ đã giải quyết|^|^|^" +
      " / v|v|Tổng số|Số mới tiếp nhận trực tuyến|Số mới tiếp nhận trực tiếp|Số mới tiếp nhận qua BCCI|Số kỳ trước chuyển qua|Tổng số|Trước hạn|Đúng hạn|Quá hạn";
    expect(findingsOf(`${head} / 1|Hộ tịch|24|12|8|3|1|22|15|7|0 / 2|Đất đai|9|3|4|1|1|9|8|1|0`)).toEqual([]);
    // Without the post the parts come to 21, which is not what the form says.
    expect(findingsOf(`${head} / 1|Hộ tịch|21|12|8|3|1|20|15|5|0 / 2|Đất đai|9|3|4|1|1|9|8|1|0`)).toHaveLength(1);
  });

  it("R68 lets a budget run over its estimate, and compares the rate all the same", () => {
    const head = "STT|Nội dung|Dự toán năm|Thực hiện|Tỷ lệ (%)";
    expect(findingsOf(`${head} / 1|Phí, lệ phí|200|250|125 / 2|Thu khác|80|60|75`)).toEqual([]);
    expect(findingsOf(`${head} / 1|Phí, lệ phí|200|250|135 / 2|Thu khác|80|60|75`)).toHaveLength(1);
  });

  it("R68 bounds what was paid online by the files with a fee", () => {
    const head =
      "STT|Tên đơn vị|Số hồ sơ có nghĩa vụ tài chính|Số hồ sơ thanh toán trực tuyến|Tỷ lệ thanh toán trực tuyến";
    expect(findingsOf(`${head} / 1|Xã Đồng Mây|80|60|75 / 2|Xã Suối Lam|50|20|40`)).toEqual([]);
    expect(findingsOf(`${head} / 1|Xã Đồng Mây|80|90|112,5 / 2|Xã Suối Lam|50|20|40`).length).toBeGreaterThan(0);
  });
});
