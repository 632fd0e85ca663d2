import { text, type Text } from "./bilingual";
import type { CalendarDate } from "./reading";

export type UnitLevel = "commune" | "district" | "province" | "central" | "none";

/** A body or office as appendices name it. `wordings` are further printed forms; case, dashes and tones do not matter. */
export interface UnitEntry {
  readonly key: string;
  readonly name: Text;
  readonly level: UnitLevel;
  readonly wordings: readonly string[];
  /** The first day on which it no longer exists; null while it does. */
  readonly abolishedOn: CalendarDate | null;
  /** The key of the body that took its work over. */
  readonly successor: string | null;
}

/** Luật 72/2025/QH15: two tiers of local government from this day, no district. */
export const twoTierDay: CalendarDate = { year: 2025, month: 7, day: 1 };

function standing(key: string, vi: string, en: string, level: UnitLevel, ...wordings: readonly string[]): UnitEntry {
  return { key, name: text(vi, en), level, wordings, abolishedOn: null, successor: null };
}

function abolished(entry: UnitEntry, successor: string | null): UnitEntry {
  return { ...entry, abolishedOn: twoTierDay, successor };
}

/** Offices of communes before and after 01/7/2025 (NĐ 150/2025, NĐ 118/2025). */
const commune: readonly UnitEntry[] = [
  abolished(
    standing(
      "van-phong-thong-ke",
      "Văn phòng - Thống kê",
      "Office and statistics",
      "commune",
      "VP-TK",
      "VPTK",
      "VP TK",
      "Văn phòng TK",
      "Văn phòng thống kê",
      "Văn phòng thông kê",
      "VP-Thống kê",
    ),
    "van-phong-hdnd-ubnd",
  ),
  abolished(
    standing(
      "tu-phap-ho-tich",
      "Tư pháp - Hộ tịch",
      "Justice and civil status",
      "commune",
      "TP-HT",
      "TPHT",
      "Tư pháp hộ tịch",
      "Tư pháp",
    ),
    "van-phong-hdnd-ubnd",
  ),
  abolished(
    standing(
      "tai-chinh-ke-toan",
      "Tài chính - Kế toán",
      "Finance and accounting",
      "commune",
      "TC-KT",
      "TCKT",
      "Kế toán - TC",
      "Kế toán - Tài chính",
      "Kế toán - ngân sách",
      "Tài chính kế toán",
      "Kế toán",
      "Tài chính - ngân sách",
      "Kế toán TC",
    ),
    "phong-kinh-te",
  ),
  abolished(
    standing(
      "van-hoa-xa-hoi",
      "Văn hóa - Xã hội",
      "Culture and society",
      "commune",
      "VH-XH",
      "VHXH",
      "VHXXH",
      "Văn hóa xã hội",
      "Văn hóa và xã hội",
      "Văn hóa",
    ),
    "phong-van-hoa-xa-hoi",
  ),
  abolished(
    standing(
      "van-hoa-thong-tin",
      "Văn hóa - Thông tin",
      "Culture and information",
      "none",
      "VH-TT",
      "VHTT",
      "VHHT",
      "Văn hóa thông tin",
    ),
    "phong-van-hoa-xa-hoi",
  ),
  abolished(
    standing(
      "dia-chinh-xay-dung",
      "Địa chính - Xây dựng",
      "Land and construction",
      "commune",
      "ĐC-XD",
      "ĐCXD",
      "Địa chính",
      "Địa chính - XDCB-NN-TNMT",
      "Địa chính - Xây dựng - Nông nghiệp và Môi trường",
      "Địa chính xây dựng",
      "Địa chính - Nông nghiệp - Xây dựng và Môi trường",
    ),
    "phong-kinh-te",
  ),
  abolished(
    standing(
      "bo-phan-mot-cua",
      "Bộ phận Một cửa",
      "One-stop counter",
      "commune",
      "Bộ phận 1 cửa",
      "Một cửa",
      "1 cửa",
      "Bộ phận tiếp nhận và trả kết quả",
      "Tiếp nhận và trả kết quả",
      "Bộ phận TN&TKQ",
      "Bộ phận TNTKQ",
      "BP một cửa",
      "Bộ phận tiếp nhận và trả kết quả giải quyết TTHC",
      "BPMC",
    ),
    "trung-tam-pvhcc",
  ),
  standing(
    "van-phong-hdnd-ubnd",
    "Văn phòng HĐND và UBND",
    "Office of the People's Council and Committee",
    "none",
    "Văn phòng HĐND-UBND",
    "HĐND-UBND",
    "Văn phòng HDND-UBND",
    "VP HĐND-UBND",
    "VP HĐND và UBND",
    "VP.HĐND-UBND",
    "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
    "Văn phòng HĐND, UBND",
  ),
  standing(
    "phong-kinh-te",
    "Phòng Kinh tế",
    "Economy division",
    "none",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "Phòng KT, HT và ĐT",
  ),
  standing(
    "phong-van-hoa-xa-hoi",
    "Phòng Văn hóa - Xã hội",
    "Culture and society division",
    "commune",
    "Phòng VH-XH",
    "Phòng VHXH",
  ),
  standing(
    "trung-tam-pvhcc",
    "Trung tâm Phục vụ hành chính công",
    "Public administration service centre",
    "none",
    "Trung tâm PVHCC",
    "TTPVHCC",
    "TT PVHCC",
    "Trung tâm HCC",
    "Trung tâm hành chính công",
    "TTHCC",
    "TT phục vụ hành chính công",
  ),
  standing(
    "van-phong-ubnd",
    "Văn phòng UBND",
    "Office of the People's Committee",
    "none",
    "Văn phòng Ủy ban nhân dân",
    "VP UBND",
  ),
  standing("van-phong", "Văn phòng", "Office", "none", "VP"),
  standing("cong-an", "Công an", "Police", "none", "CA"),
  standing("quan-su", "Ban Chỉ huy Quân sự", "Military command", "none", "BCH Quân sự", "Quân sự", "BCHQS", "Ban CHQS"),
  standing("ubnd", "Ủy ban nhân dân", "People's Committee", "none", "UBND"),
  standing("hdnd", "Hội đồng nhân dân", "People's Council", "none", "HĐND", "HDND", "Thường trực HĐND"),
  standing("dang-uy", "Đảng ủy", "Party committee", "none", "Thường trực Đảng ủy", "TT Đảng ủy"),
  standing("chu-tich-ubnd", "Chủ tịch UBND", "Chairman of the People's Committee", "none", "Chủ tịch", "CT UBND"),
  standing(
    "pho-chu-tich-ubnd",
    "Phó Chủ tịch UBND",
    "Vice-chairman of the People's Committee",
    "none",
    "Phó Chủ tịch",
    "PCT UBND",
    "PCT",
  ),
  standing(
    "mat-tran",
    "Ủy ban MTTQ Việt Nam",
    "Fatherland Front",
    "none",
    "UBMTTQVN",
    "UBMTTQ",
    "MTTQ",
    "Mặt trận Tổ quốc",
    "Mặt trận",
    "Ủy ban Mặt trận Tổ quốc Việt Nam",
    "UBMTTQ Việt Nam",
  ),
  standing("doan-thanh-nien", "Đoàn Thanh niên", "Youth Union", "none", "Đoàn TNCS Hồ Chí Minh", "Đoàn TN", "ĐTN"),
  standing("hoi-phu-nu", "Hội Liên hiệp Phụ nữ", "Women's Union", "none", "Hội LHPN", "Hội Phụ nữ"),
  standing("hoi-nong-dan", "Hội Nông dân", "Farmers' Union", "none", "HND"),
  standing("hoi-cuu-chien-binh", "Hội Cựu chiến binh", "Veterans' Association", "none", "Hội CCB"),
  standing("dai-truyen-thanh", "Đài Truyền thanh", "Broadcasting station", "none", "Đài TT", "Cán bộ Đài TT"),
  standing("tram-y-te", "Trạm Y tế", "Health station", "commune"),
  standing("thu-ky-iso", "Thư ký ISO", "ISO secretary", "none", "Ban Chỉ đạo ISO", "Ban ISO"),
];

