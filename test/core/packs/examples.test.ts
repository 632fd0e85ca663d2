import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseRulePack } from "../../../src/app/rule-pack";
import { createLocalEngine } from "../../../src/app/local-engine";
import { defaultSettings } from "../../../src/app/settings";
import type { RulePack } from "../../../src/core/packs/pack";
import { digitisation } from "../../../src/core/appendix/digitisation";
import { wordsWith } from "../../../src/core/packs/words-with";
import leadSupportsItself from "../../../src/core/rules/lead-unit-supports-itself";
import statusContradictsRatio from "../../../src/core/rules/status-contradicts-ratio";
import { canonicalUnit, isAbolished, splitUnits, successorOf } from "../../../src/core/text/organisations";
import { cellEdits } from "./cell-edits";
import { workbookOf } from "../../support/notation";

const folder = resolve(__dirname, "../../../assets/packs");

export function example(name: string): RulePack {
  const parsed = parseRulePack(readFileSync(join(folder, name), "utf8"));
  if (parsed.kind === "wrong") throw new Error(JSON.stringify(parsed.problems));
  return parsed.pack;
}

const engine = createLocalEngine();
const day = { year: 2026, month: 3, day: 31 };

async function findingsOf(table: string, pack: RulePack | null) {
  const { report, recognition } = await engine.check(workbookOf(table), { ...defaultSettings, reportDate: day, pack });
  const told = report.findings.map(({ key, severity, verdict }) => `${key} ${severity} ${verdict}`);
  return { told, report, kinds: recognition.tables.map(({ kind }) => kind) };
}

const progress =
  "TT|Nội dung công việc|Đơn vị thực hiện|Đơn vị phối hợp|Thời gian hoàn thành|Kết quả|Sản phẩm|Tỷ lệ hoàn thành (%)";

describe("the worked examples of assets/packs", () => {
  it("U1 every pack of the folder is one", () => {
    const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
    expect(names).toHaveLength(3);
    for (const name of names) expect(example(name).schema).toBe("soat.rule-pack/1");
  });

  it("U2 a commune's own names: one body in two spellings is told, a name with a comma stays whole", async () => {
    const pack = example("1-ten-co-quan-xa.json");
    const row = (support: string) => `1|Mở lớp kỹ năng số|Tổ CNSCĐ|${support}|30/6/2026|Đang thực hiện|Lớp học|50`;
    const twice = `${progress} / ${row("Tổ Công nghệ số cộng đồng xã Đồng Mây")}`;
    const lead = (told: readonly string[]) => told.filter((each) => each.startsWith(leadSupportsItself.code));
    expect(lead((await findingsOf(twice, null)).told)).toEqual([]);
    expect(lead((await findingsOf(twice, pack)).told)).toHaveLength(1);
    const whole = "Trung tâm Văn hóa, Thể thao và Truyền thanh xã Đồng Mây";
    expect(splitUnits(`${whole}, Công an xã`, wordsWith(pack).units)).toEqual([whole, "Công an xã"]);
    expect((await findingsOf(`${progress} / ${row("TT VHTT-TT")}`, pack)).told).toEqual([]);
  });

  it("U2 a body that no longer exists is told with the one that took over", async () => {
    const pack = example("1-ten-co-quan-xa.json");
    const unit = canonicalUnit("Đài TT xã", wordsWith(pack).units);
    if (unit === null) throw new Error("unknown");
    expect(isAbolished(unit, day)).toBe(true);
    expect(successorOf(unit, wordsWith(pack).units)?.name.vi).toBe(
      "Trung tâm Văn hóa, Thể thao và Truyền thanh xã Đồng Mây",
    );
  });

  it("U3 a commune's own status words are read", async () => {
    const pack = example("1-ten-co-quan-xa.json");
    const row = (status: string) => `${progress} / 1|Sửa nhà văn hóa|TT VHTT-TT||15/2/2026|${status}|Biên bản|100`;
    const contradicted = (told: readonly string[]) =>
      told.filter((each) => each.startsWith(statusContradictsRatio.code));
    expect(contradicted((await findingsOf(row("Đang nghiệm thu"), null)).told)).toEqual([]);
    expect(contradicted((await findingsOf(row("Đang nghiệm thu"), pack)).told)).toHaveLength(1);
    expect((await findingsOf(row("Đã nghiệm thu"), pack)).told).toEqual([]);
  });

  it("U4 a province's threshold speaks below it and is silent at it", async () => {
    const pack = example("2-nguong-cua-tinh.json");
    const low = await findingsOf(`${progress} / 1|Rà soát|Văn phòng||30/6/2026|Đang thực hiện|Báo cáo|120`, pack);
    expect(low.told).toContain("G02@PL1!H2 error violated");
    expect(low.report.findings.find(({ code }) => code === "G02")?.message.vi).toContain("cao hơn mức tối đa");
    const fine = await findingsOf(`${progress} / 1|Rà soát|Văn phòng||30/6/2026|Đã thực hiện|Báo cáo|100`, pack);
    expect(fine.told.filter((each) => /^[GQ]/.test(each))).toEqual([]);
  });

  it("U4 a rate is compared in points, whether it is typed as 55 or as 55%", async () => {
    const pack = example("2-nguong-cua-tinh.json");
    const [form] = digitisation.examples;
    const table = (full: string, rate: string) => form?.table.replace("|150|75|", `|${full}|${rate}|`) ?? "";
    const bounds = async (full: string, rate: string) =>
      (await findingsOf(table(full, rate), pack)).told.filter((each) => each.startsWith("G"));
    expect([await bounds("150", "75"), await bounds("120", "60"), await bounds("120", "60%")]).toEqual([[], [], []]);
    for (const rate of ["55", "55%"]) expect(await bounds("110", rate)).toEqual(["G01@PL1!E3 warning violated"]);
  });

  it("U5 a new kind is recognised; its identities accuse a wrong table only", async () => {
    const pack = example("3-bieu-kinh-phi.json");
    const header = "TT|Nội dung chi|Dự toán|Thực hiện|Còn lại|Tỷ lệ thực hiện (%)";
    const clean = `${header} / 1|Tuyên truyền|200|150|50|75 / 2|Tập huấn|100|40|60|40 / |Tổng cộng|300|190|110|63,33`;
    expect(await findingsOf(clean, pack)).toMatchObject({ kinds: ["budget"], told: [] });
    const wrong = await findingsOf(clean.replace("|50|75", "|55|75"), pack);
    expect(wrong.told).toContain("A02@PL1!C2 error violated");
    const more = await findingsOf(`${header} / 1|Tuyên truyền|200|210|-10|105`, pack);
    expect(more.told.filter((each) => each.includes("error"))).toEqual([]);
    expect((await findingsOf(clean, null)).kinds).not.toEqual(["budget"]);
  });

  it("U6 a new kind's derived columns are filled with formulas", async () => {
    const pack = example("3-bieu-kinh-phi.json");
    const workbook = workbookOf(
      "TT|Nội dung chi|Dự toán|Thực hiện|Còn lại|Tỷ lệ thực hiện (%) / 1|Tuyên truyền|200|150|| / 2|Tập huấn|100|40||",
    );
    const options = { derivations: null, replacesTyped: false };
    const { patch } = await engine.fill(workbook, { ...defaultSettings, pack }, options);
    expect(cellEdits(patch)).toMatchObject({
      E2: expect.stringContaining("C2-D2"),
      E3: expect.stringContaining("C3-D3"),
    });
    expect(cellEdits(patch)["F2"]).toContain("D2/C2");
  });
});
