/** Puts words on the clipboard. False where the host lets nobody write there. */
export async function copyText(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // A pane inside another page may not reach the clipboard; a selection may still be copied.
    return copySelection(words);
  }
}

function copySelection(words: string): boolean {
  const field = document.createElement("textarea");
  field.value = words;
  field.style.position = "fixed";
  field.style.insetInlineStart = "-200vw";
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  try {
    // The only way left where the clipboard itself is shut; every browser of the product still has it.

    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
