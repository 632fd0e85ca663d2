import { everywhereRule } from "../check/identity-rule";
import type { OwnIdentity } from "../check/own-identity";
import { text } from "../text/bilingual";

const table = "nguồn vốn|đã giao|đã bổ sung|được dùng";
const cell = (words: string, header: string) => ({
  table,
  row: { words, section: "", nth: 0 },
  column: { header, nth: 0 },
});

/** "Được dùng" = "Đã giao" + "Đã bổ sung", said in the first row. */
const stated: OwnIdentity = {
  id: "own-example",
  along: "each-row",
  relation: "equal",
  result: cell("tỉnh", "được dùng"),
  parts: [
    { cell: cell("tỉnh", "đã giao"), sign: 1 },
    { cell: cell("tỉnh", "đã bổ sung"), sign: 1 },
  ],
  over: [],
  text: text("Được dùng = Đã giao + Đã bổ sung", "Được dùng = Đã giao + Đã bổ sung"),
};
const header = "Nguồn vốn|Đã giao|Đã bổ sung|Được dùng";

export default everywhereRule({
  id: "own-identity-differs",
  code: "A09",
  family: "arithmetic",
  title: text("Số liệu khác phép tính tự đặt", "Figures differ from an identity of your own"),
  why: text(
    "Phép tính này do người dùng đặt cho bảng; số khác đi thì một trong các ô đã sai hoặc phép tính không còn đúng.",
    "You stated this identity for the table; where figures differ, a cell is wrong or the identity no longer holds.",
  ),
  covers: (identity) => identity.kind === "own",
  examples: [
    {
      name: "khớp",
      table: `${header} / Tỉnh|120|30|150 / Xã|40|5|45`,
      ownIdentities: [stated],
      reports: [],
    },
    {
      name: "lệch ở một dòng khác dòng đã đặt",
      table: `${header} / Tỉnh|120|30|150 / Xã|40|5|54`,
      ownIdentities: [stated],
      reports: ["D3"],
    },
    {
      name: "chưa điền đủ số",
      table: `${header} / Tỉnh|120|30|150 / Xã|40||54`,
      ownIdentities: [stated],
      reports: [],
    },
  ],
});
