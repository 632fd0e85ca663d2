import fc from "fast-check";
import { kinds } from "../../../src/core/appendix/kinds";
import { formatRef } from "../../../src/core/cell/address";
import { checkProse } from "../../../src/core/prose/check-prose";
import { recognise } from "../../../src/core/recognise/recognise";
import { viewOf } from "../../../src/core/table/view";
import { workbookOf } from "../../support/notation";

/** "1 ratio violated 0,05%" for each claim, in order. */
const told = (text: string, only?: string) =>
  checkProse(text)
    .claims.filter(({ kind }) => only === undefined || kind === only)
    .map(({ line, kind, outcome, severity, expected }) =>
      [line, kind, outcome, severity, expected].filter((each) => each !== undefined).join(" "),
    );

/** Claims that accuse or ask, notes of spelling apart. */
const raised = (text: string) => told(text).filter((line) => / (?:violated|undecided) (?!info)/u.test(line));

const against = (text: string, table: string) => {
  const workbook = workbookOf(table);
  const views = recognise(workbook).tables.map((each) => viewOf(each, workbook, kinds));
  return checkProse(text, { views }).claims.map(({ kind, outcome, expected, matched }) =>
    [kind, outcome, expected, matched.map(formatRef).join("+")]
      .filter((each) => each !== undefined && each !== "")
      .join(" "),
  );
};