/** Divisions of districts, gone with the districts. */
const district: readonly UnitEntry[] = [
  ["phong-noi-vu", "Phòng Nội vụ", "Division of Home Affairs", ["Phòng NV"]],
  ["phong-tu-phap", "Phòng Tư pháp", "Division of Justice", []],
  [
    "phong-tai-chinh-ke-hoach",
    "Phòng Tài chính - Kế hoạch",
    "Division of Finance and Planning",
    [
      "Tài chính - Kế hoạch",
      "Phòng TC-KH",
      "TC-KH",
      "Tài chính, kế hoạch",
      "Phòng Tài chính, kế hoạch",
      "Phòng Tài chính và Kế hoạch",
    ],
  ],
  [
    "phong-van-hoa-thong-tin",
    "Phòng Văn hóa và Thông tin",
    "Division of Culture and Information",
    ["Phòng VHTT", "Phòng VH-TT", "Phòng Văn hóa - Thông tin", "Phòng VH&TT", "Phòng Văn hóa Thông tin"],
  ],
  [
    "phong-tai-nguyen-moi-truong",
    "Phòng Tài nguyên và Môi trường",
    "Division of Natural Resources and Environment",
    ["Phòng TNMT", "Phòng TN-MT", "Phòng TN&MT"],
  ],
  [
    "phong-nong-nghiep",
    "Phòng Nông nghiệp và Phát triển nông thôn",
    "Division of Agriculture and Rural Development",
    ["Phòng NN&PTNT", "Phòng NN-PTNT", "Phòng NNPTNT", "Phòng Nông nghiệp và PTNT"],
  ],
  [
    "phong-lao-dong",
    "Phòng Lao động - Thương binh và Xã hội",
    "Division of Labour, Invalids and Social Affairs",
    ["Phòng LĐTBXH", "Phòng LĐ-TBXH", "Phòng LĐTB&XH", "Phòng LĐ-TB&XH"],
  ],
  [
    "phong-giao-duc",
    "Phòng Giáo dục và Đào tạo",
    "Division of Education and Training",
    ["Phòng GDĐT", "Phòng GD&ĐT", "Phòng GD-ĐT"],
  ],
  [
    "phong-kinh-te-ha-tang",
    "Phòng Kinh tế và Hạ tầng",
    "Division of Economy and Infrastructure",
    ["Phòng KT-HT", "Phòng Kinh tế - Hạ tầng", "Phòng KTHT", "Phòng KT&HT"],
  ],
  ["ubnd-huyen", "UBND huyện", "District People's Committee", ["Ủy ban nhân dân huyện"]],
  ["hdnd-huyen", "HĐND huyện", "District People's Council", ["Hội đồng nhân dân huyện"]],
  [
    "van-phong-hdnd-ubnd-huyen",
    "Văn phòng HĐND-UBND huyện",
    "District Office of the Council and Committee",
    ["Văn phòng HĐND và UBND huyện", "VP HĐND-UBND huyện"],
  ],
  ["thanh-tra-huyen", "Thanh tra huyện", "District Inspectorate", []],
  ["huyen-uy", "Huyện ủy", "District Party committee", []],
].map(([key, vi, en, wordings]) =>
  abolished(
    standing(String(key), String(vi), String(en), "district", ...(Array.isArray(wordings) ? wordings : [])),
    null,
  ),
);

