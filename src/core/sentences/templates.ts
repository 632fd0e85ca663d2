import { text, type Text } from "../text/bilingual";
import { countsOf, ratesOf } from "./figures-of-kinds";

/** A wording: words, {figures}, [parts left out where a figure is missing], [said where there is some | said where none]. */
export interface SentenceTemplate {
  /** Also the key of an own wording. */
  readonly id: string;
  readonly kind: string;
  readonly title: Text;
  readonly wording: string;
}

/** Wordings of the user's own, by the id of the one they stand for; "" or absent for the product's. */
export type OwnTemplates = Readonly<Record<string, string>>;

const tasks = [
  "số nhiệm vụ",
  "số nhiệm vụ hoàn thành",
  "số nhiệm vụ đang thực hiện",
  "số nhiệm vụ chưa thực hiện",
  "số nhiệm vụ chưa hoàn thành",
  "số nhiệm vụ chưa có kết quả",
  "tỷ lệ hoàn thành",
];
const points = ["điểm tối đa", "điểm đạt", "điểm bị trừ"];
/** Says the same sentence for each section; what it says of one is the second wording of the kind. */
export const eachPart = "từng phần";

const named = (kind: keyof typeof countsOf): readonly string[] =>
  [...countsOf[kind], ...ratesOf[kind]].map(({ name }) => name);

/** The figures a wording of a kind may name. */
export const placeholdersOf: Readonly<Record<string, readonly string[]>> = {
  progress: [...tasks, eachPart],
  tthc: named("tthc"),
  digitisation: named("digitisation"),
  documents: named("documents"),
  onlineServices: named("onlineServices"),
  deduction: [...points, eachPart],
  scoring: [...points, eachPart],
};

/** How a section is said inside {từng phần}. */
export const partWordings: Readonly<Record<string, string>> = {
  progress: "{tên phần}: {số nhiệm vụ hoàn thành}/{số nhiệm vụ} nhiệm vụ",
  deduction: "{tên phần} bị trừ {điểm bị trừ} điểm",
  scoring: "{tên phần} bị trừ {điểm bị trừ} điểm",
};

const lost =
  "[Tổng số điểm bị trừ {điểm bị trừ} điểm (đạt {điểm đạt}/{điểm tối đa} điểm). | Không có tiêu chí bị trừ điểm.]";

