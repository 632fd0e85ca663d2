/**
 * The field that takes what is typed. It holds the focus whenever the grid does, empty and unseen over the active cell,
 * so that the first letter, and with it an input method's composition (Telex, VNI), begins in the field that keeps it.
 */
export interface EditorEvents {
  /** Typing began over a cell: its old content is to be replaced. */
  begun(): void;
  /** The text is final. `row` and `column` say where to go next. */
  committed(text: string, then: { readonly rows: number; readonly columns: number }): void;
  cancelled(): void;
}

export interface EditorPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly font: string;
  readonly label: string;
}

const stay = { rows: 0, columns: 0 };

export class Editor {
  readonly field = document.createElement("textarea");
  private isOpen = false;
  /** Typing over a cell, arrows finish; after F2 or a double click they move the caret. */
  private isReplacing = false;

  constructor(private readonly events: EditorEvents) {
    const { field } = this;
    field.className = "sg-editor";
    field.rows = 1;
    field.spellcheck = false;
    field.autocapitalize = "off";
    field.inputMode = "none";
    field.setAttribute("autocomplete", "off");
    field.addEventListener("compositionstart", () => this.begin());
    field.addEventListener("input", () => {
      if (field.value !== "") this.begin();
      if (this.isOpen) this.fit();
    });
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => this.commit());
  }

  get isEditing(): boolean {
    return this.isOpen;
  }

  /** Puts the unseen field over a cell. Does nothing while a cell is edited. */
  place(place: EditorPlace): void {
    const { style } = this.field;
    style.left = `${place.left}px`;
    style.top = `${place.top}px`;
    style.minWidth = `${Math.max(80, place.width) + 1}px`;
    style.minHeight = `${place.height + 1}px`;
    style.font = place.font;
    this.field.setAttribute("aria-label", place.label);
  }

  /** Opens the field with the cell's content. */
  open(text: string): void {
    this.isOpen = true;
    this.isReplacing = false;
    this.field.inputMode = "text";
    this.field.value = text;
    this.show();
    this.field.setSelectionRange(text.length, text.length);
  }

  commit(then: { readonly rows: number; readonly columns: number } = stay): void {
    if (!this.isOpen) return;
    const text = this.field.value.normalize("NFC");
    this.close();
    this.events.committed(text, then);
  }

  cancel(): void {
    if (!this.isOpen) return;
    this.close();
    this.events.cancelled();
  }

  private begin(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.isReplacing = true;
    this.events.begun();
    this.show();
  }

  private show(): void {
    this.field.classList.add("sg-open");
    this.fit();
    this.field.focus({ preventScroll: true });
  }

  private close(): void {
    this.isOpen = false;
    this.field.value = "";
    this.field.inputMode = "none";
    this.field.classList.remove("sg-open");
    this.field.style.height = "";
    this.field.style.width = "";
  }

  private fit(): void {
    const { field } = this;
    field.style.height = "0";
    field.style.height = `${field.scrollHeight + 4}px`;
  }

  private key(event: KeyboardEvent): void {
    // Key code 229: the input method keeps this key for itself (Enter that ends a composition, for one).
    if (!this.isOpen || event.isComposing || event.keyCode === 229) return;
    event.stopPropagation();
    const finish = (rows: number, columns: number): void => {
      event.preventDefault();
      this.commit({ rows, columns });
    };
    switch (event.key) {
      case "Escape":
        event.preventDefault();
        this.cancel();
        return;
      case "Enter":
        if (event.altKey) {
          event.preventDefault();
          this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
          this.fit();
        } else finish(event.shiftKey ? -1 : 1, 0);
        return;
      case "Tab":
        finish(0, event.shiftKey ? -1 : 1);
        return;
    }
    if (!this.isReplacing) return;
    const arrows: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const arrow = arrows[event.key];
    if (arrow !== undefined) finish(arrow[0], arrow[1]);
  }
}
