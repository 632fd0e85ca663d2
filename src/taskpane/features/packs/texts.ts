import type { PackThreshold, RulePack } from "../../../core/packs/pack";
import { text, type Text } from "../../../core/text/bilingual";
import type { UnitLevel } from "../../../core/text/organisation-catalogue";
import { count } from "../../texts";

const decimal = (value: number): string => String(value).replace(".", ",");

export const texts = {
  name: text("Bộ quy tắc", "Rule pack"),
  lead: text("tên cơ quan, ngưỡng, loại bảng của đơn vị", "names, thresholds and kinds of your own"),
  does: text(
    "Thêm tên cơ quan, ngưỡng, phép tính, loại bảng của đơn vị hay của tỉnh. Bộ quy tắc đi cùng tệp này.",
    "Adds names, thresholds, computations and kinds of the unit or the province. The pack goes with this file.",
  ),
  choose: text("Chọn tệp .json", "Choose a .json file"),
  drop: text("Thả tệp bộ quy tắc vào đây, hoặc chọn.", "Drop a rule pack here, or choose one."),
  reading: text("Đang đọc bộ quy tắc…", "Reading the pack…"),
  tooLarge: text("Tệp dài quá 512 KB.", "The file is over 512 KB."),
  unreadable: text("Chưa đọc được tệp này.", "This file could not be read."),
  wrong: (n: number, file: string) =>
    text(`${file}: ${count(n)} chỗ cần sửa trước khi dùng`, `${file}: ${count(n)} to put right first`),
  line: (line: number, field: string) =>
    text(
      `Dòng ${count(line)}${field === "" ? "" : `, ${field}`}`,
      `Line ${count(line)}${field === "" ? "" : `, ${field}`}`,
    ),
  moreProblems: (n: number) => text(`… và ${count(n)} chỗ nữa`, `… and ${count(n)} more`),
  found: (file: string) => text(`${file} dùng được, thêm:`, `${file} can be used and adds:`),
  replaces: text("Bộ đang dùng sẽ được thay.", "It takes the place of the pack in use."),
  use: text("Dùng bộ này", "Use this pack"),
  notNow: text("Thôi", "Not now"),
  inUse: text("Đang dùng", "In use"),
  none: text("Tệp này chưa có bộ quy tắc riêng.", "This file has no rule pack."),
  remove: text("Bỏ bộ quy tắc", "Remove the pack"),
  export: { standalone: text("Lưu thành tệp .json", "Save as .json"), excel: text("Chép dạng JSON", "Copy as JSON") },
  copied: text(
    "Đã chép. Dán vào tệp .json để dùng cho tệp khác.",
    "Copied. Paste it into a .json file to use elsewhere.",
  ),
  notCopied: text(
    "Excel ở đây chưa cho chép. Hãy chép phần dưới.",
    "Copying is not allowed here. Copy the text below.",
  ),
  json: text("Bộ quy tắc dạng JSON", "The pack as JSON"),
  fileName: "bo-quy-tac.json",
  ownName: text("Bộ quy tắc của tệp này", "The pack of this file"),
  organisations: text("Tên cơ quan", "Names of bodies"),
  noOrganisations: text("Chưa thêm tên nào.", "No name added yet."),
  organisation: text("Tên đầy đủ", "Full name"),
  organisationExample: text("Phòng Kinh tế – Hạ tầng", "Phòng Kinh tế – Hạ tầng"),
  wordings: text("Cách viết khác, cách nhau dấu phẩy", "Other spellings, commas between"),
  wordingsExample: text("P. KT-HT, Phòng KTHT", "P. KT-HT, Phòng KTHT"),
  level: text("Cấp", "Level"),
  levels: {
    commune: text("xã, phường, đặc khu", "commune"),
    district: text("huyện (trước 01/7/2025)", "district (before 1 July 2025)"),
    province: text("tỉnh, thành phố", "province"),
    central: text("trung ương", "central"),
    none: text("không thuộc cấp nào", "no level"),
  } satisfies Record<UnitLevel, Text>,
  addOrganisation: text("Thêm tên cơ quan", "Add a name"),
  addThreshold: text("Thêm ngưỡng", "Add a threshold"),
  removeOne: (name: string) => text(`Bỏ ${name}`, `Remove ${name}`),
  nameNeeded: text("Ghi tên cơ quan.", "Give the name."),
  nameTaken: text("Tên này đã có trong danh sách.", "The name is listed already."),
  thresholds: text("Ngưỡng", "Thresholds"),
  noThresholds: text("Chưa đặt ngưỡng nào.", "No threshold yet."),
  table: text("Loại bảng", "Kind of table"),
  column: text("Cột", "Column"),
  atLeast: text("Ít nhất", "At least"),
  atMost: text("Nhiều nhất", "At most"),
  boundHint: text("Cột tỷ lệ tính theo điểm phần trăm: 80 là 80%.", "Ratio columns in per-cent points: 80 means 80%."),
  boundNeeded: text("Ghi ít nhất một ngưỡng.", "Give at least one bound."),
  boundWrong: text("Ghi một số, như 80 hoặc 99,5.", "Give a number, such as 80 or 99,5."),
  boundCrossed: text("Ngưỡng dưới lớn hơn ngưỡng trên.", "The lower bound is above the upper."),
  severity: text("Mức khi lệch", "Severity"),
  thresholdTitle: (column: Text, { atLeast, atMost }: Pick<PackThreshold, "atLeast" | "atMost">) => {
    const vi = [
      ...(atLeast === undefined ? [] : [`dưới ${decimal(atLeast)}`]),
      ...(atMost === undefined ? [] : [`trên ${decimal(atMost)}`]),
    ].join(" hoặc ");
    const en = [
      ...(atLeast === undefined ? [] : [`below ${decimal(atLeast)}`]),
      ...(atMost === undefined ? [] : [`above ${decimal(atMost)}`]),
    ].join(" or ");
    return text(`${column.vi} ${vi}`, `${column.en} ${en}`);
  },
  contents: (pack: RulePack): readonly Text[] => {
    const part = (n: number | undefined, vi: string, one: string, more: string): readonly Text[] =>
      n === undefined || n === 0 ? [] : [text(`${count(n)} ${vi}`, `${count(n)} ${n === 1 ? one : more}`)];
    return [
      ...part(pack.organisations?.length, "tên cơ quan", "organisation name", "organisation names"),
      ...part(pack.statuses?.length, "nhóm tình trạng", "group of statuses", "groups of statuses"),
      ...part(pack.kinds?.length, "loại bảng", "table kind", "table kinds"),
      ...part(pack.identities?.length, "phép tính", "computation", "computations"),
      ...part(pack.thresholds?.length, "ngưỡng", "threshold", "thresholds"),
      ...part(pack.required?.length, "nhóm cột bắt buộc", "set of required columns", "sets of required columns"),
      ...part(pack.rules?.length, "quy tắc được chỉnh", "rule changed", "rules changed"),
      ...part(pack.remedies?.length, "biện pháp khắc phục", "remedy", "remedies"),
    ];
  },
};
