/** What a generated paragraph is about; slips of one family are counted together. */
export type SlipFamily = "arithmetic" | "ratio" | "range" | "citation" | "other";

/** A paragraph that is right, and the same with one slip put in. */
export interface Sample {
  readonly family: SlipFamily;
  readonly clean: string;
  /** Null for traps: right paragraphs that look wrong. */
  readonly slipped: string | null;
}

/** Mulberry32: the same seed gives the same figures. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Next = () => number;

const between = (next: Next, low: number, high: number) => low + Math.floor(next() * (high - low + 1));
const pick = <T>(next: Next, items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;

/** 8134 as 8.134 or 8134. */
const count = (value: number, next: Next) =>
  value >= 1000 && next() < 0.7 ? String(value).replace(/\B(?=(\d{3})+$)/gu, ".") : String(value);

/** A rate as offices print it: rounded or cut, comma or dot, with or without a space before the sign. */
function rate(part: number, whole: number, next: Next, decimals = between(next, 0, 2)): string {
  const exact = (part / whole) * 100;
  const scale = 10 ** decimals;
  const value = next() < 0.85 ? Math.round(exact * scale + 1e-9) / scale : Math.floor(exact * scale + 1e-9) / scale;
  return `${value.toFixed(decimals).replace(".", next() < 0.85 ? "," : ".")}${next() < 0.6 ? "%" : " %"}`;
}

/** A rate that is nobody's rounding: two digits changed places, a digit off, or the point moved. */
function wrongRate(part: number, whole: number, next: Next): string {
  const exact = (part / whole) * 100;
  for (;;) {
    const way = next();
    const value =
      way < 0.4 ? exact + between(next, 2, 9) * (next() < 0.5 ? 1 : -1) : way < 0.7 ? exact * 10 : exact + 0.4 + next();
    if (value > 0 && Math.abs(value - exact) > 0.11) return `${value.toFixed(between(next, 1, 2)).replace(".", ",")}%`;
  }
}

/** A count mistyped: digits swapped, one off, one lost or one more. */
function wrongCount(value: number, next: Next): number {
  for (;;) {
    const digits = String(value);
    const at = between(next, 0, Math.max(0, digits.length - 2));
    const way = next();
    const swapped = digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2);
    const found =
      way < 0.4
        ? Number(swapped)
        : way < 0.7
          ? value + pick(next, [-10, -9, -1, 1, 2, 9, 10, 100])
          : Number(digits.slice(0, at) + String(between(next, 1, 9)) + digits.slice(at + 1));
    if (found !== value && found > 0 && Number.isFinite(found)) return found;
  }
}

const units = ["hồ sơ", "phiếu", "văn bản", "thủ tục", "trường hợp", "lượt", "nhiệm vụ"];
const places = [
  "An Hòa",
  "Bình Minh",
  "Cát Lâm",
  "Đông Sơn",
  "Gia Phúc",
  "Hải Vân",
  "Kim Long",
  "Lộc Thủy",
  "Mỹ Tân",
  "Phú Xuân",
];
const years = [2023, 2024, 2025, 2026];
const two = (value: number) => String(value).padStart(2, "0");
const day = (next: Next, year: number) => `${two(between(next, 1, 28))}/${between(next, 1, 12)}/${year}`;

export type Template = (next: Next) => Sample;

const ratioOpenings = [
  "Đã giải quyết đúng hạn",
  "Số hóa thành phần",
  "Tiếp nhận qua Cổng dịch vụ công",
  "Thanh toán trực tuyến",
  "Khảo sát hài lòng được",
  "Ký số",
  "Trả kết quả bản điện tử cho",
];
const ratioLinks = [", đạt ", " đạt ", " (đạt ", ", đạt tỷ lệ ", " chiếm ", " (", "; tỷ lệ "];