describe("a report's claims", () => {
  it("V1 quote their figures, name their line and lead back to the text", () => {
    const text = "BÁO CÁO\n\n- Đã  giải quyết **45/50** hồ sơ, đạt 95%.";
    const [claim] = checkProse(text).claims;
    expect(claim).toMatchObject({ kind: "ratio", line: 3, text: "45/50 hồ sơ, đạt 95%" });
    expect(text.slice(claim?.start, claim?.end)).toBe("45/50** hồ sơ, đạt 95%");
  });

  it.each([
    ["Đã giải quyết 7.610/7.614 hồ sơ, đạt 99,95%.", ["1 ratio holds"]],
    ["Thu ngân sách 485.358 triệu đồng/461.006 triệu đồng (ước đạt 105,3% KH).", ["1 ratio holds"]],
    ["Giải ngân 79.461,612/242.322,798 triệu đồng, đạt 32,79 %.", ["1 ratio holds"]],
    ["Đạt tỷ lệ 100% (9/9).", ["1 ratio holds"]],
    ["Số hóa 527/673 hồ sơ, đạt 78,30%.", ["1 ratio holds"]],
    ["Đã có 5.756 phiếu/7.614 hồ sơ đã giải quyết đạt 77,53 %.", ["1 ratio violated error 75,60%"]],
    ["Đã khảo sát 120/160 phiếu (đạt 57%).", ["1 ratio violated error 75%"]],
    ["Hoàn thành 21/13 vấn đề.", ["1 count violated error"]],
    ["Đạt 15/12 lớp theo kế hoạch.", ["1 count unmatched"]],
    ["Xếp thứ 11/18 xã, thị trấn.", ["1 count holds"]],
    ["Công khai 04/04 văn bản.", ["1 count holds"]],
  ])("V2 %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ["Giải quyết xong: 7.614 (kịp hạn, sớm hạn: 7.610 đạt 99,95%, quá hạn: 4 đạt 0,05%).", []],
    [
      "Giải quyết xong: 7.614 (kịp hạn, sớm hạn: 7.610 đạt 99,95%, quá hạn: 4 đạt 0,5%).",
      ["1 ratio violated error 0,05%"],
    ],
    ["Tổng số có 200 hồ sơ. Đã giải quyết 180 hồ sơ (trong đó trực tuyến 100 hồ sơ, chiếm 50%).", []],
  ])("V3 %s", (text, expected) => {
    expect(raised(text)).toEqual(expected);
  });

  it.each([
    ["Tiếp nhận 692 hồ sơ (trong đó: trực tuyến 319, trực tiếp 354, kỳ trước chuyển sang 19).", []],
    [
      "Tiếp nhận 692 hồ sơ (trong đó: trực tuyến 319, trực tiếp 345, kỳ trước chuyển sang 19).",
      ["1 sum violated error 683"],
    ],
    ["Có 22 người, trong đó: nam 12 người, nữ 11 người.", ["1 sum violated error 23"]],
    ["Có 22 người, trong đó có 12 người là đảng viên, 9 người trên 50 tuổi.", []],
    ["Đoàn gồm 5 người, gồm 1 người của Văn phòng, 3 người của Tư pháp.", ["1 sum undecided warning 4"]],
  ])("V4 %s", (text, expected) => {
    expect(raised(text)).toEqual(expected);
  });

  it.each([
    ["Tổng số có 120 thủ tục; trong đó công khai: 128 thủ tục thuộc 27 lĩnh vực.", ["1 sum violated error ≤ 120"]],
    ["Tổng số có 120 thủ tục; trong đó công khai: 118 thủ tục thuộc 127 lĩnh vực.", []],
  ])("V5 %s", (text, expected) => {
    expect(raised(text)).toEqual(expected);
  });

  const scopes = (whole: number, pending: number) =>
    [
      "Toàn huyện:",
      `Tiếp nhận ${String(whole)} hồ sơ; đã giải quyết: 90 hồ sơ; đang giải quyết: ${String(pending)} hồ sơ.`,
      "+ Cấp huyện: tiếp nhận 40 hồ sơ; đã giải quyết: 35 hồ sơ; đang giải quyết: 5 hồ sơ.",
      "+ Cấp xã: tiếp nhận 60 hồ sơ; đã giải quyết: 55 hồ sơ; đang giải quyết: 5 hồ sơ.",
    ].join("\n");
  it("V6 scopes add up", () => {
    expect(raised(scopes(100, 10))).toEqual([]);
    expect(raised(scopes(110, 10))).toEqual(["2 sum violated error 100", "2 sum undecided warning 100"]);
    expect(raised(scopes(100, 10).replace("đang giải quyết: 5 hồ sơ.\n", "đang giải quyết: 6 hồ sơ.\n"))).toEqual([
      "2 sum violated error 11",
      "3 sum undecided warning 41",
    ]);
  });

  it("V35 the figure the other sums give away is named", () => {
    const said = (text: string) =>
      checkProse(text).claims.flatMap(({ message }) => /khác cho thấy (.*)\./u.exec(message?.vi ?? "")?.[1] ?? []);
    const slipped = scopes(100, 10).replace("đang giải quyết: 5 hồ sơ.\n", "đang giải quyết: 6 hồ sơ.\n");
    expect(said(slipped)).toEqual(["6 nhiều khả năng là 5"]);
    expect(said(scopes(100, 10))).toEqual([]);
    expect(said("Đã giải quyết 45/50 hồ sơ, đạt 95%.")).toEqual([]);
  });

  it("V7 a total is compared with the bullets below it", () => {
    const report = (total: string) =>
      `Giải ngân ${total} triệu đồng, trong đó:\n+ Nguồn tỉnh: 10,5/20 triệu đồng\n+ Nguồn huyện: 20,5/40 triệu đồng`;
    expect(raised(report("31/60"))).toEqual([]);
    expect(raised(report("31/70"))).toEqual(["1 sum violated error 60"]);
    expect(raised(report("32/70"))).toEqual(["1 sum undecided warning 31,0", "1 sum undecided warning 60"]);
  });

  it.each([
    ["Chưa đạt (< 70%): An Hòa (61,2%), Bình Minh (55%), Cát Lâm (69,9%).", []],
    ["Chưa đạt (< 70%): An Hòa (61,2%), Bình Minh (75%), Cát Lâm (69,9%).", ["1 threshold violated error"]],
    ["Chưa đạt tỷ lệ quy định (>70%): An Hòa (61,2%), Bình Minh (55%).", []],
    ["Các xã đạt tỷ lệ (≥ 90%) gồm: An Hòa (91,2%), Bình Minh (89%), Cát Lâm (99%).", ["1 threshold violated error"]],
  ])("V8 %s", (text, expected) => {
    expect(raised(text)).toEqual(expected);
  });

  it("V9 names and counts of named places", () => {
    const lists =
      "Số hóa: An Hải (91%), Bình Minh (92%), Cát Lâm (93%).\nDịch vụ: An Hai (81%), Bình Minh (82%), Cát Lâm (83%).";
    expect(told(lists, "name").filter((each) => each.includes("undecided"))).toEqual(["2 name undecided info An Hải"]);
    expect(raised("Tập huấn tại 03 đơn vị: xã An Hòa, xã Bình Minh và thị trấn Cát.")).toEqual([]);
    expect(raised("Tập huấn tại 04 đơn vị: xã An Hòa, xã Bình Minh và thị trấn Cát.")).toEqual([
      "1 count violated error 3",
    ]);
  });

  it.each([
    ["Số liệu từ ngày 15/12/2025 đến ngày 14/6/2026.", []],
    [
      "Số liệu từ ngày 15/12/2026 đến ngày 14/6/2026.",
      ["1 range violated error từ ngày 15/12/2025 đến ngày 14/06/2026"],
    ],
    ["Giai đoạn 2030-2026.", ["1 range violated error"]],
    ["Giai đoạn 2026 – 2030, năm học 2025-2026.", []],
    ["Từ tháng 9/2026 đến tháng 3/2026.", ["1 range violated error"]],
    ["Họp ngày 31/6/2026.", ["1 range violated error"]],
  ])("V10 %s", (text, expected) => {
    expect(raised(text).map((each) => each.replace("14/06", "14/6"))).toEqual(
      expected.map((each) => each.replace("14/06", "14/6")),
    );
  });

  it.each([
    ["Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.", []],
    ["Nghị định số 61/2011/NĐ-CP ngày 23/4/2018.", ["1 citation violated error 61/2018/NĐ-CP"]],
    ["Nghị định 61/NĐ-CP.", ["1 citation violated warning 61/năm/NĐ-CP"]],
    ["Quyết định 468/QĐTTg ngày 27/3/2021.", ["1 citation violated warning 468/QĐ-TTg"]],
    ["Kế hoạch số 15/QĐ-UBND ngày 20/01/2026.", ["1 citation violated warning KH-UBND"]],
    [
      "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018.\nTheo Nghị định số 61/2018/NĐ-CP ngày 24/4/2018.",
      ["2 citation violated error 23/4/2018"],
    ],
    ["Kế hoạch 01/KH-UBND ngày 09/01/2026.\nKế hoạch 01/KH-UBND ngày 10/02/2026 của UBND huyện.", []],
    [
      "Kế hoạch 01/KH-UBND ngày 09/01/2026; Kế hoạch 05/KH-UBND ngày 20/01/2026; Kế hoạch 09/KH-UBND ngày 15/01/2026; Kế hoạch 12/KH-UBND ngày 03/02/2026.",
      ["1 citation undecided warning"],
    ],
  ])("V11 %s", (text, expected) => {
    expect(raised(text)).toEqual(expected);
  });

  const paper = (caption: string) =>
    `Số: 15/BC-UBND\n\nAn Hòa, ngày 12 tháng 6 năm 2026\n\nBÁO CÁO\n\nCải cách hành chính 6 tháng đầu năm 2026\n\n${caption}`;
  it.each([
    ["(Kèm theo Báo cáo số 15/BC-UBND ngày 12/6/2026 của UBND xã)", []],
    ["(Kèm theo Báo cáo số 15/KH-UBND ngày 12/6/2026 của UBND xã)", ["9 citation violated error BC-UBND"]],
    ["(Kèm theo Báo cáo số 14/BC-UBND ngày 12/6/2026 của UBND xã)", ["9 citation violated error 15/BC-UBND"]],
    ["(Kèm theo Báo cáo số 15/BC-UBND ngày 12/3/2026 của UBND xã)", ["9 citation violated error 12/6/2026"]],
    ["(Kèm theo Báo cáo số    /BC-UBND ngày 12/6/2026 của UBND xã)", ["9 citation violated warning"]],
  ])("V12 %s", (caption, expected) => {
    expect(raised(paper(caption))).toEqual(expected);
  });

  it.each([
    ["Quý I năm 2026, UBND xã chưa ban hành văn bản quy phạm.", ["9 period undecided warning 6 tháng đầu năm 2026"]],
    ["Trong 6 tháng đầu năm 2026, UBND xã đã ban hành 3 văn bản.", []],
    ["Quý I năm 2026, xã mở 1 lớp. Quý II năm 2026, xã mở 2 lớp.", []],
    ["6 tháng đầu năm 2025, xã tiếp nhận 30 đơn.", ["9 period undecided warning 6 tháng đầu năm 2026"]],
    ["So với 6 tháng đầu năm 2025, số đơn giảm.", []],
  ])("V13 %s", (text, expected) => {
    expect(raised(paper(text))).toEqual(expected);
  });

  it.each([
    ["Giải quyết 0/0 hồ sơ, đạt 100%.", ["1 ratio undecided warning không phát sinh"]],
    [
      "Trong quý không có thủ tục nào phải rà soát. Tỷ lệ rà soát đạt 100%.",
      ["1 ratio undecided warning không phát sinh"],
    ],
    ["Giải quyết 0/0 hồ sơ, đạt 0%.", []],
  ])("V14 %s", (text, expected) => {
    expect(raised(text)).toEqual(expected);
  });

  it.each([
    ["Số hồ sơ tăng từ 120 lên 150 hồ sơ (tăng 30 hồ sơ).", []],
    ["Số hồ sơ tăng từ 120 lên 150 hồ sơ (tăng 35 hồ sơ).", ["1 count violated error 30"]],
    ["Số hồ sơ tăng từ 150 lên 120 hồ sơ.", ["1 count violated error"]],
    ["Số hồ sơ giảm từ 150 xuống 120 hồ sơ.", []],
  ])("V15 %s", (text, expected) => {
    expect(raised(text)).toEqual(expected);
  });

  const progress =
    "TT|Nội dung|Đơn vị thực hiện|Thời gian hoàn thành|Đã thực hiện|Sản phẩm đầu ra|Tỷ lệ hoàn thành" +
    " / I|CHỈ ĐẠO||||| / 1|Ban hành kế hoạch A|Văn phòng|Tháng 01/2026|Đã ban hành|Kế hoạch|100%" +
    " / 2|Đánh giá B|Văn phòng|Thường xuyên|Đang thực hiện|Báo cáo|100% / 3|Kiểm tra C|Tư pháp|Quý II/2026|Đang thực hiện|Báo cáo|50%";
  it.each([
    ["Đã hoàn thành 2/3 nhiệm vụ.", "count holds PL1!G3+PL1!G4"],
    ["Đã hoàn thành 1/3 nhiệm vụ.", "count holds PL1!E3"],
    ["Đã hoàn thành 3/3 nhiệm vụ.", "count violated 2/3 / 1/3 PL1!G3+PL1!G4+PL1!G5"],
    ["Đã hoàn thành 3/4 nhiệm vụ.", "count undecided 2/3 PL1!G3+PL1!G4+PL1!G5"],
  ])("V16 %s", (text, expected) => {
    expect(against(text, progress)).toEqual([expected]);
  });

  const deductions = (score: string) =>
    `STT|Nội dung bị mất điểm|Điểm chuẩn|Số điểm|Lí do mất điểm|Biện pháp khắc phục|Ghi chú / **1**|**Chỉ đạo điều hành**|**20**|**${score}**||| / 1.1|Báo cáo|4|3,5|Thiếu 1 báo cáo|Báo cáo đủ| / 1.2|Tuyên truyền|2|1|Chưa đăng tin|Đăng tin|`;
  it("V17 points lost by sections and by rows", () => {
    const [holds] = against("Xã bị trừ 1,5 điểm.", deductions("18,5"));
    expect(holds).toMatch(/^count holds PL1!C2\+PL1!D2/u);
    expect(against("Xã bị trừ 2,5 điểm.", deductions("18,5"))[0]).toMatch(/^count violated 1,5 /u);
    expect(against("Xã bị trừ 1,25 điểm.", deductions("18,75"))[0]).toMatch(/^count undecided 1,5 /u);
  });

  const files =
    "STT|Lĩnh vực|Số lượng hồ sơ tiếp nhận|^|^|^|Số lượng hồ sơ đã giải quyết|^|^|^ / v|v|Tổng số|Trong kỳ|^|Từ kỳ trước|Tổng số|Trước hạn|Đúng hạn|Quá hạn / v|v|v|Trực tuyến|Trực tiếp, dịch vụ bưu chính|v|v|v|v|v / 1|Chứng thực|217|159|58|0|217|217|0|0 / 2|Đất đai|238|0|221|17|202|201|1|0 / Tổng cộng||455|159|279|17|419|418|1|0";
  it("V18 counts of files against the one-stop table", () => {
    const said = (total: number) =>
      against(
        `Tiếp nhận ${String(total)} hồ sơ (trực tuyến 159, trực tiếp 279, kỳ trước chuyển sang 17).`,
        files,
      ).filter((each) => each.startsWith("count"));
    expect(said(455)[0]).toBe("count holds PL1!C6");
    expect(said(545)[0]).toBe("count violated 455 PL1!C6");
    expect(against("Đã giải quyết: 400 hồ sơ.", files)).toEqual(["count undecided 419 PL1!G6"]);
    expect(against("Lĩnh vực Đất đai: tiếp nhận 238 hồ sơ.", files)).toEqual(["count holds PL1!C5"]);
  });

  it("V19 what has nothing to be compared with is unmatched", () => {
    expect(told("Tổ chức 02 lớp tập huấn cho 65 người.")).toEqual(["1 count unmatched"]);
    expect(told("Phấn đấu đạt trên 95% cán bộ có trình độ.")).toEqual(["1 target unmatched"]);
  });

  it.each([
    ["Tiếp nhận 500 hồ sơ; trả kết quả 490 hồ sơ, đạt 98%.", []],
    ["Đúng hạn 1.195/1.200 hồ sơ, đạt 99,58%; quá hạn 5 hồ sơ, chiếm 0,42%.", []],
    ["Đúng hạn 1.195/1.200 hồ sơ, đạt 99,58%; quá hạn 5 hồ sơ, chiếm 4,2%.", ["1 ratio undecided warning"]],
    ["Hoàn thành 18/20 nhiệm vụ (90%), còn 2 nhiệm vụ.", []],
    ["Hoàn thành 18/20 nhiệm vụ (90%), còn 3 nhiệm vụ.", ["1 sum undecided warning 2"]],
    ["Có 350 hồ sơ đúng hạn trên tổng số 360 hồ sơ, đạt 92,7%.", ["1 ratio violated error 97,22%"]],
    ["Thu 1.250 triệu đồng, đạt 52% dự toán huyện giao, 50% dự toán xã giao.", []],
  ])("V31 %s", (text, expected) => {
    expect(raised(text)).toEqual(expected);
  });

  const digitised =
    "STT|Số hồ sơ tiếp nhận|Số hồ sơ có số hoá thành phần HS|Số hồ sơ số hoá đầy đủ thành phần hồ sơ|Tỷ lệ số hoá đầy đủ thành phần HS khi tiếp nhận|Số hồ sơ chưa số hoá TPHS|Số hồ sơ đã giải quyết|Số hồ sơ có số hoá kết quả|Tỷ lệ số hoá kết quả hồ sơ|Số hồ sơ chưa số hoá kết quả TTHC / 1|673|527|522|77,56|146|651|647|99,39|4";
  it.each([
    ["Tỷ lệ số hóa đầy đủ thành phần hồ sơ đạt 77,56%.", "ratio holds PL1!E2"],
    ["Tỷ lệ số hóa thành phần hồ sơ đạt 78,3%.", "ratio holds PL1!C2+PL1!B2"],
    ["Tỷ lệ số hóa kết quả đạt 99,4%.", "ratio holds PL1!I2"],
    ["Tỷ lệ số hóa kết quả đạt 93,9%.", "ratio undecided 99,39% PL1!I2"],
    ["Phấn đấu tỷ lệ số hóa kết quả đạt 100%.", "target unmatched"],
  ])("V32 %s", (text, expected) => {
    expect(against(text, digitised)).toEqual([expected]);
  });

  const plan =
    "TT|1 - Mục tiêu|2 - Nhiệm vụ|3 - Hoạt động|4 - Kết quả/ Sản phẩm|5 – Chủ trì|6 - Phối hợp|7 - Thời gian thực hiện|8 - Dự kiến kinh phí (Nếu có) / I|CẢI CÁCH THỦ TỤC|||||||" +
    " / 1|1.1. Tối thiểu 80% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến|2.1. Tuyên truyền|3.1. Hướng dẫn người dân|Báo cáo|Văn phòng|Tư pháp|Năm 2026| / 2|1.2. Tối thiểu 90% người dân hài lòng|2.2. Khảo sát|3.2. Lấy phiếu|Báo cáo|Văn phòng|Tư pháp|Năm 2026|";
  it.each([
    ["Phấn đấu tối thiểu 80% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến.", "target holds PL1!B3"],
    ["Phấn đấu tối thiểu 70% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến.", "target undecided 80% PL1!B3"],
    ["Phấn đấu tối thiểu 70% văn bản được ký số trên môi trường mạng.", "target unmatched"],
  ])("V33 %s", (text, expected) => {
    expect(against(text, plan)).toEqual([expected]);
  });

  it.each([
    "Tiếp nhận 1.000 hồ sơ, trong đó trực tuyến 900 hồ sơ, trực tiếp 100 hồ sơ; kỳ trước chuyển sang 50 hồ sơ.",
    "Kiểm tra 20 cuộc (trong đó 12 cuộc theo kế hoạch, 5 cuộc đột xuất, 10 cuộc có sai phạm).",
    "Các xã đạt trên 90%: An Hòa (97%), Bình Minh (94%); dưới 90%: Cát Lâm (82%), Đông Sơn (75%).",
    "Có 05 buổi với 350 lượt người; trong đó có 02 buổi trực tuyến với 1.000 lượt xem.",
    "Quý I tiếp nhận 120 hồ sơ, quý II tiếp nhận 150 hồ sơ, lũy kế 270 hồ sơ.",
    "Năm nay có 11 văn bản, đã xử lý 04/04 văn bản, còn 5 văn bản đang lấy ý kiến.",
    "Thu đạt 127,1% dự toán (73.000 triệu đồng/57.432 triệu đồng).",
  ])("V34 accuses nobody: %s", (text) => {
    expect(raised(text)).toEqual([]);
  });

  it.each([
    "Cung cấp dịch vụ công mức độ 3,4 theo TCVN ISO 9001:2015.",
    "Lịch tiếp dân vào ngày thứ 5 hàng tuần và ngày 25 hàng tháng.",
    "1.2. Cải cách thể chế",
    "Thực hiện Công văn số 896/UBND-NV ngày 05/6/2026, trước ngày 15/11.",
    "Quý II, III/2026; tháng 10, 11/2026; năm 2026; giai đoạn 2026-2030.",
  ])("V20 counts nothing: %s", (text) => {
    expect(told(text).filter((each) => !/ (?:citation|range|period) /u.test(each))).toEqual([]);
  });

  it.each([
    ["Quyết định về việc về việc công bố.", ["1 spelling violated info về việc"]],
    ["Tiếp nhận thực tuyển.", ["1 spelling undecided info trực tuyến"]],
    ["Dần dần đi vào nền nếp trong năm năm qua.", []],
  ])("V21 %s", (text, expected) => {
    expect(told(text, "spelling")).toEqual(expected);
  });

  it.each([
    "Giải quyết gần 80/160 hồ sơ, đạt trên 95%.",
    "Tổng số 100 hồ sơ (trực tuyến khoảng 60, trực tiếp 50, kỳ trước chuyển sang 0).",
  ])("V23 accuses nobody: %s", (text) => {
    expect(told(text).filter((each) => each.includes("violated"))).toEqual([]);
  });

  it("V24 a sentence parted by a page break is read whole", () => {
    const text = "Ban hành Quyết định số 5100/QĐ-UBND và Quyết định 5102/QĐ-\n\nUBND ngày 20/12/2025.";
    expect(told(text)).toEqual(["1 citation holds", "1 citation holds"]);
    const [, second] = checkProse(text).claims;
    expect(text.slice(second?.start, second?.end)).toBe("5102/QĐ-\n\nUBND ngày 20/12/2025");
  });

  it("V25 reading never throws, and says the same twice", () => {
    const word = fc.constantFrom(
      "Toàn huyện:",
      "tiếp nhận",
      "12",
      "3,4",
      "%",
      "(",
      ")",
      "/",
      "đạt",
      "trong đó:",
      "\n",
      "\t",
      "tăng từ",
      "lên",
      "1.365",
      "hồ sơ",
      "ngày 31/2/2026",
      "gồm",
      "An Hòa",
      "\u0301",
      "**",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const first = checkProse(text);
        expect(checkProse(text)).toEqual(first);
        for (const { start, end, line } of first.claims) {
          expect(start).toBeLessThan(end);
          expect(text.slice(0, start).split("\n")).toHaveLength(line);
        }
      }),
      { numRuns: 300 },
    );
  });
});
