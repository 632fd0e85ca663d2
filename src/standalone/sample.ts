/** The bundler puts the file's bytes into the page as a data address; nothing is fetched. */
const address = new URL("../../assets/sample/bao-cao-mau.xlsx", import.meta.url).href;

/** The workbook the page starts on; null in a build that does not carry it. */
export function sampleWorkbook(): { readonly name: string; readonly bytes: Uint8Array } | null {
  const base64 = address.split(";base64,")[1];
  if (base64 === undefined) return null;
  return { name: "Báo cáo mẫu.xlsx", bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) };
}
