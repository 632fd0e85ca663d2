import { MemoryWorkbook } from "../../src/adapters/memory/memory-workbook";
import { createApp } from "../../src/app/create-app";
import { createLocalEngine } from "../../src/app/local-engine";
import { parseSettings, serialiseSettings } from "../../src/app/settings";
import { parseRange, parseRef, type Range } from "../../src/core/cell/address";
import type { ChosenIdentity } from "../../src/core/check/state-identity";
import { workbookOf } from "../support/notation";

const table = "Nội dung|Đã giao|Đã bổ sung|Được dùng / Tỉnh|120|30|150 / Xã|40|5|54 / Tổng|161|35|204";

function open() {
  const workbook = new MemoryWorkbook(workbookOf(table));
  const clock = { now: () => new Date(2026, 5, 12, 9, 30) };
  return { workbook, app: createApp({ workbook, engine: createLocalEngine(), calculator: null, clock }) };
}

const area = (place: string): Range => parseRange(place) ?? { sheet: "", top: 0, left: 0, bottom: 0, right: 0 };
const chosen: ChosenIdentity = {
  relation: "equal",
  result: parseRef("PL1!D2") ?? { sheet: "", row: 0, column: 0 },
  parts: [area("PL1!B2:C2")],
};

async function codes(app: ReturnType<typeof open>["app"]): Promise<readonly string[]> {
  return (await app.check()).report.findings.filter(({ severity }) => severity !== "info").map(({ code }) => code);
}

describe("identities of the user's own", () => {
  it("C20 a statement is shown first, kept in the workbook, checked, and dropped", async () => {
    const { workbook, app } = open();
    const answer = await app.stateIdentity(chosen);
    expect(answer).toMatchObject({ kind: "stated", holds: [{ row: 1 }], violated: [{ row: 2 }, { row: 3 }] });
    expect(await codes(app)).not.toContain("A09");
    if (answer.kind === "refused") return;
    await app.keepIdentity(answer.identity);
    await app.keepIdentity(answer.identity);
    expect((await app.settings()).ownIdentities).toEqual([answer.identity]);
    expect((await codes(app)).filter((code) => code === "A09")).toHaveLength(2);

    const reopened = createApp({
      workbook,
      engine: createLocalEngine(),
      calculator: null,
      clock: { now: () => new Date(2026, 5, 13) },
    });
    expect(await codes(reopened)).toContain("A09");
    await reopened.dropIdentity(answer.identity);
    expect(await codes(reopened)).not.toContain("A09");
  });

  it("C21 a denied identity is checked no more, and comes back when it is restored", async () => {
    const { app } = open();
    const finding = (await app.check()).report.findings.find(({ code }) => code === "A01");
    if (finding === undefined) throw new Error("the total should differ");
    await app.denyIdentity(finding, "số của hai kỳ");
    const [denied] = (await app.settings()).notIdentities ?? [];
    expect(denied).toMatchObject({ reason: "số của hai kỳ", at: "PL1!B4" });
    expect(await codes(app)).toEqual([]);
    if (denied !== undefined) await app.restoreIdentity(denied);
    expect(await codes(app)).toEqual(["A01"]);
  });

  it("C20 C21 settings keep what is whole of them and lose nothing else to a damaged entry", async () => {
    const { app } = open();
    const answer = await app.stateIdentity(chosen);
    if (answer.kind === "refused") throw new Error(answer.why.vi);
    const denied = { table: "x", identity: "y", reason: "z" };
    const settings = { ...parseSettings(null), ownIdentities: [answer.identity], notIdentities: [denied] };
    expect(parseSettings(serialiseSettings(settings))).toEqual(settings);
    const damaged = serialiseSettings(settings).replace('"along":"each-row"', '"along":"sideways"');
    expect(parseSettings(damaged)).toEqual({ ...parseSettings(null), notIdentities: [denied] });
  });
});
