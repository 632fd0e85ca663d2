import type { CellRef } from "../cell/address";
import { equal, sum, type Amount } from "../cell/amount";
import { tthcHeader } from "../check/example-headers";
import { figureText } from "../check/figure";
import { onlyTable, operandsOf } from "../check/ground-across";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";

interface Counted extends FactBase {
  readonly online: string;
  readonly received: string;
}

/** Files of the online-service table beside files received in the period: often counted by different systems. */
export default defineRule<Counted>({
  id: "files-counted-differently",
  code: "X02",
  family: "across-tables",
  severity: "info",
  scope: "workbook",
  title: text("Tổng số hồ sơ ở hai bảng khác nhau", "Two tables count the files differently"),
  why: text(
    "Hai phần mềm có thể đếm theo hai cách; người đọc sẽ hỏi nên cần biết lý do trước.",
    "Two systems may count differently; readers will ask, so know the reason beforehand.",
  ),
  *check(context) {
    const results = onlyTable(context, "tthc");
    const services = onlyTable(context, "onlineServices");
    if (results === null || services === null) return;
    const received = operandsOf(context, results, ["received.online", "received.direct"]);
    const [total] = operandsOf(context, services, ["files.total"]);
    const figures = received.map((operand) => operand.figure?.printed).filter((each) => each !== undefined);
    const online = total?.figure?.printed;
    if (total === undefined || online === undefined || figures.length !== 2) return;
    const inPeriod: Amount = sum(figures);
    if (equal(inPeriod, online)) return;
    const evidence: readonly CellRef[] = [total.at, ...received.map(({ at }) => at)];
    yield { verdict: "undecided", at: total.at, evidence, online: figureText(online), received: figureText(inPeriod) };
  },
  message: ({ online, received }) =>
    text(
      `Bảng dịch vụ công ghi tổng ${online} hồ sơ, bảng kết quả giải quyết tiếp nhận trong kỳ ${received}. Có thể hai phần mềm đếm khác nhau; ghi chú lý do.`,
      `The online-service table counts ${online} files, the results table ${received} received in the period. Two systems may count differently; note the reason.`,
    ),
  examples: [{ name: "chỉ một bảng", table: `${tthcHeader} / 1|Hộ tịch|12|8|3|1|11|9|2|0`, reports: [] }],
});
