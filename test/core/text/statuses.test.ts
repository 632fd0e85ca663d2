import { comparisonKey } from "../../../src/core/text/normalise";
import { readStatus, statusIsFinished, statusName, statusVocabulary } from "../../../src/core/text/statuses";

test.each([
  ["Đã ban hành", "issued"],
  ["đã ban hành.", "issued"],
  ["Đã ban hành Kế hoạch số 12/KH-UBND ngày 05/01/2023", "issued"],
  ["Đã thực hiện", "done"],
  ["Hoàn thành", "done"],
  ["Hoàn thành 100%", "done"],
  ["- Đã hoàn thành", "done"],
  ["Đang thực hiện", "in-progress"],
  ["Đang thực hiện, đạt 50%", "in-progress"],
  ["Chưa thực hiện", "not-started"],
  ["Quá hạn", "overdue"],
  ["Không phát sinh", "nothing-arose"],
  ["Không áp dụng", "not-applicable"],
])("T33 %j is %s", (text, status) => {
  expect(readStatus(text)).toBe(status);
});

test.each([
  "",
  "Kế hoạch",
  "Đã thực hiện nhưng chưa báo cáo",
  "Đã thực hiện 50%",
  "Đã thực hiện 27/32",
  "Đã ban hành, đang triển khai",
  "Cơ bản hoàn thành",
  "6 tháng đầu năm chưa có đoàn kiểm tra",
  "100%",
])("T33 %j says no status", (text) => {
  expect(readStatus(text)).toBeNull();
});

test("T33 every wording belongs to one status", () => {
  const wordings = statusVocabulary.flatMap((entry) => entry.wordings.map(comparisonKey));
  expect(new Set(wordings).size).toBe(wordings.length);
  for (const { status, name, wordings: known } of statusVocabulary) {
    expect(statusName(status)).toEqual(name);
    for (const wording of [name.vi, ...known]) expect(readStatus(wording)).toBe(status);
  }
});

test("T33 done and issued are finished", () => {
  expect(
    statusVocabulary
      .filter(({ status }) => statusIsFinished(status))
      .map(({ status }) => status)
      .sort(),
  ).toEqual(["done", "issued"]);
});
