/** A remedy and the criteria it is meant for. */
export interface RemedyEntry {
  readonly id: string;
  /** Words of a criterion, as `comparisonKey` gives them; all words of one line must occur, one line is enough. */
  readonly words: readonly (readonly string[])[];
  /** What to do, without a subject: the unit in charge is put before it. */
  readonly remedy: string;
}

const entry = (id: string, words: readonly (readonly string[])[], remedy: string): RemedyEntry => ({
  id,
  words,
  remedy,
});

/** In the product's own words, the particular before the general: the first that fits is proposed. */
export const remedyLibrary: readonly RemedyEntry[] = [
  entry(
    "feedback",
    [["phản ánh", "kiến nghị"], ["phản ánh hiện trường"]],
    "lập sổ theo dõi phản ánh, kiến nghị, trả lời trong hạn và công khai kết quả trả lời",
  ),
  entry(
    "satisfaction",
    [["hài lòng"], ["khảo sát"]],
    "khảo sát người dân mỗi quý, nêu từng nội dung chưa hài lòng và phân công người khắc phục",
  ),
  entry(
    "transfer",
    [["luân chuyển", "hồ sơ"]],
    "luân chuyển hồ sơ trên phần mềm ngay trong ngày tiếp nhận, đối chiếu sổ và phần mềm mỗi tuần",
  ),
  entry(
    "digitised-files",
    [["số hóa"]],
    "số hóa đủ thành phần hồ sơ ngay khi tiếp nhận và kết quả ngay khi trả, kiểm tra số chưa số hóa mỗi tuần",
  ),
  entry(
    "online-payment",
    [["thanh toán", "trực tuyến"]],
    "hướng dẫn nộp phí, lệ phí trực tuyến tại quầy, niêm yết mã QR và giao chỉ tiêu theo tháng",
  ),
  entry(
    "online-files",
    [["dịch vụ công"], ["hồ sơ", "trực tuyến"], ["nộp", "trực tuyến"]],
    "bố trí người hướng dẫn nộp hồ sơ trực tuyến tại bộ phận một cửa và giao chỉ tiêu theo từng lĩnh vực",
  ),
  entry(
    "late-files",
    [["quá hạn"], ["trễ hạn"], ["đúng hạn"], ["trước hạn"]],
    "rà soát hồ sơ sắp đến hạn mỗi ngày, nhắc người xử lý trước hạn hai ngày và xin lỗi bằng văn bản khi trễ",
  ),
  entry(
    "publicity",
    [["niêm yết"], ["công khai", "thủ tục"]],
    "rà soát danh mục thủ tục đang niêm yết mỗi tháng, thay ngay bản đã sửa đổi hoặc bãi bỏ",
  ),
  entry("one-stop-check", [["một cửa"]], "kiểm tra bộ phận một cửa mỗi quý, lập biên bản và theo dõi đến khi sửa xong"),
  entry(
    "digital-signature",
    [["chữ ký số"], ["ký số"]],
    "cấp đủ chứng thư số, ký số mọi văn bản phát hành và đối chiếu số văn bản chưa ký mỗi tuần",
  ),
  entry(
    "electronic-documents",
    [["văn bản điện tử"], ["văn bản", "môi trường mạng"]],
    "phát hành văn bản hoàn toàn điện tử, chỉ in bản giấy khi quy định bắt buộc",
  ),
  entry(
    "web-page",
    [["trang thông tin"], ["cổng thông tin"], ["website"]],
    "phân công người cập nhật trang thông tin điện tử, kiểm tra chuyên mục thiếu nội dung mỗi tháng",
  ),
  entry(
    "normative-documents",
    [["văn bản quy phạm"], ["rà soát văn bản"], ["kiểm tra", "văn bản"]],
    "lập danh mục văn bản cần rà soát từ đầu năm, xử lý và công bố kết quả đúng thời hạn",
  ),
  entry(
    "law-enforcement",
    [["theo dõi", "thi hành pháp luật"]],
    "ban hành kế hoạch theo dõi thi hành pháp luật trong quý I, xử lý kết quả và báo cáo đúng hạn",
  ),
  entry(
    "propaganda",
    [["tuyên truyền"], ["truyền thông"]],
    "lập kế hoạch tuyên truyền theo tháng, lưu tin bài và ảnh làm tài liệu kiểm chứng",
  ),
  entry(
    "initiative",
    [["sáng kiến"], ["cách làm mới"], ["mô hình mới"]],
    "đăng ký sáng kiến từ quý I, thử nghiệm và xin công nhận trước quý IV",
  ),
  entry(
    "inspection",
    [["kiểm tra"], ["thanh tra"]],
    "thực hiện đủ số cuộc kiểm tra theo kế hoạch, xử lý dứt điểm vấn đề phát hiện và lưu biên bản",
  ),
  entry("reporting", [["báo cáo"]], "lập lịch báo cáo cả năm, nhắc trước hạn ba ngày và soát số liệu trước khi gửi"),
  entry(
    "plan-progress",
    [["kế hoạch"], ["nhiệm vụ", "giao"]],
    "theo dõi nhiệm vụ trong kế hoạch mỗi tháng, nêu tên nhiệm vụ chậm trong giao ban",
  ),
  entry(
    "training",
    [["đào tạo"], ["bồi dưỡng"], ["tập huấn"]],
    "đăng ký chỉ tiêu bồi dưỡng từ đầu năm, cử đủ người và lưu chứng chỉ",
  ),
  entry(
    "discipline",
    [["kỷ luật"], ["kỷ cương"], ["đạo đức công vụ"], ["chấp hành"]],
    "kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương và nhắc nhở, xử lý ngay khi phát hiện",
  ),
  entry(
    "staff",
    [["biên chế"], ["vị trí việc làm"], ["cán bộ", "công chức"]],
    "rà soát bố trí công chức theo vị trí việc làm và điều chỉnh trong quý I",
  ),
  entry(
    "disbursement",
    [["giải ngân"], ["vốn đầu tư"]],
    "giao tiến độ giải ngân theo tháng cho từng dự án và xử lý vướng mắc hằng tuần",
  ),
  entry(
    "finance",
    [["tài chính"], ["ngân sách"], ["tài sản công"], ["quyết toán"]],
    "công khai dự toán, quyết toán đúng mẫu, đúng hạn và thực hiện xong kết luận kiểm toán, thanh tra",
  ),
  entry(
    "evidence",
    [["tài liệu kiểm chứng"], ["minh chứng"]],
    "thu tài liệu kiểm chứng ngay khi việc xong và lưu theo mã tiêu chí",
  ),
];
