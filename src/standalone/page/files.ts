import { make } from "./elements";

/** What may be chosen; whether it can be read is found out by reading it. */
const accepted = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.xml,.html,.htm";

/** Asks the user for a file; `then` gets it. The input stays in the page so that tests and assistive tools find it. */
export function addFileInput(parent: HTMLElement, then: (file: File) => void): () => void {
  const input = make("input", { type: "file", accept: accepted, hidden: "", tabindex: "-1" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (file !== undefined) then(file);
  });
  parent.append(input);
  return () => {
    input.click();
  };
}

/** Opens a file dropped anywhere on the page; a sign shows while one is held over it. */
export function listenToDrops(label: () => string, then: (file: File) => void): void {
  const sign = make("div", { class: "sp-drop", hidden: "" });
  document.body.append(sign);
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  let depth = 0;
  const leave = (): void => {
    depth = 0;
    sign.hidden = true;
  };
  document.addEventListener("dragenter", (event) => {
    if (!hasFile(event)) return;
    depth += 1;
    sign.textContent = label();
    sign.hidden = false;
  });
  document.addEventListener("dragleave", (event) => {
    if (!hasFile(event)) return;
    depth -= 1;
    if (depth <= 0) leave();
  });
  document.addEventListener("dragover", (event) => {
    if (hasFile(event)) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    leave();
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    then(file);
  });
}

/** "PL6.xlsx" → "PL6 (đã soát).xlsx"; saved again, the name stays. */
export function savedName(name: string): string {
  const stem = name.replace(/\.[^.]*$/, "");
  return /\(đã soát\)$/.test(stem) ? `${stem}.xlsx` : `${stem} (đã soát).xlsx`;
}

/** Hands the bytes to the browser as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = make("a", { href: address, download: name });
  link.click();
  // The browser reads the address after the click; a minute is ample.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
