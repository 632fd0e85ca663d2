import { workbookOf } from "../../support/notation";
import { createLocalEngine } from "../../../src/app/local-engine";
import fc from "fast-check";
import { parseRulePack } from "../../../src/app/rule-pack";
import { readJsonWithLines } from "../../../src/app/json-lines";
import { parseSettings, serialiseSettings, defaultSettings } from "../../../src/app/settings";

const head = '{\n"schema": "soat.rule-pack/1",\n"name": {"vi": "Thử", "en": "Trial"}';
const column = (role: string) =>
  `{"role":"${role}","name":{"vi":"a","en":"a"},"wordings":["${role}"],"content":"money"}`;
const kind = (more: string) =>
  `${head},\n"kinds": [{"kind":"budget","name":{"vi":"a","en":"a"},"titles":["a"],\n"columns":[${column("a")},${column("b")}],\n${more}}]}`;
const formula = (words: string) =>
  kind(`"derivations":[{"id":"d","role":"a","name":{"vi":"a","en":"a"},\n"formula":${JSON.stringify(words)}}]`);

function faultsOf(source: string): readonly string[] {
  const parsed = parseRulePack(source);
  return parsed.kind === "pack" ? [] : parsed.problems.map(({ line, field }) => `${String(line)} ${field}`);
}

describe("faults of a pack", () => {
  it.each([
    ["not JSON", "hello", ["1 "]],
    ["an empty file", "", ["1 "]],
    ["a comma missing", `${head}\n"rules": []}`, ["4 name"]],
    ["a text not closed", '{\n"schema": "soat', ["2 schema"]],
    ["a field twice", `${head},\n"name": {"vi":"a","en":"a"}}`, ["4 name"]],
    ["something after the end", `${head}}\n}`, ["4 "]],
    ["another schema", '{"schema": "soat.rule-pack/9",\n"name": {"vi": "a", "en": "a"}}', ["1 schema"]],
    ["an unknown field", `${head},\n"regles": []}`, ["4 regles"]],
    ["an unknown field within", `${head},\n"rules": [\n{"rule": "A02", "level": "error"}]}`, ["5 rules[1].level"]],
    ["a field missing", `${head},\n"statuses": [\n{"status": "done"}]}`, ["5 statuses[1].wordings"]],
    ["a wrong value", `${head},\n"statuses": [{"status":\n"fini", "wordings": ["a"]}]}`, ["4 statuses[1].status"]],
    ["a rule that is none", `${head},\n"rules": [\n{"rule": "Z99"}]}`, ["5 rules[1].rule"]],
    [
      "no bound",
      `${head},\n"thresholds": [{"id":"a","table":"tthc","column":"received.total","title":{"vi":"a","en":"a"}}]}`,
      ["4 thresholds[1]"],
    ],
    ["no such kind", `${head},\n"required": [{"id":"a",\n"table":"tthx","columns":["x"]}]}`, ["5 required[1].table"]],
    [
      "no such column",
      `${head},\n"required": [{"id":"a","table":"tthc",\n"columns":["order",\n"x"]}]}`,
      ["6 required[1].columns[2]"],
    ],
    ["a kind of the product", kind("").replace('"budget"', '"tthc"').replace(",\n}]", "}]"), ["4 kinds[1].kind"]],
    [
      "no such day",
      `${head},\n"organisations":[{"name":"a","level":"none","wordings":[],"abolishedOn":"2025-02-30"}]}`,
      ["4 organisations[1].abolishedOn"],
    ],
    ["a prototype as a field", `${head},\n"__proto__": {"rules": []}}`, ["4 __proto__"]],
  ])("U7 %s", (_, source, expected) => {
    expect(faultsOf(source)).toEqual(expected);
  });

  it("U7 several faults come in the order of their lines", () => {
    const source = `${head},\n"rules": [{"rule": 5},\n{"rule": "A02", "severity": "fatal"}],\n"x": 1}`;
    expect(faultsOf(source)).toEqual(["4 rules[1].rule", "5 rules[2].severity", "6 x"]);
  });

  it("U7 whatever JSON can say is read as JSON.parse reads it", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.nat(2), (source, indent) => {
        const value: unknown = JSON.parse(source);
        const read = readJsonWithLines(JSON.stringify(value, null, indent));
        expect(read.kind === "value" ? JSON.stringify(read.value) : read.why.en).toEqual(JSON.stringify(value));
      }),
    );
  });

  it("U7 no text makes the reader throw", () => {
    const signs = fc.string({ unit: fc.constantFrom("{", "}", "[", "]", '"', "\\", ":", ",", "1", "a", "\n", "-") });
    fc.assert(fc.property(signs, (source) => parseRulePack(source).kind === "wrong"));
  });

  it.each(['WEBSERVICE("http://a.b")', "HYPERLINK({a})", "{a}&{b}", "{c}+1", "Sheet2!A1", "", "{a}+", "INDIRECT({a})"])(
    "U8 the formula %p is refused",
    (words) => {
      expect(faultsOf(formula(words))).toEqual(["7 kinds[1].derivations[1].formula"]);
    },
  );

  it.each(["{a}+{b}", 'IF({a}=0,"",{b}/{a}*100)', "({a}-{b})*2"])("U8 the formula %p is taken", (words) => {
    expect(faultsOf(formula(words))).toEqual([]);
  });

  it("U9 too long, too deep, too full", () => {
    expect(faultsOf(" ".repeat(600_000))).toEqual(["1 "]);
    expect(faultsOf("[".repeat(100_000))).toHaveLength(1);
    const many = JSON.stringify(Array.from({ length: 501 }, () => ({ name: "a", level: "none", wordings: [] })));
    expect(faultsOf(`${head},\n"organisations": ${many}}`)).toEqual(["4 organisations"]);
  });

  it("U15 a pack is kept with the settings; a damaged one takes nothing with it", async () => {
    const parsed = parseRulePack(`${head},\n"rules": [{"rule": "A02", "severity": "off"}]}`);
    const pack = parsed.kind === "pack" ? parsed.pack : null;
    expect(pack).not.toBeNull();
    const kept = serialiseSettings({ ...defaultSettings, isSubmission: true, pack });
    expect(parseSettings(kept)).toEqual({ ...defaultSettings, isSubmission: true, pack });
    expect(parseSettings(kept.replace('"off"', '"loud"'))).toEqual({ ...defaultSettings, isSubmission: true });
    // One that names a rule nobody has is kept, and not used.
    const astray = parseSettings(kept.replace('"A02"', '"Z99"'));
    const workbook = workbookOf("Nội dung|Số tiền / A|10 / B|20 / Tổng cộng|31");
    const engine = createLocalEngine();
    const [withIt, without] = [
      await engine.check(workbook, astray),
      await engine.check(workbook, { ...astray, pack: null }),
    ];
    expect(withIt.report).toEqual(without.report);
    expect(parseSettings(serialiseSettings({ ...defaultSettings, pack: null }))).toEqual(defaultSettings);
  });
});