const fractionRate: Template = (next) => {
  const whole = between(next, 40, 9000);
  const part = between(next, Math.ceil(whole / 9), whole);
  const unit = pick(next, units);
  const link = pick(next, ratioLinks);
  const close = link.includes("(") ? ")" : "";
  const lead = pick(next, ratioOpenings);
  const said = (share: string) =>
    `- ${lead} ${count(part, next)}/${count(whole, next)} ${unit}${link}${share}${close}.`;
  return { family: "ratio", clean: said(rate(part, whole, next)), slipped: said(wrongRate(part, whole, next)) };
};

const fractionWords: Template = (next) => {
  const whole = between(next, 40, 9000);
  const part = between(next, Math.ceil(whole / 9), whole);
  const said = (share: string) =>
    `Người dân đã gửi ${count(part, next)} phiếu đánh giá/${count(whole, next)} hồ sơ đã trả, đạt ${share}.`;
  return { family: "ratio", clean: said(rate(part, whole, next)), slipped: said(wrongRate(part, whole, next)) };
};

const bracketRate: Template = (next) => {
  const whole = between(next, 5, 60);
  const part = between(next, 3, whole);
  const said = (share: string) =>
    `${pick(next, ["Xin lỗi khi trễ hẹn đạt tỷ lệ", "Gửi nhận văn bản qua mạng đạt"])} ${share} (${part}/${whole}).`;
  return { family: "ratio", clean: said(rate(part, whole, next)), slipped: said(wrongRate(part, whole, next)) };
};

const budget: Template = (next) => {
  const whole = between(next, 100_000, 900_000);
  const part = between(next, 30_000, 1_000_000);
  const name = pick(next, ["Thu ngân sách trên địa bàn", "Chi thường xuyên", "Chi đầu tư xây dựng"]);
  const said = (share: string) => {
    const tail = pick(next, [" (ước đạt ", ", ước đạt ", ", đạt "]);
    return `${name} ước thực hiện ${count(part, () => 0)} triệu đồng/${count(whole, () => 0)} triệu đồng${tail}${share}${tail.includes("(") ? ")" : ""}.`;
  };
  return { family: "ratio", clean: said(rate(part, whole, next)), slipped: said(wrongRate(part, whole, next)) };
};

const resolvedSplit: Template = (next) => {
  const late = between(next, 1, 60);
  const good = between(next, 200, 8000);
  const total = good + late;
  const early = pick(next, ["trước và đúng hạn", "trả trước và đúng hạn"]);
  const said = (sum: number, share: string) =>
    `Đã giải quyết: ${count(sum, next)} hồ sơ (${early}: ${count(good, next)} hồ sơ đạt ${rate(good, total, next, 2)}, quá hạn: ${late} hồ sơ ${pick(next, ["đạt", "chiếm"])} ${share}).`;
  const isRatio = next() < 0.5;
  const clean = said(total, rate(late, total, next, 2));
  const slipped = isRatio
    ? said(total, wrongRate(late, total, next))
    : said(wrongCount(total, next), rate(late, total, next, 2));
  return { family: isRatio ? "ratio" : "arithmetic", clean, slipped };
};

const receivedSplit: Template = (next) => {
  const [online, direct, carried] = [between(next, 100, 5000), between(next, 50, 3000), between(next, 1, 400)];
  const total = online + direct + carried;
  const opening = pick(next, ["Tổng số hồ sơ tiếp nhận", "Tổng số hồ sơ tiếp nhận trong kỳ báo cáo", "Tiếp nhận"]);
  const mark = opening.startsWith("Tổng") ? ": " : " ";
  const words = pick(next, [
    ["trực tuyến", "trực tiếp", "kỳ trước chuyển sang"],
    ["trực tuyến", "trực tiếp, qua bưu chính", "tồn kỳ trước"],
    ["nộp trực tuyến", "nộp trực tiếp", "từ kỳ trước"],
  ]);
  const colon = pick(next, [": ", " "]);
  const said = (sum: number, a: number) =>
    `${opening}${mark}${count(sum, next)} hồ sơ (trong đó: ${words[0]}${colon}${count(a, next)} hồ sơ, ${words[1]}${colon}${count(direct, next)} hồ sơ, ${words[2]}${colon}${carried} hồ sơ).`;
  const slipped = next() < 0.5 ? said(wrongCount(total, next), online) : said(total, wrongCount(online, next));
  return { family: "arithmetic", clean: said(total, online), slipped };
};

