import { make } from "./elements";

const least = 320;
const first = 350;
const step = 16;

/** A strip between sheet and pane that drags the pane's width, by pointer or arrow keys. The sheet keeps a third. */
export function addSplitter(body: HTMLElement, sheet: HTMLElement, pane: HTMLElement, label: string): HTMLElement {
  const strip = make("div", {
    class: "sp-split",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": label,
    "aria-valuemin": String(least),
  });
  sheet.append(strip);
  let wanted = first;
  const fitting = (): { readonly width: number; readonly most: number } => {
    const most = Math.max(least, Math.round((body.clientWidth * 2) / 3));
    return { width: Math.max(least, Math.min(most, Math.round(wanted))), most };
  };
  /** What the user asked for stays remembered while the window is too narrow for it. */
  const set = (asked: number): void => {
    wanted = asked;
    const { width, most } = fitting();
    pane.style.width = `${width}px`;
    strip.setAttribute("aria-valuenow", String(width));
    strip.setAttribute("aria-valuemax", String(most));
  };
  set(first);

  strip.addEventListener("pointerdown", (event) => {
    strip.setPointerCapture(event.pointerId);
    event.preventDefault();
    strip.focus();
  });
  strip.addEventListener("pointermove", (event) => {
    if (strip.hasPointerCapture(event.pointerId)) set(body.getBoundingClientRect().right - event.clientX);
  });
  strip.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: step, ArrowRight: -step }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    set(fitting().width + by);
  });
  new ResizeObserver(() => {
    set(wanted);
  }).observe(body);
  return strip;
}
