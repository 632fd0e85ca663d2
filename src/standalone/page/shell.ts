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
  /** What puts each text of the page into a language. */
  private readonly sayings: ((language: Language) => void)[] = [];
  private failure: Text | null = null;
  private readonly buttons: Readonly<Record<"save" | "undo" | "redo", HTMLButtonElement>>;
  private readonly parts: Readonly<Record<"sheet" | "pane", HTMLButtonElement>>;

  constructor(
    root: HTMLElement,
    private language: Language,
    events: ShellEvents,
  ) {
    this.buttons = {
      save: this.labelled(words.save, "sp-first", events.save),
      undo: this.signed(words.undo, undoSign, events.undo),
      redo: this.signed(words.redo, redoSign, events.redo),
    };
    this.parts = {
      sheet: this.labelled(words.sheet, "", () => this.showPart("sheet")),
      pane: this.labelled(words.pane, "", () => this.showPart("pane")),
    };
    const bar = make(
      "header",
      { class: "sp-bar" },
      this.written(make("h1", { class: "sp-product" }), words.product),
      this.name,
      this.named(make("div", { class: "sp-switch", role: "group" }, this.parts.sheet, this.parts.pane), words.part),
      this.buttons.undo,
      this.buttons.redo,
      this.labelled(words.open, "", events.open),
      this.buttons.save,
    );
    this.note.append(
      this.message,
      this.labelled(words.dismiss, "", () => this.tell(null)),
    );
    this.empty.append(
      this.written(make("h2", {}), words.noFile),
      this.written(make("p", {}), words.howToOpen),
      this.labelled(words.open, "sp-first", events.open),
    );
    this.sheet.append(this.empty, this.busy);
    this.named(this.sheet, words.sheet);
    this.named(this.pane, words.pane);
    const body = make("div", { class: "sp-body" }, this.sheet, this.pane);
    this.named(addSplitter(body, this.sheet, this.pane, ""), words.resize);
    this.frame.append(bar, this.note, body, this.status);
    root.replaceChildren(this.frame);
    this.speak(language);
    this.showPart("sheet");
    this.show({ name: null, isChanged: false, canUndo: false, canRedo: false });
  }

  /** Says everything that stands on the page in another language. */
  speak(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
    for (const say of this.sayings) say(language);
    this.tell(this.failure);
    this.status.textContent = "";
  }

  private written<Kind extends HTMLElement>(element: Kind, label: Text): Kind {
    this.sayings.push((language) => {
      element.textContent = label[language];
    });
    return element;
  }

  private named<Kind extends HTMLElement>(element: Kind, label: Text): Kind {
    this.sayings.push((language) => {
      element.setAttribute("aria-label", label[language]);
    });
    return element;
  }

  private labelled(label: Text, className: string, act: () => void): HTMLButtonElement {
    return this.written(button("", className, act), label);
  }

  private signed(label: Text, sign: string, act: () => void): HTMLButtonElement {
    const element = this.named(iconButton("", sign, act), label);
    this.sayings.push((language) => {
      element.title = label[language];
    });
    return element;
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
    this.failure = failure;
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