const scopes: Template = (next) => {
  const make = () => {
    const [online, direct, carried] = [between(next, 100, 2000), between(next, 100, 1500), between(next, 5, 200)];
    const received = online + direct + carried;
    const pending = between(next, 5, Math.floor(received / 3));
    const late = between(next, 0, 9);
    return { online, direct, carried, received, pending, late, resolved: received - pending };
  };
  const [district, commune] = [make(), make()];
  const whole = Object.fromEntries(
    (Object.keys(district) as (keyof typeof district)[]).map((key) => [key, district[key] + commune[key]]),
  ) as typeof district;
  const said = (name: string, s: typeof district) =>
    `${name}: Tổng số hồ sơ tiếp nhận: ${count(s.received, next)} hồ sơ (trong đó: trực tuyến: ${count(s.online, next)} hồ sơ, trực tiếp: ${count(s.direct, next)} hồ sơ, tồn kỳ trước: ${s.carried} hồ sơ); đã giải quyết: ${count(s.resolved, next)} hồ sơ (trước và đúng hạn: ${count(s.resolved - s.late, next)}, quá hạn: ${s.late}); đang giải quyết: ${count(s.pending, next)} hồ sơ.`;
  const page = (w: typeof district, d: typeof district) =>
    [said("Toàn huyện", w), said("+ Cấp huyện", d), said("+ Cấp xã", commune)].join("\n\n");
  const key = pick(next, ["online", "direct", "received", "resolved", "pending"] as const);
  const slipped =
    next() < 0.5
      ? page({ ...whole, [key]: wrongCount(whole[key], next) }, district)
      : page(whole, { ...district, [key]: wrongCount(district[key], next) });
  return { family: "arithmetic", clean: page(whole, district), slipped };
};

const bullets: Template = (next) => {
  const parts = Array.from(
    { length: between(next, 3, 7) },
    () => [between(next, 100_000, 9_000_000), between(next, 9_000_000, 90_000_000)] as const,
  );
  const money = (value: number) =>
    `${count(Math.floor(value / 1000), () => 0)},${String(value % 1000).padStart(3, "0")}`;
  const total = [0, 1].map((at) => parts.reduce((sum, part) => sum + (part[at] ?? 0), 0));
  const [done = 0, planned = 0] = total;
  const said = (a: number, b: number) =>
    [
      `Giải ngân đến nay là ${money(a)}/${money(b)} triệu đồng, đạt ${rate(a, b, next, 2)}, trong đó:`,
      ...parts.map(
        ([x, y], at) =>
          `+ Nguồn vốn ${at + 1 > 9 ? "khác" : pick(next, ["Trung ương", "tỉnh", "huyện", "mục tiêu"])}: ${money(x)}/${money(y)} triệu đồng, đạt ${rate(x, y, next, 2)}`,
      ),
    ].join("\n");
  return {
    family: "arithmetic",
    clean: said(done, planned),
    slipped: said(done + between(next, 1, 900) * 1000, planned),
  };
};

const people: Template = (next) => {
  const [a, b] = [between(next, 5, 60), between(next, 5, 60)];
  const [first, second] = pick(next, [
    ["nam", "nữ"],
    ["đã đạt chuẩn", "chưa đạt chuẩn"],
    ["cấp huyện", "cấp xã"],
  ]);
  const said = (total: number) =>
    `${pick(next, ["Hiện có", "Đơn vị có", "Cử"])} ${total} người${pick(next, [", trong đó: ", " (", ", gồm: "])}${first} ${a} người, ${second} ${b} người`;
  const close = (line: string) => `${line}${line.includes("(") ? ")" : ""}.`;
  return { family: "arithmetic", clean: close(said(a + b)), slipped: close(said(wrongCount(a + b, next))) };
};