const higher: readonly UnitEntry[] = [
  standing("ubnd-tinh", "UBND tỉnh", "Provincial People's Committee", "province", "Ủy ban nhân dân tỉnh"),
  standing("hdnd-tinh", "HĐND tỉnh", "Provincial People's Council", "province", "Hội đồng nhân dân tỉnh"),
  standing("van-phong-ubnd-tinh", "Văn phòng UBND tỉnh", "Office of the Provincial People's Committee", "province"),
  standing("tinh-uy", "Tỉnh ủy", "Provincial Party committee", "province"),
  standing("so-noi-vu", "Sở Nội vụ", "Department of Home Affairs", "province", "SNV"),
  standing("so-tu-phap", "Sở Tư pháp", "Department of Justice", "province"),
  standing("so-tai-chinh", "Sở Tài chính", "Department of Finance", "province"),
  standing(
    "so-khoa-hoc-cong-nghe",
    "Sở Khoa học và Công nghệ",
    "Department of Science and Technology",
    "province",
    "Sở KH&CN",
    "Sở KHCN",
  ),
  abolished(
    standing(
      "so-thong-tin-truyen-thong",
      "Sở Thông tin và Truyền thông",
      "Department of Information and Communications",
      "province",
      "Sở TT&TT",
      "Sở TTTT",
    ),
    null,
  ),
  standing("chinh-phu", "Chính phủ", "Government", "central"),
  standing("thu-tuong", "Thủ tướng Chính phủ", "Prime Minister", "central", "TTg"),
  standing("van-phong-chinh-phu", "Văn phòng Chính phủ", "Government Office", "central", "VPCP"),
  standing("bo-noi-vu", "Bộ Nội vụ", "Ministry of Home Affairs", "central", "BNV"),
];

