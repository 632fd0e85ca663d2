import type { ReportVerdict, Severity } from "../core/check/finding";
import type { Conflict } from "../core/patch/edit";
import { text, type Text } from "../core/text/bilingual";
import type { Slot, Work } from "./state/state";

/** A count the Vietnamese way: dots between thousands. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ".");
}

function many(n: number, one: string, more = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : more}`;
}

/** Names of sheets as a sentence takes them; many are only counted, since each is shown by name beside. */
function sheetsOf(names: readonly string[]): Text {
  const quoted = names.map((name) => `“${name}”`).join(", ");
  if (names.length > 3) return text(`${count(names.length)} trang`, `${count(names.length)} sheets`);
  return text(`trang ${quoted}`, `${names.length === 1 ? "sheet" : "sheets"} ${quoted}`);
}

const verdicts: Readonly<Record<ReportVerdict, Text>> = {
  ready: text("Có thể gửi", "Ready to send"),
  review: text("Nên xem lại", "Worth another look"),
  "not-ready": text("Chưa nên gửi", "Not ready to send"),
  "nothing-checked": text("Chưa có bảng để soát", "No table to check"),
};

const severities: Readonly<Record<Severity, Text>> = {
  error: text("Lỗi", "Errors"),
  warning: text("Cần xem", "To review"),
  info: text("Gợi ý", "Hints"),
};

function tally(counts: Readonly<Record<Severity, number>>): Text {
  const vi: string[] = [];
  const en: string[] = [];
  if (counts.error > 0) {
    vi.push(`${count(counts.error)} lỗi`);
    en.push(many(counts.error, "error"));
  }
  if (counts.warning > 0) {
    vi.push(`${count(counts.warning)} chỗ cần xem`);
    en.push(`${count(counts.warning)} to review`);
  }
  if (counts.info > 0 && vi.length === 0) {
    vi.push(`${count(counts.info)} gợi ý`);
    en.push(many(counts.info, "hint"));
  }
  return text(vi.join(", "), en.join(", "));
}

