import { clean, withoutDiacritics } from "../text/normalise";

/**
 * Several ways to write the same thing, brought to one word. Written without diacritics, because headers come with old
 * and new tone placement, with marks apart, and without any. Longer phrases stand before their parts.
 */
const phrases: readonly (readonly [from: string, to: string])[] = [
  ["dich vu buu chinh cong ich", "buuchinh"],
  ["dich vu buu chinh", "buuchinh"],
  ["buu chinh cong ich", "buuchinh"],
  ["dich vu bcci", "buuchinh"],
  ["buu chinh", "buuchinh"],
  ["bcci", "buuchinh"],
  ["dich vu cong truc tuyen", "dvc"],
  ["dich vu cong", "dvc"],
  ["dvc truc tuyen", "dvc"],
  ["dvc online", "dvc"],
  ["dv c tt", "dvc"],
  ["dvc tt", "dvc"],
  ["dvctt", "dvc"],
  ["dv c", "dvc"],
  ["thanh toan truc tuyen", "thanhtoan online"],
  ["thanh toan", "thanhtoan"],
  ["tttt", "thanhtoan online"],
  ["tt truc tuyen", "thanhtoan online"],
  ["tt truc tiep", "thanhtoan tructiep"],
  ["truc tuyen", "online"],
  ["thuc tuyen", "online"],
  ["qua mang", "online"],
  ["truc tiep", "tructiep"],
  ["thuc tiep", "tructiep"],
  ["muc do", "mucdo"],
  ["md", "mucdo"],
  ["thanh phan ho so", "thanhphan"],
  ["thanh phan hs", "thanhphan"],
  ["thanh phan", "thanhphan"],
  ["tphs", "thanhphan"],
  ["ho so", "hoso"],
  ["hs", "hoso"],
  ["thu tuc hanh chinh", "tthc"],
  ["van ban", "vanban"],
  ["vb", "vanban"],
  ["ty le phan tram", "tile"],
  ["ti le phan tram", "tile"],
  ["ty le", "tile"],
  ["ti le", "tile"],
  ["khong so hoa", "chuasohoa"],
  ["chua so hoa", "chuasohoa"],
  ["chua duoc so hoa", "chuasohoa"],
  ["co so hoa", "cosohoa"],
  ["da so hoa", "cosohoa"],
  ["duoc so hoa", "cosohoa"],
  ["so hoa", "sohoa"],
  ["ky hieu", "kyhieu"],
  ["ky nhan", "kynhan"],
  ["co ky so", "cokyso"],
  ["da ky so", "cokyso"],
  ["duoc ky so", "cokyso"],
  ["khong ky so", "khongkyso"],
  ["chua ky so", "khongkyso"],
  ["tong so", "tong"],
  ["ts", "tong"],
  ["t so", "tong"],
  ["tong cong", "tong"],
  ["so luong", "so"],
  ["truoc thoi han", "truochan"],
  ["dung thoi han", "dunghan"],
  ["qua thoi han", "quahan"],
  ["chua den thoi han", "tronghan"],
  ["thoi han", "thoihan"],
  ["truoc han", "truochan"],
  ["som han", "truochan"],
  ["dung han", "dunghan"],
  ["qua han", "quahan"],
  ["tre han", "quahan"],
  ["tre hen", "quahan"],
  ["qua hen", "quahan"],
  ["dung hen", "dunghan"],
  ["truoc hen", "truochan"],
  ["het han", "quahan"],
  ["cham han", "quahan"],
  ["chua den han", "tronghan"],
  ["trong thoi han", "tronghan"],
  ["trong han", "tronghan"],
  ["con han", "tronghan"],
  ["da duoc giai quyet", "dagiaiquyet"],
  ["da giai quyet", "dagiaiquyet"],
  ["da xu ly", "dagiaiquyet"],
  ["dang giai quyet", "danggiaiquyet"],
  ["dang xu ly", "danggiaiquyet"],
  ["chua giai quyet", "danggiaiquyet"],
  ["giai quyet", "giaiquyet"],
  ["tiep nhan", "tiepnhan"],
  ["ky truoc", "kytruoc"],
  ["ki truoc", "kytruoc"],
  ["ton ky", "kytruoc"],
  ["trong ky", "trongky"],
  ["trong ki", "trongky"],
  ["li do", "ly do"],
  ["kq", "ket qua"],
  ["cq", "co quan"],
  ["don vi", "donvi"],
  ["dv", "donvi"],
  ["kp", "kinh phi"],
  ["tg", "thoi gian"],
  ["sp", "san pham"],
  ["tl hoan thanh", "tile hoan thanh"],
  ["tl kiem chung", "tai lieu kiem chung"],
  ["tl minh chung", "tai lieu minh chung"],
  ["so thu tu", "stt"],
  ["so tt", "stt"],
  ["s t t", "stt"],
  ["t t", "stt"],
  ["s tt", "stt"],
  ["tt", "stt"],
  ["dia chi lien he so dien thoai", "diachi"],
  ["dia chi so dien thoai", "diachi"],
  ["dia chi lien he", "diachi"],
  ["dia chi", "diachi"],
  ["dien thoai", "dienthoai"],
  ["duong dan", "duongdan"],
  ["cap nhat", "capnhat"],
  ["nhap lieu", "nhaplieu"],
];

