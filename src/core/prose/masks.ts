import { findCitations } from "../text/citations";
import { findDates, readDateSpans } from "../text/dates";

/** Digits that count nothing: numbers of documents, days, periods, standards, levels of services, list numbers. */
const patterns: readonly RegExp[] = [
  /https?:\/\/\S+|www\.\S+|\S+@\S+/giu,
  /^[-–+·•]*\s*\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)/](?=\s|\p{L})/gu,
  /^[-–+·•]*\s*\d{1,2}\.\d{1,2}(?:\.\d{1,2})?(?=\s)/gu,
  /(?:ISO|TCVN|IEC)[ .:/\p{L}]*\d[\d:.-]*/gu,
  /(?:mức độ|mức|MĐ|dịch vụ công(?: trực tuyến)?|DVC(?:TT)?) (?:\d(?! ?\d*(?: ?%|\.\d|\d))(?:(?:,| và | ?- ?) ?\d(?!\d))*)(?! ?(?:%|hồ sơ|dịch vụ))/giu,
  /(?:ngày|hàng ngày) \d{1,2}(?:\/\d{1,2})?(?!\d)/giu,
  /(?:trước|sau|đến|từ|hết|tính đến) (?:ngày )?\d{1,2}\/\d{1,2}(?![\d/])/giu,
  /(?<![\d.,/])24\/7(?![\d/])/gu,
  /quý [IVX]{1,3} ?[/-] ?(?:19|20)\d\d(?!\d)/giu,
  /(?:tháng|quý) ?\d{1,2}(?:\/\d{4})?(?:(?:,| và|-) ?\d{1,2}(?:\/\d{4})?)*(?!\d)/giu,
  /\d{1,2} tháng(?: đầu| cuối)?(?: của)?(?: năm)?(?: \d{4})?/giu,
  /(?:năm học|niên độ|năm|giai đoạn|nhiệm kỳ|thời kỳ|kỳ) \d{4}(?: ?[-–—] ?\d{4})?/giu,
  /(?<!\d)(?:19|20)\d\d ?[-–—] ?(?:19|20)\d\d(?!\d)/gu,
  /(?<![\d.,/])\d{1,2}\/(?:19|20)\d\d(?!\d)/gu,
  /(?<!thành )(?:Điều|khoản|Mục|mục|Phụ lục|phụ lục|Biểu|biểu|bảng|Bảng|phần|Phần|mẫu|Mẫu|Khóa|khóa|Khoá|khoá|tiêu chí|Tiêu chí)(?: số)? \d{1,2}(?:\.\d{1,2}){0,3}(?![.,]?\d|\/\d| ?%)/gu,
  /(?:đề án|Đề án|Dự án|dự án|Nghị quyết|Nghị định|Quyết định|Kế hoạch|Thông tư|Chỉ thị|Công văn|Thông báo|Báo cáo|Kết luận|Chương trình|Luật)(?: số)? \d{1,5}(?:[-/ ]*\p{Lu}[\p{Lu}/&-]*)?(?![.,]?\d)/gu,
  /(?<!(?:tổng|ký|hóa|hoá|con|dân|một|thiểu|chỉ|hệ) )(?<!\p{L})số \d{1,5}(?=[\s-]|\/\p{L}|\/(?:19|20)\d\d\/|$)(?! (?:hồ sơ|thủ tục|văn bản|người|nhiệm vụ|TTHC|phiếu|lượt))/giu,
  /(?:lần|lần thứ|thứ|lớp thứ|đợt) \d{1,2}(?![\d/])/giu,
  /(?<!\d)0\d{8,10}(?!\d)/gu,
  /\d+ ?(?:giờ|h(?!\p{L})) ?\d*/giu,
];

/** The same text with every digit that counts nothing replaced by U+E000, so that positions stay. */
export function maskNonCounts(text: string): string {
  let masked = text;
  const hide = (start: number, length: number): void => {
    masked =
      masked.slice(0, start) +
      masked.slice(start, start + length).replace(/\d/gu, "\uE000") +
      masked.slice(start + length);
  };
  for (const { index, text: words } of findCitations(text)) hide(index, words.length);
  for (const { index, text: words } of readDateSpans(text)) hide(index, words.length);
  for (const { index, text: words } of findDates(text)) hide(index, words.length);
  for (const pattern of patterns) for (const match of masked.matchAll(pattern)) hide(match.index, match[0].length);
  return masked;
}