/** Every text of the pane. What the core says of a finding, a fix or a table comes with it and is not here. */
export const texts = {
  product: text("Soát phụ lục", "Soát phụ lục"),
  pane: text("Ngăn Soát phụ lục", "Soát phụ lục pane"),
  navigation: text("Các việc", "Jobs"),
  tabs: {
    check: text("Kiểm tra", "Check"),
    fill: text("Điền cột", "Fill"),
    deduct: text("Trừ điểm", "Deduct"),
    summarise: text("Tổng hợp", "Summary"),
    more: text("Thêm", "More"),
  },
  back: text("Quay lại", "Back"),
  close: text("Đóng", "Close"),
  cancel: text("Dừng", "Stop"),
  opening: text("Đang mở…", "Opening…"),
  thisWorkbook: text("Bảng tính này", "This workbook"),
  featureGroups: {
    report: text("Báo cáo", "The report"),
    make: text("Lập biểu", "Make sheets"),
    "set-up": text("Thiết lập", "Set up"),
  },
  tryAgain: text("Thử lại", "Try again"),
  undo: text("Hoàn tác", "Undo"),
  showAll: (n: number) => text(`Hiện cả ${count(n)} ô`, `Show all ${many(n, "cell")}`),
  showAllRows: (n: number) => text(`Hiện cả ${count(n)} dòng`, `Show all ${many(n, "row")}`),
  showLess: text("Thu gọn", "Show fewer"),

  // Header
  tablesFound: text("Bảng tìm thấy", "Tables found"),
  tableCount: (n: number) =>
    text(n === 0 ? "Chưa thấy bảng" : `${count(n)} bảng`, n === 0 ? "No table" : many(n, "table")),
  reading: text("Đang đọc trang tính…", "Reading the sheets…"),

  // Check
  check: text("Kiểm tra", "Check"),
  checkAgain: text("Kiểm tra lại", "Check again"),
  checking: text("Đang kiểm tra…", "Checking…"),
  verdicts,
  verdictTally: (counts: Readonly<Record<Severity, number>>) => tally(counts),
  compared: (counts: {
    readonly all: number;
    readonly holds: number;
    readonly violated: number;
    readonly undecided: number;
  }) =>
    text(
      `Đã đối chiếu ${count(counts.all)} phép: ${count(counts.holds)} khớp, ${count(counts.violated)} lệch, ${count(counts.undecided)} chưa kết luận được.`,
      `${many(counts.all, "comparison")}: ${count(counts.holds)} agree, ${count(counts.violated)} differ, ${count(counts.undecided)} undecided.`,
    ),
  dragSideways: text("Kéo ngang để xem các cột.", "Drag sideways to see the columns."),
  nothingCompared: text(
    "Đã đối chiếu 0 phép. Chưa có phép cộng hay tỷ lệ nào để đối chiếu; mới soát từng ô.",
    "0 comparisons. There is no sum or ratio to compare yet; only single cells were looked at.",
  ),
  notCheckedLink: (n: number) => text(`Xem ${count(n)} phần chưa soát được`, `See ${many(n, "part")} not checked`),
  notChecked: text("Phần chưa soát được", "Not checked"),
  notCheckedLead: text(
    "Kết luận ở trên không nói gì về các phần này. Hãy tự xem.",
    "The verdict says nothing about these parts. Please look at them yourself.",
  ),
  beforeFirst: text(
    "Bấm Kiểm tra để soát các bảng trong tệp. Không ô nào bị đổi.",
    "Press Check to go through the tables of the file. No cell is changed.",
  ),
  filters: text("Lọc theo mức", "Filter by severity"),
  all: text("Tất cả", "All"),
  severities,
  severityOf: {
    error: text("Lỗi", "Error"),
    warning: text("Cần xem", "To review"),
    info: text("Gợi ý", "Hint"),
  } satisfies Record<Severity, Text>,
  showHints: (n: number) => text(`Hiện ${count(n)} gợi ý`, `Show ${many(n, "hint")}`),
  hideHints: (n: number) => text(`Thu gọn ${count(n)} gợi ý`, `Hide ${many(n, "hint")}`),
  wholeFile: text("Cả tệp", "Whole file"),
  findings: text("Kết quả kiểm tra", "Findings"),
  nothingFound: text("Không thấy chỗ nào lệch.", "Nothing disagrees."),
  nothingFoundLead: text(
    "Mọi phép đối chiếu được đều khớp. Số liệu gốc vẫn cần người lập bảng xác nhận.",
    "Everything that could be compared agrees. The figures themselves remain yours to confirm.",
  ),
  onlyCellsChecked: text(
    "Chưa có phép cộng hay tỷ lệ nào để đối chiếu; mới soát từng ô. Số liệu gốc vẫn cần người lập bảng xác nhận.",
    "There is no sum or ratio to compare yet; only single cells were looked at. The figures remain yours to confirm.",
  ),
  safeFixes: (n: number) => text(`Sửa các lỗi an toàn (${count(n)})`, `Apply safe fixes (${count(n)})`),
  safeFixesLead: text(
    "Người đọc vẫn thấy như cũ, công thức không đổi kết quả.",
    "A reader sees the same, no formula changes its result.",
  ),
  stale: text("Trang tính vừa đổi.", "The sheet has just changed."),
  beforeChange: text("Kết quả trước khi đổi, nên kiểm tra lại:", "The result before the change; check again:"),
  staleAsk: text("Kiểm tra lại", "Check again"),
  staleLook: text("Xem lại", "Look again"),
  undecided: text("Chưa kết luận được.", "Undecided."),

  // A finding
  goTo: (place: string) => text(`Đến ô ${place}`, `Go to ${place}`),
  go: text("Đến ô", "Go to cell"),
  why: text("Vì sao?", "Why?"),
  moreLines: (n: number) => text(`… và ${count(n)} dòng nữa`, `… and ${many(n, "more line")}`),
  computed: text("ƒx: tính khi ghi.", "ƒx: computed when written."),
  sum: text("Phép tính", "The sum"),
  others: (n: number, noun: Text) =>
    text(`và ${count(n)} ${noun.vi} khác:`, `and ${count(n)} other ${noun.en}${n === 1 ? "" : "s"}:`),
  nouns: {
    task: text("nhiệm vụ", "task"),
    criterion: text("tiêu chí", "criterion row"),
    place: text("chỗ", "place"),
  },
  moreCells: (n: number) => text(`+${count(n)} ô`, `+${count(n)}`),
  notEnough: text("Chưa đủ căn cứ để nói ô nào sai:", "Not enough to say which cell is wrong:"),
  likely: text("Khả năng nhất:", "Most likely:"),
  chooseFix: text("Chọn cách sửa:", "Choose a fix:"),
  cellIs: text("là", "should be"),
  now: (found: string) =>
    text(`đang ghi ${found === "" ? "(trống)" : found}`, `now ${found === "" ? "(blank)" : found}`),
  restAgrees: text("Phép lệch ở trên sẽ khớp", "The sum above will agree"),
  probability: (p: number) => {
    const percent = String(Math.round(p * 100));
    return text(`khả năng khoảng ${percent}%`, `about ${percent}% likely`);
  },
  right: text("Không sai", "Nothing is wrong"),
  rightLead: text("Ghi lý do, không nhắc lại", "Give a reason, not shown again"),
  fixIsSafe: text("an toàn: người đọc vẫn thấy như cũ", "safe: reads the same"),
  fixIsReview: text("cần xem trước khi sửa", "look before applying"),
  seeFix: text("Xem cách sửa", "See the fix"),
  choose: text("Xem trước", "Preview"),
  dismiss: text("Bỏ qua…", "Dismiss…"),
  deny: text("Đây không phải phép tính…", "Not a computation…"),
  denied: text("Không phải phép tính", "Not a computation"),
  confirmCells: text("Ô nào đã chắc đúng? Bấm để loại ra.", "Which cells are right for sure? Press to rule them out."),
  cellIsRight: (place: string) => text(`Ô ${place} đúng`, `${place} is right`),
  noSuspectLeft: text(
    "Các ô đã xác nhận đều đúng mà vẫn lệch: có thể phép tính này không áp dụng ở đây, hoặc hai ô cùng sai.",
    "All confirmed cells are right and it still differs: it may not apply here, or two cells are wrong.",
  ),
  otherSuspects: (n: number) =>
    text(`Xem ${count(n)} khả năng khác`, `See ${many(n, "other possibility", "other possibilities")}`),
  alsoIn: (holding: number, failing: number) => {
    const vi = [
      ...(holding > 0 ? [`${count(holding)} phép đang khớp`] : []),
      ...(failing > 0 ? [`${count(failing)} phép lệch khác`] : []),
    ].join(" và ");
    const en = [
      ...(holding > 0 ? [`${count(holding)} that agree${holding === 1 ? "s" : ""}`] : []),
      ...(failing > 0
        ? [`${count(failing)} other${failing === 1 ? "" : "s"} that differ${failing === 1 ? "s" : ""}`]
        : []),
    ].join(" and ");
    return text(`ô này còn đứng trong ${vi}`, `the cell also stands in ${en}`);
  },

  // Preview
  previewOf: {
    fix: text("Xem trước khi sửa", "Before fixing"),
    made: text("Xem trước khi ghi", "Before writing"),
    "safe-fixes": text("Sửa các lỗi an toàn", "Safe fixes"),
    undo: text("Xem trước khi hoàn tác", "Before undoing"),
  },
  fixesPlaces: (n: number) => text(n === 1 ? "Sửa một ô" : `Sửa ${count(n)} ô`, `Change ${many(n, "cell")}`),
  columns: {
    cell: text("Ô", "Cell"),
    before: text("Đang ghi", "Now"),
    after: text("Sẽ ghi", "Will be"),
  },
  blank: text("(trống)", "(blank)"),
  afterwards: text("Sau khi sửa", "Afterwards"),
  resolves: (n: number) => text(`${count(n)} chỗ chuyển sang khớp`, `${many(n, "place")} will agree`),
  resolvesNone: text("Chưa chỗ nào chuyển sang khớp", "Nothing will come to agree yet"),
  raisesNone: text("Không chỗ nào lệch thêm.", "Nothing else will disagree."),
  raises: (n: number) => text(`${count(n)} chỗ sẽ lệch thêm`, `${many(n, "place")} will newly disagree`),
  notes: text("Để nguyên, và vì sao", "Left alone, and why"),
  applyOne: (place: string) => text(`Sửa ô ${place}`, `Change ${place}`),
  applyMany: (n: number) => text(`Sửa ${count(n)} ô`, `Change ${many(n, "cell")}`),
  nothingToWrite: text(
    "Không có gì để ghi: ô đã đúng hoặc vừa đổi.",
    "Nothing to write: the cell is right already or has changed.",
  ),

  // Dismiss
  settingAside: {
    dismiss: {
      title: text("Bỏ qua chỗ này", "Dismiss this"),
      lead: text(
        "Ghi lý do để người sau hiểu. Khi số liệu đổi, chỗ này được nhắc lại.",
        "Say why, so that others understand. It comes back when a figure changes.",
      ),
      reasons: [
        text("Đúng như thực tế, đã đối chiếu hồ sơ gốc", "True to the files, checked"),
        text("Mẫu của cấp trên quy định như vậy", "The form prescribes it"),
        text("Số liệu tính theo cách khác", "Counted in another way"),
        text("Sẽ bổ sung ở kỳ sau", "To be supplied next period"),
      ],
      now: text("Bỏ qua", "Dismiss"),
    },
    deny: {
      title: text("Không phải phép tính", "Not a computation"),
      lead: text(
        "Phép này sẽ thôi không soát ở mọi dòng của bảng, cả kỳ sau. Có thể đưa lại bất cứ lúc nào.",
        "This is no longer checked in any row of the table, next period included. It can be brought back at any time.",
      ),
      reasons: [
        text("Các cột này độc lập với nhau", "These columns do not depend on each other"),
        text("Chỉ là một phần, không phải tất cả", "Only some of the parts, not all"),
        text("Một hồ sơ được tính ở nhiều cột", "One file counts in several columns"),
        text("Số liệu tính theo cách khác", "Counted in another way"),
      ],
      now: text("Không soát phép này", "Do not check this"),
    },
  },
  reason: text("Lý do", "Reason"),
  reasonNeeded: text("Ghi lý do trước khi bỏ qua.", "Give a reason first."),
  reasonIdeas: text("Gợi ý lý do", "Suggested reasons"),

  // Fill, deduct, summarise
  fillTitle: text("Điền cột", "Fill columns"),
  fillLead: text(
    "Điền các cột tính được bằng công thức. Ô đã có số được giữ nguyên.",
    "Fills what can be computed, as formulas. Typed figures stay.",
  ),
  fillColumns: text("Cột điền được", "Columns to fill"),
  moreColumns: (n: number) => text(`Hiện ${count(n)} cột nữa`, `Show ${many(n, "more column")}`),
  newColumn: text("cột mới", "new column"),
  cells: (n: number) => text(`${count(n)} ô`, many(n, "cell")),
  replacesTyped: text("Thay cả số gõ tay khác kết quả tính", "Also replace typed figures that differ"),
  fillNow: (n: number) => text(`Điền ${count(n)} ô`, `Fill ${many(n, "cell")}`),
  deductTitle: text("Trừ điểm", "Deductions"),
  deductLead: text(
    "Lập trang từ bảng chấm điểm: tiêu chí mất điểm, lý do, cách khắc phục.",
    "Writes a sheet from the scoring table: criteria that lost points, why, what to do.",
  ),
  summariseTitle: text("Tổng hợp", "Summary"),
  summariseLead: text(
    "Lập một trang có công thức dẫn về ô gốc, in được theo Nghị định 30/2020.",
    "Writes one sheet with formulas back to the source cells, ready to print.",
  ),
  willWrite: text("Sẽ ghi", "Will be written"),
  newSheet: (name: string) => text(`Trang “${name}”`, `Sheet “${name}”`),
  preview: text("Xem trước", "Preview"),
  writeSheet: (names: readonly string[]) => text(`Ghi ${sheetsOf(names).vi}`, `Write ${sheetsOf(names).en}`),
  goToSheet: text("Đến trang tính", "Go to the sheet"),
  nothingToDo: {
    fix: text("Không có gì để sửa.", "Nothing to fix."),
    fill: text("Không có cột nào cần điền.", "No column to fill."),
    deduct: text("Chưa thấy bảng chấm điểm hay bảng trừ điểm.", "No scoring sheet and no deduction table was found."),
    summarise: text("Chưa thấy bảng nào để tổng hợp.", "No table to summarise was found."),
  } satisfies Record<Slot, Text>,
  nothingToDoHint: {
    fix: text("Kiểm tra lại để xem còn chỗ nào cần sửa.", "Check again to see what is left."),
    fill: text(
      "Các cột tính được đã có đủ, hoặc chưa nhận ra cột. Xem Bảng tìm thấy.",
      "Everything computable is there, or a column was not recognised. See Tables found.",
    ),
    deduct: text(
      "Mở tệp có bảng tự chấm hay thẩm định điểm. Nếu bảng đã có, chỉ đúng loại bảng trong Bảng tìm thấy.",
      "Open a file with a scoring table. If there is one, set its kind under Tables found.",
    ),
    summarise: text(
      "Mở tệp có phụ lục, hoặc xem Bảng tìm thấy.",
      "Open a file with appendix tables, or see Tables found.",
    ),
  } satisfies Record<Slot, Text>,
  lookAgain: text("Xem lại", "Look again"),

  // Done
  wrote: (cells: number, sheets: readonly string[]) =>
    sheets.length > 0
      ? text(`Đã ghi ${sheetsOf(sheets).vi}`, `Wrote ${sheetsOf(sheets).en}`)
      : text(`Đã đổi ${count(cells)} ô`, `Changed ${many(cells, "cell")}`),
  tookBack: text("Đã hoàn tác", "Undone"),

  // Tables
  tableList: text("Bảng tìm thấy", "Tables found"),
  noTables: text("Chưa thấy bảng phụ lục nào", "No appendix table found"),
  noTablesHint: [
    text(
      "Mở tệp có bảng: dòng tiêu đề (TT, Nội dung, …) rồi đến các dòng số liệu.",
      "Open a file with a table: a header row, then rows of figures.",
    ),
    text("Bỏ bộ lọc, hiện các trang bị ẩn.", "Clear filters and show hidden sheets."),
    text("Bảng trong Word: chép sang trang tính rồi kiểm tra.", "A table in Word: copy it to a sheet, then check."),
  ],
  score: { sure: text("chắc chắn", "certain"), look: text("nên xem lại", "worth a look") },
  corrected: text("bạn đã chỉnh", "set by you"),
  kind: text("Loại bảng", "Kind of table"),
  columnsRead: text("Các cột", "Columns"),
  meaning: text("Nội dung cột", "Meaning"),
  leftOut: text("Để ngoài", "Leave out"),
  notUnderstood: text("Chưa rõ", "Not clear"),
  hiddenColumn: text("đang ẩn", "hidden"),
  rowsRead: text("Các dòng", "Rows"),
  rowCounts: (rows: { readonly section: number; readonly item: number; readonly total: number }) =>
    text(
      `${count(rows.item)} dòng nội dung, ${count(rows.section)} mục, ${count(rows.total)} dòng tổng`,
      `${many(rows.item, "item")}, ${many(rows.section, "section")}, ${many(rows.total, "total")}`,
    ),
  unread: text("Chưa đọc được", "Not read"),
  unitOfMeasure: (unit: string) => text(`Đơn vị tính: ${unit}`, `Unit: ${unit}`),
  correctionKept: text(
    "Chỉnh ở đây được giữ trong tệp, trang tính không đổi.",
    "Kept in the file; the sheet is not changed.",
  ),

  // More
  more: text("Thêm", "More"),
  history: text("Lịch sử và hoàn tác", "History and undo"),
  historyLead: text("Việc đã làm trong tệp này, mới nhất ở trên.", "What was done in this file, newest first."),
  historyEmpty: text("Chưa đổi gì trong tệp này.", "Nothing has been changed in this file."),
  undone: text("đã hoàn tác", "undone"),
  undoAny: text(
    "Việc cũ hơn được xem trước rồi mới hoàn tác; ô nào đã đổi sau đó thì không bị ghi đè.",
    "Earlier changes are previewed before they are undone; cells changed since are not written over.",
  ),
  seeAndUndo: text("Xem và hoàn tác", "See and undo"),
  settings: text("Cài đặt", "Settings"),
  reportDate: text("Ngày báo cáo", "Report date"),
  reportDateHint: text("Dùng để xét quá hạn. Để trống thì không xét.", "Decides what is overdue. Leave blank to skip."),
  signature: text("Khối chữ ký của trang Tổng hợp", "Signature block of the summary"),
  signatureHint: text(
    "Mỗi dòng một ý, dòng cuối là họ tên. Để trống thì không in.",
    "One line each, the name last. Left blank, none is printed.",
  ),
  reportDateWrong: text("Ghi theo mẫu ngày/tháng/năm, ví dụ 12/6/2026.", "Write day/month/year, such as 12/6/2026."),
  submission: text("Chế độ trước khi gửi", "Before submission"),
  submissionHint: text(
    "Ô trống mà bản nộp phải có được tính là lỗi.",
    "Blanks that a submitted paper must not have become errors.",
  ),
  language: text("Ngôn ngữ", "Language"),
  languages: { vi: text("Tiếng Việt", "Tiếng Việt"), en: text("English", "English") },
  dismissed: text("Đã bỏ qua", "Dismissed"),
  dismissedEmpty: text("Chưa bỏ qua chỗ nào.", "Nothing was dismissed."),
  dismissedRule: (rule: string) => text(`Quy tắc ${rule}`, `Rule ${rule}`),
  restore: text("Nhắc lại", "Bring back"),
  about: text("Giới thiệu", "About"),
  aboutPrivacy: text("Không gửi gì ra khỏi máy", "Nothing leaves this machine"),
  aboutPrivacyLead: text(
    "Mọi việc soát và tính chạy trên máy này. Không có máy chủ, không theo dõi, không cần mạng.",
    "All reading and computing happens on this machine. No server, no telemetry, no network needed.",
  ),
  aboutHow: text("Cách làm việc", "How it works"),
  aboutHowItems: [
    text(
      "Chỉ nói sai khi tính được từ chính tệp; còn lại ghi “chưa kết luận được”.",
      "It says wrong only what the file proves; the rest is “undecided”.",
    ),
    text("Mọi thay đổi được xem trước, và hoàn tác được.", "Every change is previewed and can be undone."),
    text("Công thức có sẵn không bao giờ bị thay bằng số.", "A formula is never replaced by a figure."),
  ],
  aboutExcelOnly: text(
    "Thư viện Office do Microsoft cung cấp được tải khi mở ngăn.",
    "Microsoft's Office library is loaded when the pane opens.",
  ),

  // Trouble
  unexpected: text(
    "Tiện ích gặp trục trặc. Tệp chưa bị đổi.",
    "Something went wrong in the add-in. The file was not changed.",
  ),
  unexpectedInWriting: text(
    "Tiện ích gặp trục trặc khi ghi. Xem lại tệp trước khi làm tiếp.",
    "Something went wrong while writing. Look at the file before going on.",
  ),
  problem: text("Chưa làm được", "Could not be done"),
  refused: text("Chưa ghi gì: có ô vừa đổi.", "Nothing was written: a cell has just changed."),
  refusedLead: text("Xem lại rồi làm tiếp.", "Look again, then go on."),
  conflicts: {
    changed: (found: string) =>
      text(
        `vừa đổi, đang ghi ${found === "" ? "(trống)" : found}`,
        `has changed, now ${found === "" ? "(blank)" : found}`,
      ),
    "missing-sheet": () => text("trang tính không còn", "the sheet is gone"),
    "sheet-exists": () => text("đã có trang tính trùng tên", "a sheet of that name exists"),
    protected: () => text("trang tính đang khóa", "the sheet is protected"),
    merged: () => text("nằm trong ô gộp", "lies in a merged cell"),
    array: () => text("thuộc công thức mảng", "belongs to an array formula"),
    unsupported: () => text("chưa ghi được kiểu thay đổi này", "this kind of change cannot be written"),
    moved: () =>
      text(
        "dòng đã chuyển chỗ sau thay đổi này; hoàn tác thay đổi sau trước",
        "rows have moved since this change; undo the later one first",
      ),
    table: () =>
      text(
        "nằm trong bảng (Table) của Excel; chọn Table Design > Convert to Range rồi làm lại",
        "lies in an Excel table; choose Table Design > Convert to Range, then try again",
      ),
    filtered: () =>
      text("đang bị lọc ẩn dòng; bỏ lọc rồi làm lại", "a filter hides rows here; clear it, then try again"),
    validation: (found: string) =>
      text(
        `chỉ nhận giá trị trong danh sách kiểm soát${found === "" ? "" : ` (${found})`}; sửa Data Validation rồi làm lại`,
        `takes only what its data validation allows${found === "" ? "" : ` (${found})`}; change that, then try again`,
      ),
  } satisfies Record<Conflict["reason"], (found: string) => Text>,

  // Said by the live region
  working: {
    inspect: text("Đang đọc trang tính…", "Reading the sheets…"),
    check: text("Đang kiểm tra…", "Checking…"),
    preview: text("Đang tính…", "Working it out…"),
    apply: text("Đang ghi…", "Writing…"),
    undo: text("Đang hoàn tác…", "Undoing…"),
    save: text("Đang lưu…", "Saving…"),
  } satisfies Record<Work, Text>,
  cancelled: text("Đã dừng.", "Stopped."),
  saidVerdict: (verdict: ReportVerdict, counts: Readonly<Record<Severity, number>>) => {
    const tallied = tally(counts);
    const said = verdicts[verdict];
    return tallied.vi === ""
      ? text(`${said.vi}.`, `${said.en}.`)
      : text(`${said.vi}: ${tallied.vi}.`, `${said.en}: ${tallied.en}.`);
  },
  saidPreview: (cells: number, sheets: readonly string[]) =>
    sheets.length > 0
      ? text(`Xem trước: ${sheetsOf(sheets).vi}.`, `Preview: ${sheetsOf(sheets).en}.`)
      : text(`Xem trước: ${count(cells)} ô.`, `Preview: ${many(cells, "cell")}.`),
  saidWritten: (cells: number, sheets: readonly string[]) =>
    sheets.length > 0
      ? text(`Đã ghi ${sheetsOf(sheets).vi}.`, `Wrote ${sheetsOf(sheets).en}.`)
      : text(`Đã đổi ${count(cells)} ô.`, `Changed ${many(cells, "cell")}.`),
  saidUndone: text("Đã hoàn tác.", "Undone."),
  saidCleared: text(
    "Đã dọn dấu vết; tệp không còn gì của Soát phụ lục ngoài các ô.",
    "Traces cleared; apart from its cells the file carries nothing of Soát phụ lục.",
  ),
  nothingToUndo: text("Không có gì để hoàn tác.", "Nothing to undo."),
  saidDenied: text("Thôi không soát phép này.", "This is no longer checked."),
  saidDismissed: text("Đã bỏ qua.", "Dismissed."),
  saidRestored: text("Sẽ nhắc lại chỗ này.", "Brought back."),
  saidCorrected: text("Đã chỉnh cách đọc bảng.", "The table is now read your way."),
  saidSaved: text("Đã lưu cài đặt.", "Settings saved."),
};