const subset: Template = (next) => {
  const whole = between(next, 30, 400);
  const part = between(next, 5, whole - 1);
  const unit = pick(next, ["thủ tục", "hồ sơ", "văn bản", "nhiệm vụ"]);
  const verb = pick(next, ["công khai", "rà soát", "hoàn thành", "số hóa"]);
  const said = (value: number) =>
    `Tổng số có ${count(whole, next)} ${unit}; trong đó đã ${verb}: ${count(value, next)} ${unit}.`;
  return { family: "arithmetic", clean: said(part), slipped: said(whole + between(next, 1, 30)) };
};

const includes: Template = (next) => {
  const parts = Array.from({ length: between(next, 2, 4) }, () => between(next, 1, 40));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const names = ["kế hoạch", "quyết định", "công văn", "báo cáo"];
  const said = (sum: number) =>
    `Đã ban hành ${sum} văn bản, gồm: ${parts.map((part, at) => `${part} văn bản về ${names[at] ?? "khác"}`).join(", ")}.`;
  return { family: "arithmetic", clean: said(total), slipped: said(wrongCount(total, next)) };
};

const change: Template = (next) => {
  const from = between(next, 100, 2000);
  const by = between(next, 5, 90);
  const up = next() < 0.5;
  const to = up ? from + by : from - by;
  const verb = up ? "tăng" : "giảm";
  const said = (value: number) =>
    `Số hồ sơ ${verb} từ ${count(from, next)} ${up ? "lên" : "xuống"} ${count(to, next)} hồ sơ (${verb} ${value} hồ sơ).`;
  return { family: "arithmetic", clean: said(by), slipped: said(by + between(next, 1, 20)) };
};

const dates: Template = (next) => {
  const year = pick(next, years);
  const form = pick(next, [
    (a: string, b: string) => `(Số liệu lấy từ ngày ${a} đến ngày ${b})`,
    (a: string, b: string) => `Kỳ báo cáo tính từ ngày ${a} đến hết ngày ${b}.`,
    (a: string, b: string) => `Đợt rà soát kéo dài từ ${a} - ${b}.`,
  ]);
  const [from, to] = [`15/12/${year - 1}`, `${two(between(next, 10, 14))}/${between(next, 3, 9)}/${year}`];
  return { family: "range", clean: form(from, to), slipped: form(`15/12/${year}`, to) };
};

const longDates: Template = (next) => {
  const year = pick(next, years);
  const form = (a: number, b: number) =>
    `Thời gian thực hiện từ ngày 02 tháng ${a} năm ${year} đến ngày 25 tháng ${b} năm ${year}.`;
  const a = between(next, 1, 6);
  const b = between(next, 7, 12);
  return { family: "range", clean: form(a, b), slipped: form(b, a) };
};

const stages: Template = (next) => {
  const from = between(next, 2016, 2025);
  const word = pick(next, ["giai đoạn", "nhiệm kỳ", "năm học"]);
  const dash = pick(next, ["-", " - ", "–"]);
  const step = word === "năm học" ? 1 : 5;
  const form = (a: number, b: number) => `Tiếp tục thực hiện chương trình ${word} ${a}${dash}${b} trên địa bàn.`;
  return { family: "range", clean: form(from, from + step), slipped: form(from + step, from) };
};

const decree: Template = (next) => {
  const number = between(next, 10, 150);
  const year = between(next, 2010, 2025);
  const [type, symbol] = pick(next, [
    ["Nghị định", "NĐ-CP"],
    ["Thông tư", "TT-BNV"],
    ["Thông tư", "TT-VPCP"],
  ] as const);
  const on = day(next, year);
  const form = (label: string, date: string) =>
    `Thực hiện ${type} số ${label} ngày ${date}, UBND xã ${pick(next, places)} đã triển khai.`;
  const clean = form(`${number}/${year}/${symbol}`, on);
  const way = next();
  const slipped =
    way < 0.5
      ? form(`${number}/${year - between(next, 1, 6)}/${symbol}`, on)
      : way < 0.8
        ? form(`${number}/${symbol}`, on)
        : form(`${number}/${year}/${symbol}`, `31/${pick(next, [2, 4, 6, 9, 11])}/${year}`);
  return { family: "citation", clean, slipped };
};

