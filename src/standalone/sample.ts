const address: URL | null = null as URL | null;

/** The workbook the page starts on, bundled into it; null in a build without one. */
export function sampleWorkbook(): { readonly name: string; readonly bytes: Uint8Array } | null {
  const base64 = address?.href.split(";base64,")[1];
  if (base64 === undefined) return null;
  return { name: "Phụ lục mẫu.xlsx", bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) };
}
