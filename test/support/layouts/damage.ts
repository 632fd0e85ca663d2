import type { Chance } from "./random";

/** What happened to the texts of a sheet on their way. */
export type Writing = "unicode" | "nfd" | "tcvn3" | "vni";

const tcvn3Letters = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
const tcvn3Codes = "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
const toTcvn3 = new Map([...tcvn3Letters].map((letter, at) => [letter, tcvn3Codes.charAt(at)]));

const toneCodes: Readonly<Record<string, string>> = {
  "\u0301": "ù",
  "\u0300": "ø",
  "\u0309": "û",
  "\u0303": "õ",
  "\u0323": "ï",
};
const hatCodes: Readonly<Record<string, string>> = {
  "": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä",
}; // prettier-ignore
const breveCodes: Readonly<Record<string, string>> = {
  "": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë",
}; // prettier-ignore
const vniWhole: Readonly<Record<string, string>> = {
  đ: "ñ", í: "í", ì: "ì", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î",
}; // prettier-ignore

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const whole = vniWhole[small];
  const raise = (text: string): string => (letter === small ? text : text.toUpperCase());
  if (whole !== undefined) return raise(whole);
  const [base = "", ...marks] = [...small.normalize("NFD")];
  const tone = marks.find((mark) => mark in toneCodes) ?? "";
  if (marks.includes("\u0302")) return raise(base + (hatCodes[tone] ?? ""));
  if (marks.includes("\u0306")) return raise(base + (breveCodes[tone] ?? ""));
  const plain = marks.includes("\u031B") ? (base === "o" ? "ô" : "ö") : base;
  return raise(plain + (tone === "" ? "" : (toneCodes[tone] ?? "")));
}

/** The text as a file of that age stores it, with the font that shows it. */
export function written(text: string, writing: Writing): { readonly text: string; readonly font: string } {
  if (writing === "nfd") return { text: text.normalize("NFD"), font: "Times New Roman" };
  if (writing === "vni") return { text: [...text].map(vniLetter).join(""), font: "VNI-Times" };
  if (writing === "tcvn3") {
    const isCapitals = /\p{Lu}/u.test(text) && text === text.toUpperCase();
    const source = isCapitals ? text.toLowerCase() : text;
    const coded = [...source].map((letter) => toTcvn3.get(letter) ?? toTcvn3.get(letter.toLowerCase()) ?? letter);
    return { text: coded.join(""), font: isCapitals ? ".VnTimeH" : ".VnTime" };
  }
  return { text, font: "Times New Roman" };
}

const twins: Readonly<Record<string, string>> = { o: "о", a: "а", e: "е", c: "с", p: "р", T: "Т", H: "Н", C: "С" };

/** Odd spaces and letters of other scripts, here and there. */
export function smudged(chance: Chance, text: string, spaces: boolean, letters: boolean): string {
  let result = text;
  if (spaces && chance.happens(0.4)) {
    result = chance.pick([
      result.replace(" ", "\u00A0"),
      result.replace(" ", "  "),
      ` ${result} `,
      result.replace(" ", " \u200B"),
      `\uFEFF${result}`,
      result.replace(" ", "\n"),
    ]);
  }
  if (letters && chance.happens(0.15)) {
    const at = [...result].findIndex((letter, index) => index > 0 && twins[letter] !== undefined);
    if (at > 0) result = result.slice(0, at) + (twins[result.charAt(at)] ?? "") + result.slice(at + 1);
  }
  return result;
}
