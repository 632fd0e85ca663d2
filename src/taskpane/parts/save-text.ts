/** Hands a text to the browser as a download. Excel's own web view offers none: there the text is copied instead. */
export function saveText(words: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([words], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the memory is given back.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 1_000);
}