/** Collective names: no body of their own, so nothing succeeds them. */
const collective: readonly UnitEntry[] = [
  standing(
    "cac-ban-nganh",
    "Các ban, ngành liên quan",
    "Bodies concerned",
    "none",
    "Các ban ngành",
    "Các ban, ngành",
    "Các ban ngành liên quan",
    "Các ban ngành có liên quan",
    "Các ban, ngành có liên quan",
  ),
  standing(
    "cac-ban-nganh-doan-the",
    "Các ban, ngành, đoàn thể",
    "Bodies and mass organisations",
    "none",
    "Các ban ngành đoàn thể",
    "Các ban ngành, đoàn thể",
    "Các ban ngành đoàn thể liên quan",
    "Ban ngành đoàn thể",
  ),
  standing(
    "cac-bo-phan",
    "Các bộ phận liên quan",
    "Offices concerned",
    "none",
    "Các bộ phận có liên quan",
    "Các bộ phận chuyên môn",
    "Các bộ phận chuyên môn có liên quan",
    "Các bộ phận",
  ),
  standing(
    "cac-don-vi",
    "Các đơn vị liên quan",
    "Units concerned",
    "none",
    "Các đơn vị có liên quan",
    "Các cơ quan, đơn vị",
    "Các cơ quan, đơn vị liên quan",
    "Các cơ quan, đơn vị có liên quan",
  ),
  standing(
    "can-bo-cong-chuc",
    "Cán bộ, công chức",
    "Cadres and civil servants",
    "none",
    "CBCC",
    "CB, CC",
    "Cán bộ công chức",
    "Toàn thể cán bộ, công chức",
    "Các cán bộ, công chức",
  ),
  standing(
    "cong-chuc-chuyen-mon",
    "Công chức chuyên môn",
    "Specialist civil servants",
    "none",
    "Các công chức chuyên môn",
    "Công chức chuyên môn liên quan",
    "Các công chức",
  ),
  standing(
    "ubnd-cac-xa",
    "UBND các xã",
    "Commune People's Committees",
    "commune",
    "UBND các xã, thị trấn",
    "UBND các xã, phường",
    "UBND các xã, phường, thị trấn",
    "Các xã, thị trấn",
    "UBND cấp xã",
  ),
];

export const unitCatalogue: readonly UnitEntry[] = [...commune, ...district, ...higher, ...collective];
