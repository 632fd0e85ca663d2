/** Looks of the page around grid and pane, in the colours of Excel's own green. */
export const pageStyles = `
:root { color-scheme: light dark; --face: "Segoe UI", "Noto Sans", "DejaVu Sans", "Liberation Sans", sans-serif; --page: #fff; --soft: #f5f5f5; --line: #d1d1d1; --text: #242424; --dim: #5c5c5c; --brand: #107c41; --brand-text: #fff; --brand-over: #0e6f39; --chosen: #cfe8d9; --chosen-text: #0a4522; --bad: #b10e1c; --bad-soft: #fdf3f4; }
@media (prefers-color-scheme: dark) { :root { --page: #1f1f1f; --soft: #292929; --line: #525252; --text: #fff; --dim: #b8b8b8; --brand: #4aa876; --brand-text: #06180d; --brand-over: #70bf95; --chosen: #0e4d29; --chosen-text: #fff; --bad: #eeacb2; --bad-soft: #3b1519; } }
html, body { margin: 0; height: 100%; overflow: hidden; background: var(--page); color: var(--text); font: 14px/20px var(--face); }
#root { height: 100%; }
[hidden] { display: none !important; }
.sp { display: flex; flex-direction: column; height: 100%; }
.sp-bar { flex: none; display: flex; align-items: center; gap: 6px; min-height: 48px; padding: 0 12px; border-bottom: 1px solid var(--line); background: var(--page); }
.sp-product { margin: 0; font-size: 14px; font-weight: 700; white-space: nowrap; color: var(--brand); }
.sp-name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--dim); padding-left: 6px; }
.sp-bar button, .sp-note button, .sp-empty button { flex: none; box-sizing: border-box; min-height: 32px; border: 1px solid var(--line); border-radius: 4px; padding: 5px 12px; background: var(--page); color: var(--text); font: 600 14px/20px var(--face); cursor: pointer; }
.sp-bar button:hover:enabled { background: var(--soft); }
.sp-bar button:focus-visible, .sp-note button:focus-visible, .sp-empty button:focus-visible, .sp-split:focus-visible { outline: 2px solid var(--text); outline-offset: 1px; }
.sp-bar button:disabled { color: var(--dim); opacity: 0.6; cursor: default; }
.sp-bar .sp-first, .sp-empty .sp-first { background: var(--brand); color: var(--brand-text); border-color: transparent; }
.sp-bar .sp-first:hover:enabled { background: var(--brand-over); }
.sp-bar .sp-icon { padding: 5px 8px; }
.sp-icon svg { display: block; width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
.sp-switch { display: none; border: 1px solid var(--line); border-radius: 4px; overflow: hidden; }
.sp-bar .sp-switch button { border: 0; border-radius: 0; font-weight: 400; }
.sp-bar .sp-switch button[aria-pressed=true] { background: var(--chosen); color: var(--chosen-text); font-weight: 600; }
.sp-note { flex: none; display: flex; align-items: center; gap: 12px; padding: 8px 12px; border-bottom: 1px solid var(--line); background: var(--bad-soft); color: var(--bad); }
.sp-note p { flex: 1; margin: 0; }
.sp-body { flex: 1; min-height: 0; display: flex; position: relative; }
.sp-sheet { flex: 1; min-width: 0; position: relative; }
.sp-split { position: absolute; top: 0; bottom: 0; right: -4px; width: 7px; z-index: 5; cursor: col-resize; background: linear-gradient(var(--line), var(--line)) center / 1px 100% no-repeat; touch-action: none; }
.sp-pane { flex: none; min-width: 0; overflow: hidden; background: var(--page); }
.sp-empty { position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 12px; padding: 24px; text-align: center; }
.sp-empty h2 { margin: 0; font-size: 20px; line-height: 28px; }
.sp-empty p { margin: 0; max-width: 46ch; color: var(--dim); }
.sp-busy { position: absolute; inset: 0; z-index: 20; display: flex; align-items: center; justify-content: center; background: rgb(127 127 127 / 18%); }
.sp-busy span { padding: 10px 20px; border-radius: 4px; border: 1px solid var(--line); background: var(--page); font-weight: 600; }
.sp-drop { position: fixed; inset: 8px; z-index: 30; display: flex; align-items: center; justify-content: center; border: 3px dashed var(--brand); border-radius: 8px; background: var(--page); opacity: 0.92; font-size: 20px; pointer-events: none; }
.sp-status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 759px) {
  .sp-switch { display: flex; }
  .sp-split { display: none; }
  .sp-product { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .sp-bar { flex-wrap: wrap; gap: 4px; padding: 4px 8px 6px; }
  .sp-bar button { padding: 5px 8px; }
  .sp-name { flex-basis: 100%; padding: 0; }
  .sp-switch { margin-right: auto; }
  .sp-pane { flex: 1; width: auto !important; }
  .sp[data-part=sheet] .sp-pane, .sp[data-part=pane] .sp-sheet { display: none; }
}
@media (max-width: 419px) {
  .sp-bar { gap: 2px; padding: 4px 6px 6px; }
  .sp-bar button { padding: 5px 6px; white-space: nowrap; }
  .sp-bar .sp-icon { padding: 5px 4px; }
}
@media (forced-colors: active) { .sp-bar .sp-first { border-color: ButtonText; } .sp-bar .sp-switch button[aria-pressed=true] { outline: 2px solid Highlight; outline-offset: -3px; } }
`;

/** Adds the page's own style sheets; constructed ones need no permission for inline styles. */
export function addStyles(...styles: readonly string[]): void {
  for (const style of styles) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets.push(sheet);
  }
}
