const onsets = ["", ..."b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ")];

/** Every rhyme of written Vietnamese, tone apart. */
const rhymes: ReadonlySet<string> = new Set(
  (
    "a ai ao au ay ac am an ang anh ap at ach ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e eo ec em en eng ep et ê êu êm ên ênh êp êt êch i iu im in inh ip it ich ia iêu iêc iêm iên iêng iêp iêt " +
    "y yêu yêm yên yêng yêt ynh o oi oc om on ong op ot oong ooc ô ôi ôc ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
    "u ui uc um un ung up ut ua uôi uôc uôm uôn uông uôt ư ưi ưu ưc ưm ưn ưng ưt ưa ươi ươu ươc ươm ươn ương ươp ươt " +
    "oa oai oao oay oac oam oan oang oanh oap oat oach oăc oăm oăn oăng oăt oe oeo oen oet " +
    "uân uâng uât uây uê uêch uênh uên uơ uy uya uyên uyêt uynh uyt uych uyu uyp"
  ).split(" "),
);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True when a word, in either case, is spelt as one Vietnamese syllable with at most one tone. */
export function isSyllable(word: string): boolean {
  if (word.length > 8) return false;
  const decomposed = word.toLowerCase().normalize("NFD");
  if ((decomposed.match(tones)?.length ?? 0) > 1) return false;
  const plain = decomposed.replace(tones, "").normalize("NFC");
  return onsets.some((onset) => plain.startsWith(onset) && rhymes.has(plain.slice(onset.length)));
}

/** True when the text holds a letter only Vietnamese in Unicode uses: ă, đ, ơ, ư or any of the stacked ones. */
export function hasVietnameseLetters(text: string): boolean {
  return /[ĂăĐđƠơƯưẠ-ỹ]/.test(text) || /[\u0309\u0323\u031B]/.test(text);
}