/** The paragraphs a report says, in the order it says them. */
export const templates: readonly SentenceTemplate[] = [
  {
    id: "progress",
    kind: "progress",
    title: text("Tiến độ nhiệm vụ", "Progress of tasks"),
    wording:
      "Kế hoạch giao {số nhiệm vụ} nhiệm vụ; đã hoàn thành {số nhiệm vụ hoàn thành}/{số nhiệm vụ} nhiệm vụ, đạt {tỷ lệ hoàn thành}%[; đang thực hiện {số nhiệm vụ đang thực hiện} nhiệm vụ | ][; chưa thực hiện {số nhiệm vụ chưa thực hiện} nhiệm vụ | ][; chưa có kết quả {số nhiệm vụ chưa có kết quả} nhiệm vụ | ].",
  },
  {
    id: "progress-parts",
    kind: "progress",
    title: text("Tiến độ từng phần", "Progress by section"),
    wording: "Kết quả hoàn thành theo từng nội dung: {từng phần}.",
  },
  {
    id: "received",
    kind: "tthc",
    title: text("Tiếp nhận hồ sơ", "Files received"),
    wording:
      "Tổng số hồ sơ tiếp nhận: {hồ sơ tiếp nhận} hồ sơ[ (trực tuyến: {hồ sơ trực tuyến} hồ sơ; trực tiếp, qua bưu chính: {hồ sơ trực tiếp} hồ sơ[; kỳ trước chuyển sang: {hồ sơ kỳ trước chuyển sang} hồ sơ])].",
  },
  {
    id: "resolved",
    kind: "tthc",
    title: text("Giải quyết hồ sơ", "Files resolved"),
    wording:
      "[Đã giải quyết: {hồ sơ đã giải quyết} hồ sơ[ (trước hạn: {hồ sơ trước hạn} hồ sơ, chiếm {tỷ lệ trước hạn}%; đúng hạn: {hồ sơ đúng hạn} hồ sơ, chiếm {tỷ lệ đúng hạn}%; quá hạn: {hồ sơ quá hạn} hồ sơ, chiếm {tỷ lệ quá hạn}%)]. | Trong kỳ chưa có hồ sơ được giải quyết.][ Đang giải quyết: {hồ sơ đang giải quyết} hồ sơ[ (còn trong hạn: {hồ sơ đang giải quyết trong hạn} hồ sơ; quá hạn: {hồ sơ đang giải quyết quá hạn} hồ sơ)]. | Không có hồ sơ đang giải quyết.]",
  },
  {
    id: "digitised",
    kind: "digitisation",
    title: text("Số hóa thành phần hồ sơ", "Digitisation of files"),
    wording:
      "[Đã số hóa đầy đủ thành phần của {hồ sơ số hóa đầy đủ}/{hồ sơ tiếp nhận} hồ sơ tiếp nhận[, đạt {tỷ lệ số hóa đầy đủ}%][; {hồ sơ chưa số hóa thành phần} hồ sơ chưa số hóa | ]. | Chưa có hồ sơ được số hóa đầy đủ thành phần.]",
  },
  {
    id: "results-digitised",
    kind: "digitisation",
    title: text("Số hóa kết quả", "Digitisation of results"),
    wording:
      "[Đã số hóa {kết quả đã số hóa}/{hồ sơ đã giải quyết} kết quả giải quyết[, đạt {tỷ lệ số hóa kết quả}%][; {kết quả chưa số hóa} kết quả chưa số hóa | ]. | Chưa có kết quả giải quyết được số hóa.]",
  },
  {
    id: "documents-in",
    kind: "documents",
    title: text("Văn bản đến", "Documents received"),
    wording:
      "[Tiếp nhận {văn bản đến} văn bản đến[, trong đó {văn bản đến điện tử} văn bản hoàn toàn điện tử, chiếm {tỷ lệ văn bản đến điện tử}% | ]. | Trong kỳ không có văn bản đến.]",
  },
  {
    id: "documents-out",
    kind: "documents",
    title: text("Văn bản đi", "Documents sent"),
    wording:
      "[Phát hành {văn bản đi} văn bản đi[, trong đó {văn bản đi có ký số} văn bản được ký số, chiếm {tỷ lệ văn bản đi ký số}% | ]. | Trong kỳ không phát hành văn bản đi.]",
  },
  {
    id: "online-services",
    kind: "onlineServices",
    title: text("Dịch vụ công trực tuyến", "Online services"),
    wording:
      "[Cung cấp {dịch vụ công trực tuyến} dịch vụ công trực tuyến[; {dịch vụ phát sinh trực tuyến} dịch vụ phát sinh hồ sơ trực tuyến[, đạt {tỷ lệ dịch vụ phát sinh}%] | ; chưa có dịch vụ phát sinh hồ sơ trực tuyến]. | Chưa có dịch vụ công trực tuyến.]",
  },
  {
    id: "online-files",
    kind: "onlineServices",
    title: text("Hồ sơ trực tuyến", "Files handed in online"),
    wording:
      "[Tiếp nhận trực tuyến {hồ sơ nộp trực tuyến}/{hồ sơ của dịch vụ trực tuyến} hồ sơ[, đạt {tỷ lệ hồ sơ trực tuyến}%]. | Trong kỳ chưa có hồ sơ nộp trực tuyến.]",
  },
  { id: "points", kind: "deduction", title: text("Điểm bị trừ", "Points lost"), wording: lost },
  {
    id: "points-parts",
    kind: "deduction",
    title: text("Điểm bị trừ theo lĩnh vực", "Points lost by field"),
    wording: "Cụ thể theo từng lĩnh vực: {từng phần}.",
  },
  { id: "scored-points", kind: "scoring", title: text("Điểm bị trừ", "Points lost"), wording: lost },
  {
    id: "scored-points-parts",
    kind: "scoring",
    title: text("Điểm bị trừ theo lĩnh vực", "Points lost by field"),
    wording: "Cụ thể theo từng lĩnh vực: {từng phần}.",
  },
];
