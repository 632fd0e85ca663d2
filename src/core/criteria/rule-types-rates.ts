import { text } from "../text/bilingual";
import type { Rule, Step } from "./criteria";
import { leaf, named, setOf, type RuleType } from "./rule-type";

const [a, b] = [named("a"), named("b")];
const rate: Rule = { kind: "rate", numerator: a, denominator: b };
const one = (numerator: number, denominator: number) => ({ "1": { a: numerator, b: denominator } });

/** 60 points from 90 %, down to 10 below 50 %: every step takes its lower bound. */
const stepsFromBelow: readonly Step[] = [
  { atLeast: 90, points: 60 },
  { atLeast: 80, below: 90, points: 50 },
  { atLeast: 70, below: 80, points: 40 },
  { atLeast: 60, below: 70, points: 30 },
  { atLeast: 50, below: 60, points: 20 },
  { below: 50, points: 10 },
];
const stepsToZero: readonly Step[] = [
  { atLeast: 90, points: 1.5 },
  { atLeast: 80, below: 90, points: 1 },
  { atLeast: 70, below: 80, points: 0.5 },
  { atLeast: 50, below: 70, points: 0.25 },
  { below: 50, points: 0 },
];
const stepsFromAbove: readonly Step[] = [
  { above: 90, atMost: 100, points: 3 },
  { above: 80, atMost: 90, points: 2 },
  { atLeast: 50, atMost: 80, points: 1 },
  { below: 50, points: 0 },
];
const overlapping: readonly Step[] = [
  { atLeast: 88, atMost: 90, points: 2 },
  { atLeast: 90, atMost: 95, points: 3 },
  { atLeast: 95, below: 100, points: 4 },
  { atLeast: 100, atMost: 100, points: 5 },
  { below: 88, points: 0 },
];
const ladder = (steps: readonly Step[], overlap?: "higher"): Rule => ({
  kind: "ladder",
  numerator: a,
  isPercent: true,
  steps,
  ...(overlap === undefined ? {} : { overlap }),
});

