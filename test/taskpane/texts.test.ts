import type { Text } from "../../src/core/text/bilingual";
import { texts } from "../../src/taskpane/texts";

/** Arguments that fit every text that takes some; which ones it takes is told by its shape. */
const samples: readonly unknown[][] = [
  [3, ["Tổng hợp"]],
  [1, []],
  [["Tổng hợp"]],
  [0.53],
  ["H24"],
  [{ all: 4, holds: 2, violated: 1, undecided: 1 }],
  [{ error: 2, warning: 1, info: 4 }],
  [{ section: 1, item: 2, total: 1 }],
  ["not-ready", { error: 2, warning: 1, info: 4 }],
  [3, texts.nouns.task],
];

function isText(value: unknown): value is Text {
  return typeof value === "object" && value !== null && "vi" in value && "en" in value && typeof value.vi === "string";
}

function collect(path: string, value: unknown): readonly (readonly [string, Text])[] {
  if (isText(value)) return [[path, value]];
  if (typeof value === "function") {
    for (const sample of samples) {
      try {
        const made: unknown = Reflect.apply(value, undefined, sample);
        const isWhole = isText(made) && made.vi !== "" && !/undefined|NaN|\[object/.test(made.vi + made.en);
        if (isWhole) return [[path, made]];
      } catch {
        // Not what this text takes; the next sample may be.
      }
    }
    throw new Error(`No sample fits ${path}.`);
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, each]) => collect(`${path}.${name}`, each));
  }
  throw new Error(`${path} is no text.`);
}

const all = Object.entries(texts).flatMap(([name, value]) => collect(name, value));

describe("N28 every text stands in both languages", () => {
  it("finds the catalogue", () => {
    expect(all.length).toBeGreaterThan(120);
  });

  it.each(all)("%s", (_, { vi, en }) => {
    expect(vi.trim()).toBe(vi);
    expect(en.trim()).toBe(en);
    expect(vi).not.toBe("");
    expect(en).not.toBe("");
    expect(vi).toBe(vi.normalize("NFC"));
    // Nobody is blamed, and nothing is shouted.
    expect(vi).not.toMatch(/!|bạn đã (?:sai|nhầm|quên)|vui lòng|không hợp lệ/i);
  });
});

describe("N29 counts are written the Vietnamese way", () => {
  it.each([
    [7, "7 bảng"],
    [1204, "1.204 bảng"],
    [0, "Chưa thấy bảng"],
  ])("%i", (number, words) => {
    expect(texts.tableCount(number).vi).toBe(words);
  });
});
