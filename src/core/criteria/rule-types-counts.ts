import { text } from "../text/bilingual";
import type { Rule } from "./criteria";
import { heading, leaf, named, setOf, type RuleType } from "./rule-type";

const a = named("a");
const rate: Rule = { kind: "rate", numerator: a, denominator: named("b") };

/** Rules on conditions, counts and findings: numbers 9 to 18. */
export const ruleTypesOfCounts: readonly RuleType[] = [
  {
    number: 9,
    name: text("Đạt thì đủ điểm, không đạt thì 0", "All or nothing"),
    formula: "điều kiện ? M : 0",
    says: text("Điều kiện là một tỷ lệ, hoặc một câu trả lời Có/Không.", "The test is a rate, or an answer yes or no."),
    set: setOf(
      leaf("1", 2.5, {
        kind: "gate",
        numerator: a,
        test: { compare: ">=", against: { kind: "number", value: 95, isPercent: true } },
      }),
      leaf("2", 1, { kind: "gate", numerator: named("Có kế hoạch") }),
    ),
    cases: [
      { given: { "1": { a: "95%" }, "2": { "Có kế hoạch": "Có" } }, scores: { "1": "2,5", "2": "1" } },
      { given: { "1": { a: "94,99%" }, "2": { "Có kế hoạch": "Không" } }, scores: { "1": "0", "2": "0" } },
      { given: {}, scores: { "1": "chưa có số liệu", "2": "chưa có số liệu" } },
    ],
  },
  {
    number: 10,
    name: text("So với mức trung bình", "Against the average"),
    formula: "x ≥ trung bình ? M : 0",
    says: text("Vế phải là một số liệu khác.", "The other side of the test is another figure."),
    set: setOf(
      leaf("1", 2, {
        kind: "gate",
        numerator: named("Chỉ số của xã"),
        test: { compare: ">=", against: { kind: "operand", operand: named("Trung bình tỉnh") } },
      }),
    ),
    cases: [
      { given: { "1": { "Chỉ số của xã": 88.12, "Trung bình tỉnh": 88.12 } }, scores: { "1": "2" } },
      { given: { "1": { "Chỉ số của xã": 88.11, "Trung bình tỉnh": 88.12 } }, scores: { "1": "0" } },
      { given: { "1": { "Chỉ số của xã": 90 } }, scores: { "1": "chưa có số liệu" } },
    ],
  },
  {
    number: 11,
    name: text("Đúng hạn ngày", "Date gate"),
    formula: "ngày ≤ hạn ? M : 0",
    says: text("Đúng ngày cuối vẫn là đúng hạn.", "The last day itself is in time."),
    set: setOf(
      leaf("1", 0.2, {
        kind: "gate",
        numerator: named("Ngày ban hành kế hoạch"),
        test: { compare: "<=", against: { kind: "day", day: "2026-01-31" } },
      }),
    ),
    cases: [
      { given: { "1": { "Ngày ban hành kế hoạch": "2026-01-31" } }, scores: { "1": "0,2" } },
      { given: { "1": { "Ngày ban hành kế hoạch": "2026-02-01" } }, scores: { "1": "0" } },
      { given: {}, scores: { "1": "chưa có số liệu" } },
    ],
  },
  {
    number: 12,
    name: text("Cộng các yêu cầu đạt", "Checklist"),
    formula: "Σ cᵢ",
    says: text(
      "Mỗi yêu cầu có điểm riêng; câu nào chưa trả lời thì chưa chấm.",
      "Each requirement has points of its own.",
    ),
    set: setOf(
      leaf("1", 0.3, {
        kind: "checklist",
        items: [
          { points: 0.1, operand: named("Có mục tiêu") },
          { points: 0.1, operand: named("Có phân công") },
          { points: 0.1, operand: named("Có thời hạn") },
        ],
      }),
    ),
    cases: [
      { given: { "1": { "Có mục tiêu": "Có", "Có phân công": "Không", "Có thời hạn": "Có" } }, scores: { "1": "0,2" } },
      { given: { "1": { "Có mục tiêu": "Có", "Có phân công": "Có", "Có thời hạn": "Có" } }, scores: { "1": "0,3" } },
      { given: { "1": { "Có mục tiêu": "Có", "Có phân công": "Có" } }, scores: { "1": "chưa có số liệu" } },
    ],
  },
  {
    number: 13,
    name: text("Cộng theo số lượng", "So much for each"),
    formula: "nhỏ nhất(M; n × u)",
    says: text("Mỗi quy chế 0,5 điểm, tối đa 2.", "0.5 points for each, 2 at most."),
    set: setOf(leaf("1", 2, { kind: "count-up", numerator: named("Quy chế đã ban hành"), unit: 0.5 })),
    cases: [
      { given: { "1": { "Quy chế đã ban hành": 0 } }, scores: { "1": "0" } },
      { given: { "1": { "Quy chế đã ban hành": 3 } }, scores: { "1": "1,5" } },
      { given: { "1": { "Quy chế đã ban hành": 4 } }, scores: { "1": "2" } },
      { given: { "1": { "Quy chế đã ban hành": 9 } }, scores: { "1": "2" } },
    ],
  },
  {
    number: 14,
    name: text("Trừ theo số lượng", "So much off for each"),
    formula: "lớn nhất(sàn; M − n × u)",
    says: text("Thiếu một báo cáo đột xuất: 4 − 0,1.", "One report missing: 4 − 0.1."),
    set: setOf(leaf("1", 4, { kind: "count-down", numerator: named("Báo cáo thiếu"), unit: 0.1 })),
    cases: [
      { given: { "1": { "Báo cáo thiếu": 0 } }, scores: { "1": "4" } },
      { given: { "1": { "Báo cáo thiếu": 1 } }, scores: { "1": "3,9" } },
      { given: { "1": { "Báo cáo thiếu": 40 } }, scores: { "1": "0" } },
      { given: { "1": { "Báo cáo thiếu": 41 } }, scores: { "1": "0" } },
    ],
  },
  {
    number: 15,
    name: text("Không đạt thì 0 và trừ thêm", "None, and some taken off"),
    formula: "đạt ? M : −0,25; nhóm không âm",
    says: text("Sàn âm ở tiêu chí, sàn 0 ở nhóm cha.", "The criterion may fall below zero, its heading may not."),
    set: setOf(
      heading("1", 3),
      leaf("1.1", 1, { kind: "gate", numerator: named("Có công khai") }, { parent: "1", floor: -0.25 }),
      leaf("1.2", 2, { kind: "rate", numerator: a }, { parent: "1" }),
    ),
    cases: [
      {
        given: { "1.1": { "Có công khai": "Không" }, "1.2": { a: "50%" } },
        scores: { "1.1": "-0,25", "1.2": "1", "1": "0,75", total: "0,75" },
      },
      { given: { "1.1": { "Có công khai": "Không" }, "1.2": { a: "10%" } }, scores: { "1": "0" } },
      { given: { "1.1": { "Có công khai": "Có" }, "1.2": { a: "10%" } }, scores: { "1": "1,2" } },
    ],
  },
  {
    number: 16,
    name: text("Trừ phần trăm theo số lỗi", "Per cent off for each"),
    formula: "lớn nhất(0; M × (1 − 25% × n))",
    says: text("Mỗi lỗi nặng trừ 25% điểm tối đa.", "Every grave fault takes 25 % of the maximum."),
    set: setOf(leaf("1", 10, { kind: "count-down", numerator: named("Lỗi nặng"), unit: 25, isPercent: true })),
    cases: [
      { given: { "1": { "Lỗi nặng": 1 } }, scores: { "1": "7,5" } },
      { given: { "1": { "Lỗi nặng": 4 } }, scores: { "1": "0" } },
      { given: { "1": { "Lỗi nặng": 5 } }, scores: { "1": "0" } },
    ],
  },
  {
    number: 17,
    name: text("Theo mức kỷ luật", "By severity of discipline"),
    formula: "lớn nhất(0; M − Σ nᵢ × uᵢ)",
    says: text("Mỗi hình thức kỷ luật trừ một mức, nhân số người.", "Each severity takes so much off for each person."),
    set: setOf(
      leaf("1", 2, {
        kind: "discipline",
        items: [
          { points: 0.5, operand: named("Khiển trách") },
          { points: 1, operand: named("Cảnh cáo") },
          { points: 2, operand: named("Cách chức") },
        ],
      }),
    ),
    cases: [
      { given: { "1": { "Khiển trách": 0, "Cảnh cáo": 1, "Cách chức": 0 } }, scores: { "1": "1" } },
      { given: { "1": { "Khiển trách": 0, "Cảnh cáo": 0, "Cách chức": 0 } }, scores: { "1": "2" } },
      { given: { "1": { "Khiển trách": 1, "Cảnh cáo": 2, "Cách chức": 0 } }, scores: { "1": "0" } },
    ],
  },
  {
    number: 18,
    name: text("Khắc phục trên tổng số tồn tại", "Put right of findings"),
    formula: "(b/a) × M",
    says: text(
      "Không có tồn tại nào thì được điểm tối đa, nếu bộ tiêu chí ghi vậy.",
      "No findings at all gives the full points where the set says so.",
    ),
    set: setOf(leaf("1", 1, rate, { whenEmpty: "full" })),
    cases: [
      { given: { "1": { a: 21, b: 23 } }, scores: { "1": "0,91" } },
      { given: { "1": { a: 23, b: 23 } }, scores: { "1": "1" } },
      { given: { "1": { a: 0, b: 0 } }, scores: { "1": "1" } },
    ],
  },
];
