import { text } from "../text/bilingual";
import type { Criterion, Rule } from "./criteria";
import { appliesName, choiceName, pointsName } from "./operands";
import { heading, leaf, named, setOf, type RuleType } from "./rule-type";

const a = named("a");
const rate: Rule = { kind: "rate", numerator: a };
const under = (parent: string, more: Partial<Criterion> = {}): Partial<Criterion> => ({ parent, ...more });
const given = (points: number) => ({ [pointsName]: points });
const manual: Rule = { kind: "manual" };

/** Rules on what does not apply, on groups, totals and persons: numbers 19 to 30. */
export const ruleTypesOfGroups: readonly RuleType[] = [
  {
    number: 19,
    name: text("Điều kiện tiên quyết", "Prerequisite"),
    formula: "điều kiện ? f : 0",
    says: text("Không có kế hoạch thì cả tiêu chí 0 điểm.", "Without the plan the whole criterion has no points."),
    set: setOf(leaf("1", 2, rate, { prerequisite: named("Có kế hoạch tuyên truyền") })),
    cases: [
      { given: { "1": { "Có kế hoạch tuyên truyền": "Không", a: "90%" } }, scores: { "1": "0" } },
      { given: { "1": { "Có kế hoạch tuyên truyền": "Có", a: "90%" } }, scores: { "1": "1,8" } },
      { given: { "1": { "Có kế hoạch tuyên truyền": "Không" } }, scores: { "1": "0" } },
      { given: { "1": { a: "90%" } }, scores: { "1": "chưa có số liệu" } },
    ],
  },
  {
    number: 20,
    name: text("Không áp dụng thì tính điểm tối đa", "Not applicable: full points"),
    formula: "không áp dụng ? M : f",
    says: text("Không có nhiệm vụ được giao thì được đủ điểm.", "Where nothing was assigned the full points count."),
    set: setOf(
      leaf("1", 3, { ...rate, denominator: named("b") }, { whenNotApplicable: "full", whenEmpty: "not-applicable" }),
    ),
    cases: [
      { given: { "1": { [appliesName]: "Không" } }, scores: { "1": "3" } },
      { given: { "1": { a: 0, b: 0 } }, scores: { "1": "3" } },
      { given: { "1": { a: "không phát sinh", b: 0 } }, scores: { "1": "3" } },
      { given: { "1": { a: 1, b: 2 } }, scores: { "1": "1,5" } },
    ],
  },
  {
    number: 21,
    name: text("Không áp dụng thì bỏ và quy đổi", "Not applicable: left out and rescaled"),
    formula: "Σ/ΣM còn áp dụng × M nhóm",
    says: text("4 điểm còn lại được tính như 10.", "The 4 points that remain count as 10."),
    set: setOf(
      heading("1", 10),
      leaf("1.1", 4, rate, under("1")),
      leaf("1.2", 6, rate, under("1", { whenNotApplicable: "rescale" })),
    ),
    cases: [
      {
        given: { "1.1": { a: "80%" }, "1.2": { [appliesName]: "Không" } },
        scores: { "1.1": "3,2", "1.2": "không áp dụng", "1": "8", total: "8" },
      },
      { given: { "1.1": { a: "80%" }, "1.2": { a: "50%" } }, scores: { "1": "6,2" } },
      { given: { "1.2": { [appliesName]: "Không" } }, scores: { "1": "chưa có số liệu" } },
    ],
  },
  {
    number: 22,
    name: text("Không áp dụng thì chia đều điểm", "Not applicable: points shared"),
    formula: "M_j + M/(n − 1)",
    says: text(
      "Điểm của tiêu chí bỏ ra chia đều cho các tiêu chí còn lại.",
      "Its points go to the others in equal parts.",
    ),
    set: setOf(
      heading("1", 9),
      leaf("1.1", 3, rate, under("1", { whenNotApplicable: "share" })),
      leaf("1.2", 3, rate, under("1", { whenNotApplicable: "share" })),
      leaf("1.3", 3, rate, under("1", { whenNotApplicable: "share" })),
    ),
    cases: [
      {
        given: { "1.1": { [appliesName]: "Không" }, "1.2": { a: "100%" }, "1.3": { a: "50%" } },
        scores: { "1.1": "không áp dụng", "1.2": "4,5", "1.3": "2,25", "1": "6,75" },
      },
      {
        given: { "1.1": { [appliesName]: "Không" }, "1.2": { [appliesName]: "Không" }, "1.3": { a: "50%" } },
        scores: { "1.3": "4,5", "1": "4,5" },
      },
    ],
  },
  {
    number: 23,
    name: text("Điểm khảo sát", "Survey points"),
    formula: "điểm cho sẵn; chưa có thì quy đổi phần còn lại về 100",
    says: text(
      "Chưa có điểm khảo sát thì phần còn lại tính cho cả thang.",
      "Without survey points the rest counts for the whole.",
    ),
    set: setOf(
      heading("0", 100),
      leaf("1", 70, manual, under("0")),
      leaf(
        "2",
        30,
        { kind: "survey", numerator: named("Điểm khảo sát") },
        under("0", { whenNotApplicable: "rescale" }),
      ),
    ),
    cases: [
      { given: { "1": given(63), "2": { "Điểm khảo sát": 27 } }, scores: { "0": "90" } },
      { given: { "1": given(63) }, scores: { "2": "không áp dụng", "0": "90" } },
      { given: { "1": given(65) }, scores: { "0": "92,86" } },
    ],
  },
  {
    number: 24,
    name: text("Trung bình điểm các mục", "Mean of item scores"),
    formula: "làm tròn(Σ/n; 1)",
    says: text("Tổng điểm các hồ sơ chia số hồ sơ, một số lẻ.", "Points of all files over their number, one decimal."),
    set: setOf(
      leaf(
        "1",
        10,
        { kind: "average", numerator: named("Tổng điểm"), denominator: named("Số hồ sơ") },
        { rounding: { decimals: 1, mode: "half-up" } },
      ),
    ),
    cases: [
      { given: { "1": { "Tổng điểm": 85, "Số hồ sơ": 9 } }, scores: { "1": "9,4" } },
      { given: { "1": { "Tổng điểm": 845, "Số hồ sơ": 100 } }, scores: { "1": "8,5" } },
      { given: { "1": { "Tổng điểm": 0, "Số hồ sơ": 0 } }, scores: { "1": "chưa có số liệu" } },
    ],
  },
  {
    number: 25,
    name: text("Điểm thưởng, điểm phạt có trần", "Bonus and penalty with a cap"),
    formula: "Σ + nhỏ nhất(thưởng; trần) − nhỏ nhất(phạt; trần)",
    says: text("Thưởng và phạt đứng ngoài tổng điểm tối đa.", "Bonus and penalty stand beside the maximum."),
    set: setOf(
      leaf("1", 100, manual),
      leaf(
        "2",
        15,
        { kind: "count-up", numerator: named("Sáng kiến"), unit: 1 },
        { effect: { kind: "bonus", cap: 3 } },
      ),
      leaf(
        "3",
        15,
        { kind: "count-up", numerator: named("Vi phạm"), unit: 2 },
        { effect: { kind: "penalty", cap: 3 } },
      ),
    ),
    cases: [
      { given: { "1": given(90), "2": { "Sáng kiến": 2 }, "3": { "Vi phạm": 0 } }, scores: { total: "92" } },
      { given: { "1": given(90), "2": { "Sáng kiến": 5 }, "3": { "Vi phạm": 1 } }, scores: { total: "91" } },
      { given: { "1": given(90), "2": { "Sáng kiến": 0 }, "3": { "Vi phạm": 4 } }, scores: { total: "87" } },
      { given: { "1": given(100), "2": { "Sáng kiến": 9 }, "3": { "Vi phạm": 0 } }, scores: { total: "103" } },
    ],
  },
  {
    number: 26,
    name: text("Xếp loại có điều kiện", "Rating with a condition"),
    formula: "≥ 95 và không tiêu chí nào 0 điểm; ≥ 85 …; ≥ 75; còn lại",
    says: text(
      "Tổng đủ điểm mà có tiêu chí 0 điểm thì xuống mức sau.",
      "A criterion without points keeps the total from the band.",
    ),
    set: {
      ...setOf(leaf("1", 90, manual), leaf("2", 10, manual)),
      rating: [
        { name: "Hoàn thành xuất sắc", atLeast: 90, noZero: true },
        { name: "Hoàn thành tốt", atLeast: 85, noZero: true },
        { name: "Hoàn thành", atLeast: 75 },
        { name: "Không hoàn thành" },
      ],
    },
    cases: [
      { given: { "1": given(85), "2": given(5) }, scores: { total: "90" }, rating: "Hoàn thành xuất sắc" },
      { given: { "1": given(90), "2": given(0) }, scores: { total: "90" }, rating: "Hoàn thành" },
      { given: { "1": given(74.99), "2": given(0) }, scores: { total: "74,99" }, rating: "Không hoàn thành" },
    ],
  },
  {
    number: 27,
    name: text("So với đơn vị dẫn đầu hoặc chỉ tiêu", "Against the leader or a target"),
    formula: "M × x/x_max",
    says: text(
      "Đơn vị dẫn đầu được điểm tối đa, đơn vị khác theo tỷ lệ.",
      "The leader has the maximum, others in proportion.",
    ),
    set: setOf(
      leaf("1", 10, { kind: "rate", numerator: named("Kết quả của xã"), denominator: named("Kết quả cao nhất") }),
      leaf("2", 10, { kind: "formula", variables: [named("x"), named("y")], expression: "MIN(M, 0.5*M*x/y)" }),
    ),
    cases: [
      {
        given: { "1": { "Kết quả của xã": 45, "Kết quả cao nhất": 60 }, "2": { x: 60, y: 40 } },
        scores: { "1": "7,5", "2": "7,5" },
      },
      {
        given: { "1": { "Kết quả của xã": 60, "Kết quả cao nhất": 60 }, "2": { x: 90, y: 40 } },
        scores: { "1": "10", "2": "10" },
      },
    ],
  },
  {
    number: 28,
    name: text("Công thức của đơn vị", "A formula of one's own"),
    formula: "điểm = biểu thức của x, y, z; hoặc chọn một dòng",
    says: text(
      "Phép tính, so sánh và các hàm IF, MIN, MAX, ROUND, ABS, AND, OR; M là điểm tối đa. Nhiều nhánh: mỗi dòng lựa chọn một công thức, người chấm chọn dòng.",
      "Arithmetic, comparisons and a few functions; M is the maximum. With branches each line has a formula and a person chooses.",
    ),
    set: setOf(
      leaf("1", 5, {
        kind: "formula",
        variables: [named("x"), named("y")],
        expression: "IF(x>=y, M, ROUND(M*x/y, 1))",
      }),
      leaf("2", 5, { kind: "choice", variables: [named("z")] }),
      { code: "2a", parent: "2", name: "Xã loại I", level: "option", rule: { kind: "option", expression: "M*z/100" } },
      { code: "2b", parent: "2", name: "Xã loại khác", level: "option", maximum: 3, rule: { kind: "option" } },
    ),
    cases: [
      { given: { "1": { x: 3, y: 7 }, "2": { [choiceName]: "2a", z: 60 } }, scores: { "1": "2,1", "2": "3" } },
      { given: { "1": { x: 7, y: 7 }, "2": { [choiceName]: "2b", z: 0 } }, scores: { "1": "5", "2": "3" } },
      { given: { "1": { x: -1, y: 0 }, "2": { z: 0 } }, scores: { "1": "người quyết định", "2": "người quyết định" } },
    ],
  },
  {
    number: 29,
    name: text("Ba cột điểm", "Three columns"),
    formula: "tự chấm, thẩm định, thẩm định lần 2: cùng một quy tắc, ba bộ số liệu",
    says: text(
      "Chênh lệch nêu số liệu khác nhau, không nêu nguyên nhân khi chưa ai nói.",
      "Differences name the figures that differ, never a cause.",
    ),
    set: setOf(leaf("1", 2, { kind: "rate", numerator: a, denominator: named("b") })),
    cases: [
      { given: { "1": { a: 20, b: 20 } }, scores: { "1": "2" }, note: text("tự chấm", "own score") },
      { given: { "1": { a: 17, b: 20 } }, scores: { "1": "1,7" }, note: text("thẩm định", "review") },
      { given: { "1": { a: 18, b: 20 } }, scores: { "1": "1,8" }, note: text("thẩm định lần 2", "second review") },
    ],
  },
  {
    number: 30,
    name: text("Lĩnh vực và tổng điểm", "Sections and total"),
    formula: "Σ thành phần = tiêu chí; Σ tiêu chí = lĩnh vực; Σ lĩnh vực = tổng",
    says: text(
      "Thiếu một tiêu chí thì nhóm và tổng chưa có điểm, chỉ có điểm tạm tính.",
      "With a criterion missing, its heading and the total have none yet.",
    ),
    set: setOf(
      heading("1", 5),
      leaf("1.1", 3, { kind: "sum" }, under("1")),
      leaf("1.1.1", 1, rate, under("1.1")),
      leaf("1.1.2", 2, rate, under("1.1")),
      leaf("1.2", 2, rate, under("1")),
      heading("2", 5),
      leaf("2.1", 5, rate, under("2")),
    ),
    cases: [
      {
        given: { "1.1.1": { a: "94%" }, "1.1.2": { a: "99,6%" }, "1.2": { a: "50%" }, "2.1": { a: "100%" } },
        scores: { "1.1": "2,93", "1": "3,93", "2": "5", total: "8,93" },
      },
      {
        given: { "1.1.1": { a: "94%" }, "1.2": { a: "50%" }, "2.1": { a: "100%" } },
        scores: { "1.1": "chưa có số liệu", "1": "chưa có số liệu", "2": "5", total: "chưa có số liệu" },
      },
    ],
  },
];
