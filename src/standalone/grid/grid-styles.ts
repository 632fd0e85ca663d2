/**
 * Looks of the grid. A cell stands on white paper in every theme, because a document's own colours were chosen for it;
 * what surrounds the paper follows the page's theme through its custom properties.
 */
export const gridStyles = `
.sg { position: relative; display: flex; flex-direction: column; height: 100%; min-height: 0; overflow: hidden; contain: strict; background: #fff; color: #000; }
.sg-scroller { flex: 1; min-height: 0; position: relative; overflow: auto; background: #fff; touch-action: pan-x pan-y; }
.sg-space { position: relative; }
.sg-table { position: absolute; inset: 0; }
.sg-main { position: absolute; left: 0; top: 0; width: 0; height: 0; }
.sg-sticky { position: sticky; width: 0; height: 0; z-index: 1; }
.sg-top { top: 0; z-index: 2; }
.sg-left { left: 0; z-index: 2; }
.sg-corner { left: 0; top: 0; z-index: 3; }
.sg-row { position: absolute; left: 0; top: 0; width: 0; height: 0; }
.sg-cell { position: absolute; box-sizing: border-box; display: flex; overflow: hidden; padding: 0 3px; white-space: pre; border: 1px solid #e1e1e1; background: #fff; color: #000; cursor: cell; }
.sg-cell > span { flex: 0 1 auto; min-width: 0; }
.sg-wraps { white-space: pre-wrap; overflow-wrap: anywhere; }
.sg-spills { overflow: visible; z-index: 1; }
.sg-spills > span { flex: none; overflow: hidden; }
.sg-header { position: absolute; box-sizing: border-box; display: flex; align-items: center; justify-content: center; border: 1px solid var(--line); background: var(--soft); color: var(--dim); font: 12px/1 var(--face); user-select: none; cursor: default; }
.sg-on { background: var(--chosen); color: var(--chosen-text); font-weight: 600; }
.sg-handle { position: absolute; z-index: 1; touch-action: none; }
.sg-handle-column { right: -3px; top: 0; width: 6px; height: 100%; cursor: col-resize; }
.sg-handle-row { left: 0; bottom: -3px; width: 100%; height: 6px; cursor: row-resize; }
.sg-selected { position: absolute; box-sizing: border-box; border: 2px solid #107c41; background: rgb(16 124 65 / 8%); pointer-events: none; z-index: 4; }
.sg-active { position: absolute; box-sizing: border-box; border: 0 solid #107c41; pointer-events: none; z-index: 5; }
.sg:focus-within .sg-active { border-width: 3px; }
.sg-shown { animation: sg-shown 1.6s ease-out; }
@keyframes sg-shown { from { box-shadow: 0 0 0 6px rgb(16 124 65 / 60%); } to { box-shadow: 0 0 0 0 rgb(16 124 65 / 0%); } }
.sg-cell[data-severity] { outline: 2px solid #b10e1c; outline-offset: -2px; background-image: linear-gradient(rgb(177 14 28 / 10%), rgb(177 14 28 / 10%)); }
.sg-cell[data-severity=warning] { outline: 2px dashed #8a3707; background-image: linear-gradient(rgb(218 148 0 / 16%), rgb(218 148 0 / 16%)); }
.sg-cell[data-severity=info] { outline: 2px dotted #3b5bb5; background-image: linear-gradient(rgb(59 91 181 / 8%), rgb(59 91 181 / 8%)); }
.sg-cell[data-severity]::after { content: ""; position: absolute; right: 0; top: 0; width: 10px; height: 10px; background: #b10e1c; clip-path: polygon(0 0, 100% 0, 100% 100%); }
.sg-cell[data-severity=warning]::after { background: #8a3707; clip-path: polygon(50% 0, 100% 100%, 0 100%); }
.sg-cell[data-severity=info]::after { background: #3b5bb5; border-radius: 50%; width: 7px; height: 7px; right: 1px; top: 1px; clip-path: none; }
.sg-editor { position: absolute; z-index: 9; box-sizing: border-box; margin: 0; padding: 1px 2px; border: 2px solid #107c41; resize: none; overflow: hidden; outline: 0; background: #fff; color: #000; caret-color: transparent; opacity: 0; pointer-events: none; height: 0; width: 0; }
.sg-open { opacity: 1; pointer-events: auto; caret-color: auto; field-sizing: content; box-shadow: 0 2px 6px rgb(0 0 0 / 30%); }
.sg-tabs { flex: 0 0 32px; display: flex; gap: 2px; align-items: stretch; overflow-x: auto; padding: 0 6px; background: var(--soft); border-top: 1px solid var(--line); }
.sg-tab { flex: none; border: 0; border-bottom: 3px solid transparent; background: none; padding: 0 12px; font: 13px/1 var(--face); color: var(--text); cursor: pointer; white-space: nowrap; }
.sg-tab[aria-selected=true] { background: var(--page); border-bottom-color: var(--brand); font-weight: 600; }
.sg-tab:focus-visible { outline: 2px solid var(--text); outline-offset: -2px; }
.sg-live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) { .sg-shown { animation: none; } }
@media (forced-colors: active) {
  .sg-cell { background: Canvas; color: CanvasText; border-color: GrayText; }
  .sg-selected { border-color: Highlight; background: none; }
  .sg:focus-within .sg-active { border-color: Highlight; }
  .sg-on { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .sg-tab { border-bottom-color: Canvas; }
  .sg-tab[aria-selected=true] { border-bottom-color: Highlight; }
  .sg-cell[data-severity] { outline-color: CanvasText; }
  .sg-cell[data-severity]::after { forced-color-adjust: none; background: CanvasText; }
}
`;
