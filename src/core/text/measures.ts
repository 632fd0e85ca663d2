import { clean } from "./normalise";

const known =
  "%|điểm|hồ sơ|văn bản|thủ tục|nhiệm vụ|lượt|phiếu|người|đơn vị|cuộc|vụ|việc|đồng|nghìn đồng|ngàn đồng|triệu đồng|tỷ đồng|tỉ đồng|1\\.000 đồng|1000 đồng|1\\.000\\.000 đồng";
const labelled = /(?:đơn vị tính|đơn vị|đvt)\s{0,3}[:：]\s{0,3}([^\n;()\]]{1,40})/i;
const inBrackets = new RegExp(`\\(\\s?(?:tính theo |tính bằng )?(${known})\\s?\\)`, "i");

/**
 * The unit a table or column counts in: "ĐVT: triệu đồng", "Đơn vị tính: hồ sơ", "(%)". As printed, or null.
 * "Đơn vị: UBND xã …" names a body, not a measure, so after a bare "Đơn vị" only known measures count.
 */
export function readUnitOfMeasure(text: string): string | null {
  const line = clean(text.slice(0, 2000));
  const label = labelled.exec(line);
  const unit = label?.[1]?.replace(/[.,]+$/, "").trim();
  if (label !== null && unit !== undefined && unit !== "") {
    const isBare = /^đơn vị\s{0,3}[:：]/i.test(label[0]);
    if (!isBare || new RegExp(`^(?:${known})$`, "i").test(unit)) return unit;
  }
  return inBrackets.exec(line)?.[1] ?? null;
}