/** Rules on rates and steps: numbers 1 to 8. */
export const ruleTypesOfRates: readonly RuleType[] = [
  {
    number: 1,
    name: text("Tỷ lệ nhân điểm tối đa", "Rate × maximum"),
    formula: "làm tròn(r × M; 2)",
    says: text("Tỷ lệ đọc thẳng từ một ô phần trăm.", "The rate is read from one cell of per cent."),
    set: setOf(leaf("1", 1, { kind: "rate", numerator: a }), leaf("2", 2, { kind: "rate", numerator: a })),
    cases: [
      { given: { "1": { a: "94%" }, "2": { a: "99,6%" } }, scores: { "1": "0,94", "2": "1,99", total: "2,93" } },
      { given: { "1": { a: "0%" }, "2": { a: "100%" } }, scores: { "1": "0", "2": "2" } },
      { given: { "1": { a: "104%" } }, scores: { "1": "1", "2": "chưa có số liệu", total: "chưa có số liệu" } },
      { given: { "1": { a: "88,6%" } }, scores: { "1": "0,89" } },
    ],
  },
  {
    number: 2,
    name: text("Tỷ lệ từ tử số và mẫu số", "Rate of named figures"),
    formula: "(b/a) × M",
    says: text(
      "Tử số và mẫu số có tên riêng, lấy từ hai ô.",
      "Numerator and denominator have names and cells of their own.",
    ),
    set: setOf(
      leaf("1", 20, { kind: "rate", numerator: named("Có tài khoản"), denominator: named("Tổng người hưởng") }),
    ),
    cases: [
      { given: { "1": { "Có tài khoản": 157, "Tổng người hưởng": 200 } }, scores: { "1": "15,7" } },
      { given: { "1": { "Có tài khoản": 200, "Tổng người hưởng": 200 } }, scores: { "1": "20" } },
      { given: { "1": { "Có tài khoản": 157 } }, scores: { "1": "chưa có số liệu" } },
      { given: { "1": { "Có tài khoản": 3, "Tổng người hưởng": 0 } }, scores: { "1": "người quyết định" } },
    ],
  },
  {
    number: 3,
    name: text("Hoàn thành trên được giao", "Done of assigned"),
    formula: "nhỏ nhất(M; (b/a) × M)",
    says: text(
      "Làm vượt số được giao không được quá điểm tối đa.",
      "Doing more than assigned gives no more than the maximum.",
    ),
    set: setOf(leaf("1", 30, rate, { rounding: { decimals: 1, mode: "half-up" } })),
    cases: [
      { given: one(27, 32), scores: { "1": "25,3" } },
      { given: one(33, 32), scores: { "1": "30" } },
      { given: one(0, 0), scores: { "1": "chưa có số liệu" } },
    ],
  },
  {
    number: 4,
    name: text("Tỷ lệ, dưới ngưỡng thì 0 điểm", "Rate, none below a bound"),
    formula: "r < t ? 0 : r × M",
    says: text("Đúng bằng ngưỡng vẫn được tính điểm.", "Just on the bound the points still count."),
    set: setOf(leaf("1", 2, { ...rate, zeroBelow: 60 })),
    cases: [
      { given: one(60, 100), scores: { "1": "1,2" } },
      { given: one(5999, 10000), scores: { "1": "0" } },
      { given: one(100, 100), scores: { "1": "2" } },
    ],
  },
  {
    number: 5,
    name: text("Bậc thang, lấy cận dưới", "Ladder, lower bound taken"),
    formula: "[90; ) → 60, [80; 90) → 50, … ( ; 50) → 10",
    says: text("Dấu [ là lấy cả ngưỡng, dấu ) là không lấy.", "[ takes the bound, ) leaves it out."),
    set: setOf(leaf("1", 60, ladder(stepsFromBelow))),
    cases: [
      { given: { "1": { a: "90%" } }, scores: { "1": "60" } },
      { given: { "1": { a: "89,999%" } }, scores: { "1": "50" } },
      { given: { "1": { a: "80%" } }, scores: { "1": "50" } },
      { given: { "1": { a: "50%" } }, scores: { "1": "20" } },
      { given: { "1": { a: "49,9999%" } }, scores: { "1": "10" } },
      { given: { "1": { a: "0%" } }, scores: { "1": "10" } },
    ],
  },
  {
    number: 6,
    name: text("Bậc thang về 0", "Ladder to zero"),
    formula: "… [50; 70) → 0,25, ( ; 50) → 0",
    says: text("Bậc thấp nhất không có điểm.", "The lowest step gives nothing."),
    set: setOf(leaf("1", 1.5, ladder(stepsToZero))),
    cases: [
      { given: { "1": { a: "100%" } }, scores: { "1": "1,5" } },
      { given: { "1": { a: "79,99%" } }, scores: { "1": "0,5" } },
      { given: { "1": { a: "50%" } }, scores: { "1": "0,25" } },
      { given: { "1": { a: "49,99%" } }, scores: { "1": "0" } },
    ],
  },
  {
    number: 7,
    name: text("Bậc thang, lấy cận trên", "Ladder, upper bound taken"),
    formula: "(90; 100] → 3, (80; 90] → 2, [50; 80] → 1, ( ; 50) → 0",
    says: text("“Trên 80 đến 90%” lấy 90 và không lấy 80.", "“Above 80 up to 90 %” takes 90 and leaves 80 out."),
    set: setOf(leaf("1", 3, ladder(stepsFromAbove))),
    cases: [
      { given: { "1": { a: "90%" } }, scores: { "1": "2" } },
      { given: { "1": { a: "90,01%" } }, scores: { "1": "3" } },
      { given: { "1": { a: "80%" } }, scores: { "1": "1" } },
      { given: { "1": { a: "50%" } }, scores: { "1": "1" } },
      { given: { "1": { a: "49,99%" } }, scores: { "1": "0" } },
    ],
  },
  {
    number: 8,
    name: text("Bậc thang chồng nhau trong văn bản", "Ladder that overlaps in the paper"),
    formula: "[88; 90] → 2, [90; 95] → 3, [95; 100) → 4, = 100 → 5",
    says: text(
      "Số rơi vào hai bậc thì để người chấm quyết định, trừ khi bộ tiêu chí ghi “lấy mức cao”.",
      "A figure in two steps is for a person, unless the set says the higher counts.",
    ),
    set: setOf(leaf("1", 5, ladder(overlapping)), leaf("2", 5, ladder(overlapping, "higher"))),
    cases: [
      { given: { "1": { a: "90%" }, "2": { a: "90%" } }, scores: { "1": "người quyết định", "2": "3" } },
      { given: { "1": { a: "89,9%" }, "2": { a: "95%" } }, scores: { "1": "2", "2": "4" } },
      { given: { "1": { a: "100%" }, "2": { a: "99,99%" } }, scores: { "1": "5", "2": "4" } },
    ],
  },
];
