import type { Content, TableOptions, Value } from "./logical";
import type { Chance } from "./random";
import * as texts from "./texts";

/** What a cell of a column holds; `number` counts the items of the table from 1. */
export function valueOf(chance: Chance, content: Content, text: string, number: number, options: TableOptions): Value {
  switch (content) {
    case "order":
      return number;
    case "label":
    case "criterion":
      return text;
    case "task":
      return options.hasIds ? `2.${String(number)}. ${text}` : text;
    case "goal":
      return `${options.hasIds ? `1.${String(number)}. ` : ""}${chance.pick(["100% hồ sơ được giải quyết đúng hạn", "Trên 90% người dân hài lòng", "Hoàn thành rà soát văn bản", "Đạt từ 80 điểm trở lên"])} (${String(number)})`;
    case "activity":
      return `${options.hasIds ? `3.${String(number)}. ` : ""}${texts.taskText(chance)}`;
    case "unit":
      return chance.pick(texts.units);
    case "units":
      return chance.pick(texts.partners);
    case "deadline":
      return chance.pick(texts.deadlines);
    case "status":
      return chance.pick(texts.statuses);
    case "product":
      return chance.pick(texts.products);
    case "percent": {
      const points = chance.pick([0, 30, 50, 70, 80, 100, 100]);
      return options.percentStyle === "text" ? `${String(points)}%` : options.percentStyle === "points" ? points : { percent: points };
    }
    case "rate": {
      const points = chance.between(400, 1000) / 10;
      return options.percentStyle === "text" ? `${String(points).replace(".", ",")}%` : options.percentStyle === "points" ? points : { percent: points };
    }
    case "count":
      return chance.between(0, 400);
    case "money":
      return chance.pick([0, 2, 5, 12.5, "Ngân sách xã", "20 triệu đồng", null]);
    case "maximum":
      return chance.pick([1, 2, 2.5, 3, 4]);
    case "score":
      return chance.pick([0, 0.5, 0.75, 1, 1.5]);
    case "points":
      return chance.between(40, 990) / 10;
    case "grade":
      return chance.pick(["Xuất sắc", "Tốt", "Khá", "Trung bình"]);
    case "rank":
      return chance.between(1, 18);
    case "one":
      return chance.between(0, 2);
    case "day":
      return `${String(chance.between(10, 28))}/${String(chance.between(1, 9))}/2026`;
    case "way":
      return chance.pick(["Trực tiếp", "Trực tuyến", "Bưu chính"]);
    case "address":
      return chance.pick(["Thôn Thượng", "Thôn Hạ, 0900 000 001", "Tổ dân phố 2"]);
    case "measure":
      return chance.pick(["Nhiệm vụ", "%", "Văn bản", "Hồ sơ", "Người", "Cuộc"]);
    case "mixed":
      return chance.pick([12, 95.5, 0, 32, "Có", 100, 7]);
    case "change":
      return chance.pick(["+2", "-1", "0", "Tăng 3 hạng", null]);
    case "reason":
      return chance.pick(texts.reasons);
    case "remedy":
      return chance.pick(texts.remedies);
    case "note":
      return chance.happens(0.8) ? null : "Đang bổ sung";
    case "code":
      return `HS-${String(100 + number)}`;
    case "person":
      return chance.pick(["Ông Lân", "Bà Mận", "Ông Sáng", "Bà Trâm"]);
    case "text":
      return "x";
  }
} // prettier-ignore
