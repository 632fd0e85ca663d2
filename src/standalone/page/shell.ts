import type { Language, Text } from "../../core/text/bilingual";
import { button, iconButton, make } from "./elements";
import { addSplitter } from "./splitter";
import { words } from "./words";

export interface ShellEvents {
  open(): void;
  save(): void;
  undo(): void;
  redo(): void;
}

const undoSign = "M7 4 L3 8 L7 12 M3 8 H12 A4 4 0 0 1 12 16 H8";
const redoSign = "M13 4 L17 8 L13 12 M17 8 H8 A4 4 0 0 0 8 16 H12";

/** Top bar, grid on the left, pane on the right; on a narrow screen one of the two at a time. */
export class Shell {
  readonly sheet = make("div", { class: "sp-sheet", role: "region" });
  readonly pane = make("aside", { class: "sp-pane" });
  private readonly frame = make("div", { class: "sp", "data-part": "sheet" });
  private readonly name = make("span", { class: "sp-name" });
  private readonly message = make("p", {});
  private readonly note = make("div", { class: "sp-note", role: "alert", hidden: "" });
  private readonly status = make("div", { class: "sp-status", role: "status" });
  private readonly busyText = make("span", {});
  private readonly busy = make("div", { class: "sp-busy", hidden: "" }, this.busyText);
  private readonly empty = make("div", { class: "sp-empty" });
  private readonly buttons: Readonly<Record<"save" | "undo" | "redo", HTMLButtonElement>>;
  private readonly parts: Readonly<Record<"sheet" | "pane", HTMLButtonElement>>;

  constructor(
    root: HTMLElement,
    private readonly language: Language,
    events: ShellEvents,
  ) {
    const say = (text: Text): string => text[language];
    this.buttons = {
      save: button(say(words.save), "sp-first", events.save),
      undo: iconButton(say(words.undo), undoSign, events.undo),
      redo: iconButton(say(words.redo), redoSign, events.redo),
    };
    this.parts = {
      sheet: button(say(words.sheet), "", () => this.showPart("sheet")),
      pane: button(say(words.pane), "", () => this.showPart("pane")),
    };
    const bar = make(
      "header",
      { class: "sp-bar" },
      make("h1", { class: "sp-product" }, say(words.product)),
      this.name,
      make(
        "div",
        { class: "sp-switch", role: "group", "aria-label": say(words.part) },
        this.parts.sheet,
        this.parts.pane,
      ),
      this.buttons.undo,
      this.buttons.redo,
      button(say(words.open), "", events.open),
      this.buttons.save,
    );
    this.note.append(
      this.message,
      button(say(words.dismiss), "", () => this.tell(null)),
    );
    this.empty.append(
      make("h2", {}, say(words.noFile)),
      make("p", {}, say(words.howToOpen)),
      button(say(words.open), "sp-first", events.open),
    );
    this.sheet.append(this.empty, this.busy);
    this.sheet.setAttribute("aria-label", say(words.sheet));
    this.pane.setAttribute("aria-label", say(words.pane));
    const body = make("div", { class: "sp-body" }, this.sheet, this.pane);
    addSplitter(body, this.sheet, this.pane, say(words.resize));
    this.frame.append(bar, this.note, body, this.status);
    root.replaceChildren(this.frame);
    document.documentElement.lang = language;
    this.showPart("sheet");
    this.show({ name: null, isChanged: false, canUndo: false, canRedo: false });
  }

  show(state: {
    readonly name: string | null;
    readonly isChanged: boolean;
    readonly canUndo: boolean;
    readonly canRedo: boolean;
  }): void {
    const { name } = state;
    this.name.textContent = name === null ? "" : state.isChanged ? `${name} •` : name;
    this.name.title = name ?? "";
    const product = words.product[this.language];
    document.title = name === null ? product : `${name} – ${product}`;
    this.empty.hidden = name !== null;
    this.pane.hidden = name === null;
    this.buttons.save.disabled = name === null;
    this.buttons.undo.disabled = !state.canUndo;
    this.buttons.redo.disabled = !state.canRedo;
  }

  /** Tells of a failure in one sentence; null takes the sentence away. */
  tell(failure: Text | null): void {
    this.note.hidden = failure === null;
    this.message.textContent = failure?.[this.language] ?? "";
  }

  /** Says in passing, to those who listen, that something was done. */
  announce(done: Text): void {
    this.status.textContent = done[this.language];
  }

  /** Covers the sheet while something takes time; null uncovers it. */
  wait(doing: Text | null): void {
    this.busy.hidden = doing === null;
    this.busyText.textContent = doing?.[this.language] ?? "";
    this.sheet.setAttribute("aria-busy", String(doing !== null));
  }

  showPart(part: "sheet" | "pane"): void {
    this.frame.dataset["part"] = part;
    for (const each of ["sheet", "pane"] as const) {
      this.parts[each].setAttribute("aria-pressed", String(each === part));
    }
  }
}
