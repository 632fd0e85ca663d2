/** Terms replaced since 01/7/2025 (NĐ 118/2025, NĐ 42/2022 as amended), and the words used now. */
export const outdatedTerms: readonly (readonly [RegExp, string])[] = [
  [
    /(?:dịch vụ công|DVC|trực tuyến)[^.;]{0,20}mức độ (?:3|4)(?:[, và]+4)?/iu,
    "dịch vụ công trực tuyến một phần, toàn trình",
  ],
  [
    /bộ phận (?:một cửa|1 cửa|tiếp nhận và trả kết quả)(?: (?:cấp )?xã| của UBND xã)/iu,
    "Trung tâm phục vụ hành chính công cấp xã",
  ],
];
