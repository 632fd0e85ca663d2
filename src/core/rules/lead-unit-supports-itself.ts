import { planHeader } from "../check/example-headers";
import { shorten } from "../check/figure";
import { defineRule, type FactBase } from "../check/rule";
import { text } from "../text/bilingual";
import { sameUnit, splitUnits } from "../text/organisations";

interface Repeated extends FactBase {
  readonly unit: string;
}

/** "Các bộ phận liên quan" may well stand in both columns: it names no one unit. */
const open = /liên quan/iu;
/** Several bodies at once: that they support themselves is odd, but some may lead and others support. */
const collective = /(?<!\p{L})(các|toàn thể|tất cả|mọi)(?!\p{L})|chuyên môn|cán bộ, công chức/iu;
/** A person of a unit may well support the unit. */
const person = /^(cán bộ|công chức|đồng chí|CB|CC)(?!\p{L})/iu;

export default defineRule<Repeated>({
  id: "lead-unit-supports-itself",
  code: "L05",
  family: "logic",
  severity: "warning",
  scope: "table",
  title: text("Đơn vị chủ trì cũng ghi ở cột phối hợp", "The lead unit is also listed as supporting unit"),
  why: text(
    "Một đơn vị không phối hợp với chính mình; thường do chép nhầm cột.",
    "No unit supports itself; usually a cell was copied into the wrong column.",
  ),
  *check(view, { words }) {
    for (const row of view.rowsOf("item", "continuation")) {
      const leadAt = view.ref(row, "leadUnit");
      const at = view.ref(row, "supportUnits");
      if (leadAt === null || at === null) continue;
      const support = splitUnits(view.text(row, "supportUnits"), words?.units);
      const both = splitUnits(view.text(row, "leadUnit"), words?.units).filter(
        (lead) =>
          !open.test(lead) &&
          support.some((each) => person.test(each) === person.test(lead) && sameUnit(lead, each, words?.units)),
      );
      const unit = both.find((each) => !collective.test(each));
      const [several] = both;
      const evidence = [leadAt, at];
      if (unit !== undefined) yield { verdict: "violated", at, evidence, unit: shorten(unit) };
      else if (several !== undefined)
        yield { verdict: "undecided", severity: "info", at, evidence, unit: shorten(several) };
    }
  },
  message: ({ unit }) =>
    text(
      `“${unit}” vừa chủ trì vừa phối hợp trong cùng một dòng. Bỏ tên này ở cột phối hợp, hoặc ghi lại đơn vị chủ trì.`,
      `“${unit}” both leads and supports in one row. Take it out of the supporting units, or put the lead unit right.`,
    ),
  examples: [
    {
      name: "hai đơn vị khác nhau",
      table: `${planHeader} / 1|1.1. Công khai|2.1. Niêm yết|3.1. Niêm yết tại trụ sở|Bảng niêm yết|Văn phòng HĐND và UBND|Phòng Kinh tế|Thường xuyên|`,
      reports: [],
    },
    {
      name: "trùng đơn vị",
      table: `${planHeader} / 1|1.1. Công khai|2.1. Niêm yết|3.1. Niêm yết tại trụ sở|Bảng niêm yết|Văn phòng HĐND và UBND|Phòng Kinh tế; Văn phòng HĐND - UBND|Thường xuyên|`,
      reports: ["G2"],
    },
    {
      name: "nhiều đơn vị chung ở cả hai cột: chỉ nhắc",
      table: `${planHeader} / 1|1.1. Công khai|2.1. Niêm yết|3.1. Niêm yết tại trụ sở|Bảng niêm yết|UBND các xã, thị trấn|UBND các xã, thị trấn|Thường xuyên| / 2|1.2. Tuyên truyền|2.2. Mở lớp|3.2. Tập huấn|Lớp học|Các bộ phận liên quan|Các bộ phận liên quan|Thường xuyên|`,
      reports: ["G2?"],
    },
  ],
});