const rules: ReadonlyMap<string, readonly (readonly [words: readonly string[], to: readonly string[]])[]> = (() => {
  const byFirst = new Map<string, [string[], string[]][]>();
  for (const [from, to] of phrases) {
    const words = from.split(" ");
    const first = words[0] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), [words, to.split(" ")]]);
  }
  return byFirst;
})();

const silent = new Set(["cua", "cac", "va", "nay", "theo", "do", "khi", "thi"]);
const printedNumber = /^\s*\(?\d{1,2}\)?\s*[-–—.:)=]\s*(?=\p{L})/u;

/** The words of a header or wording, in one spelling, without the column number printed before them. */
export function headerWords(text: string): readonly string[] {
  const plain = withoutDiacritics(
    clean(text.replace(/<[^<>]{1,20}>/g, " "))
      .replace(printedNumber, "")
      .toLowerCase(),
  );
  const words = plain.replace(/%/g, " ti le ").match(/[a-z0-9]+/g) ?? [];
  const found: string[] = [];
  for (let at = 0; at < words.length;) {
    const rule = rules
      .get(words[at] ?? "")
      ?.find(([from]) => from.every((word, offset) => words[at + offset] === word));
    if (rule !== undefined) {
      found.push(...rule[1]);
      at += rule[0].length;
    } else {
      const word = words[at] ?? "";
      if (!silent.has(word)) found.push(word);
      at += 1;
    }
  }
  return found;
}

/** Words that make a header name something about the row, such as its code, or about petitions and not files, whatever else it says. */
const strangers: ReadonlySet<string> = new Set(["ma", "don", "dienthoai", "duongdan", "link", "capnhat", "nhaplieu"]);

/** True where a header says one of these and the wording does not. */
export function isStranger(wording: ReadonlySet<string>, header: ReadonlySet<string>): boolean {
  for (const word of strangers) if (header.has(word) && !wording.has(word)) return true;
  return false;
}

/** Words of which a header can mean only one; two headers with different ones never mean the same. */
const opposites: readonly ReadonlySet<string>[] = [
  new Set(["online", "tructiep"]),
  new Set(["truochan", "dunghan", "quahan", "tronghan"]),
  new Set(["dagiaiquyet", "danggiaiquyet", "tiepnhan"]),
  new Set(["cosohoa", "chuasohoa"]),
  new Set(["cokyso", "khongkyso"]),
  new Set(["den", "di"]),
  new Set(["kytruoc", "trongky"]),
];

/** True when the two sets of words exclude each other: other opposites, or other numbers. */
export function contradicts(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const group of opposites) {
    let inA = false;
    let inB = false;
    let shared = false;
    for (const word of group) {
      const isA = a.has(word);
      const isB = b.has(word);
      inA ||= isA;
      inB ||= isB;
      shared ||= isA && isB;
    }
    if (inA && inB && !shared) return true;
  }
  const numbers = (words: ReadonlySet<string>): string =>
    [...words]
      .filter((word) => /^\d+$/.test(word))
      .sort()
      .join(",");
  const ofA = numbers(a);
  const ofB = numbers(b);
  return ofA !== ofB && ofA !== "" && ofB !== "";
}