const decision: Template = (next) => {
  const number = between(next, 10, 2800);
  const on = day(next, pick(next, years));
  const form = (symbol: string) =>
    `Ban hành Quyết định số ${number}/${symbol} ngày ${on} về việc thành lập tổ kiểm tra.`;
  return { family: "citation", clean: form("QĐ-UBND"), slipped: form(next() < 0.5 ? "QĐUBND" : "KH-UBND") };
};

const citedTwice: Template = (next) => {
  const number = between(next, 10, 150);
  const year = between(next, 2010, 2025);
  const month = between(next, 1, 9);
  const form = (second: string) =>
    `Căn cứ Nghị định số ${number}/${year}/NĐ-CP ngày 05/${month}/${year} của Chính phủ.\n\nThực hiện Nghị định số ${number}/${year}/NĐ-CP ngày ${second} của Chính phủ.`;
  return { family: "citation", clean: form(`05/${month}/${year}`), slipped: form(`15/${month + 1}/${year}`) };
};

const threshold: Template = (next) => {
  const limit = pick(next, [60, 70, 80, 90]);
  const isShort = next() < 0.5;
  const value = (low: boolean) =>
    `${((low ? limit - 30 : limit) + next() * (low ? 29 : 99 - limit) + 0.1).toFixed(pick(next, [1, 2])).replace(".", ",")}%`;
  const names = [...places].sort(() => next() - 0.5).slice(0, between(next, 3, 7));
  const head = isShort ? `Các xã chưa đạt (< ${limit}%)` : `Các xã đạt (≥ ${limit}%)`;
  const form = (wrong: number) =>
    `${head}: ${names.map((name, at) => `${name} (${value(at === wrong ? !isShort : isShort)})`).join(", ")}.`;
  return { family: "other", clean: form(-1), slipped: form(between(next, 0, names.length - 1)) };
};

const trap =
  (make: (next: Next) => string): Template =>
  (next) => ({ family: "other", clean: make(next), slipped: null });

const traps: readonly Template[] = [
  trap((next) => `Cung cấp dịch vụ công mức độ 3,4 cho ${between(next, 10, 90)} thủ tục.`),
  trap(
    (next) =>
      `Tổng số cán bộ, công chức là ${between(next, 30, 60)} người, trong đó có ${between(next, 5, 20)} đảng viên và ${between(next, 3, 9)} người trên 50 tuổi.`,
  ),
  trap(
    (next) => `Thu ngân sách đạt ${between(next, 101, 160)}% dự toán, tăng ${between(next, 3, 20)}% so với cùng kỳ.`,
  ),
  trap(
    (next) =>
      `Phấn đấu đạt tối thiểu ${between(next, 60, 95)}% hồ sơ được nộp trực tuyến, riêng lĩnh vực đất đai đạt ${between(next, 30, 50)}%.`,
  ),
  trap(
    (next) =>
      `Tập huấn cho gần ${between(next, 50, 90)} lượt người tại 0${between(next, 2, 9)} lớp, mỗi lớp ${between(next, 20, 45)} người.`,
  ),
  trap(
    (next) =>
      `Lịch tiếp dân vào ngày ${between(next, 10, 28)} hàng tháng và ngày thứ ${between(next, 2, 6)} hàng tuần.`,
  ),
  trap(
    (next) =>
      `Tiếp nhận ${between(next, 500, 900)} hồ sơ; trong đó lĩnh vực hộ tịch ${between(next, 100, 200)} hồ sơ, lĩnh vực đất đai ${between(next, 50, 90)} hồ sơ.`,
  ),
  trap(
    (next) =>
      `Xã xếp thứ ${between(next, 1, 9)}/${between(next, 10, 18)} xã, thị trấn, tăng ${between(next, 1, 4)} bậc so với năm trước.`,
  ),
  trap(
    (next) =>
      `Trước ngày 15/${between(next, 1, 9)}, các đơn vị gửi báo cáo; hoàn thành trong quý ${pick(next, ["I", "II", "III", "IV"])}/2026.`,
  ),
  trap(
    (next) =>
      `Áp dụng TCVN ISO 9001:2015 tại 0${between(next, 1, 9)} bộ phận theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.`,
  ),
  trap(
    (next) =>
      `Niêm yết ${between(next, 120, 140)} thủ tục, cập nhật ${between(next, 150, 300)} lượt tin trên trang thông tin.`,
  ),
  trap(
    (next) =>
      `Trong năm có ${between(next, 10, 30)} văn bản, đã xử lý 04/04 văn bản sau rà soát, còn ${between(next, 3, 9)} văn bản đang lấy ý kiến.`,
  ),
  trap(
    (next) =>
      `Giải quyết ${between(next, 300, 400)} hồ sơ (trong đó ${between(next, 100, 200)} hồ sơ chứng thực; ${between(next, 20, 90)} hồ sơ qua bưu chính).`,
  ),
  trap(() => "Kế hoạch số 05/KH-UBND ngày 10/01/2026; Kế hoạch số 05/KH-UBND ngày 12/02/2026 của UBND huyện."),
  trap(
    (next) =>
      `Điểm tự chấm ${between(next, 60, 80)},${between(next, 10, 99)}/100 điểm, giảm ${between(next, 1, 5)},5 điểm.`,
  ),
  trap(
    (next) =>
      `Tỷ lệ hài lòng đạt ${between(next, 90, 97)},${between(next, 1, 9)}%, cao hơn chỉ tiêu ${between(next, 1, 4)}%.`,
  ),
  trap((next) => `Đã có ${between(next, 5, 9)}/${between(next, 10, 20)} thôn đạt chuẩn; phấn đấu năm 2026 đạt 100%.`),
  trap(
    (next) =>
      `Mời ${between(next, 100, 200)} người dân dự họp, lấy ${between(next, 210, 400)} phiếu (mỗi hộ 02 phiếu).`,
  ),
  trap((next) => `Đã kiểm tra ${between(next, 3, 9)}/${between(next, 20, 40)} đơn vị, đạt 100% kế hoạch.`),
  trap((next) => `Có 0${between(next, 3, 8)}/13 cơ quan đạt trên ${pick(next, [70, 80, 90])}%.`),
  trap((next) => `Xếp thứ ${between(next, 2, 9)}/${between(next, 40, 80)}, đạt ${between(next, 85, 97)},5%.`),
  trap(() => "Trực 24/7 hỗ trợ người dân, đạt 100%."),
  trap(
    (next) =>
      `Đã xử lý ${between(next, 5, 9)}/${between(next, 12, 19)} phản ánh, tỷ lệ hài lòng đạt ${between(next, 90, 99)}%.`,
  ),
  trap((next) => {
    const late = between(next, 2, 30);
    return `Quá hạn ${late}/1.000 hồ sơ, tỷ lệ đúng hạn đạt ${rate(1000 - late, 1000, next, 1)}.`;
  }),
  trap((next) => {
    const before = between(next, 300, 900);
    const growth = between(next, 10, 90);
    return `Số hồ sơ tăng ${rate(growth, before, next, 1)} so với cùng kỳ (${before + growth}/${before} hồ sơ).`;
  }),
  trap((next) => `Bình quân mỗi ngày 20 hồ sơ (${count(between(next, 1100, 1300), next)} hồ sơ/62 ngày làm việc).`),
  trap(
    (next) =>
      `Bộ phận chứng thực tiếp nhận ${between(next, 100, 300)} hồ sơ; xã xã hội hóa ${between(next, 100, 300)} triệu đồng.`,
  ),
];

/** Every kind of paragraph, each with endless figures. */
export const templates: readonly Template[] = [
  fractionRate,
  fractionRate,
  fractionWords,
  bracketRate,
  budget,
  resolvedSplit,
  resolvedSplit,
  receivedSplit,
  receivedSplit,
  scopes,
  scopes,
  bullets,
  people,
  subset,
  includes,
  change,
  dates,
  longDates,
  stages,
  decree,
  decision,
  citedTwice,
  threshold,
  ...traps,
];
