/** The sheet tabs below the grid: a tab list as ARIA describes it, arrows move, the chosen tab alone takes the focus. */
export class Tabs {
  readonly element = document.createElement("div");

  constructor(
    label: string,
    private readonly panelId: string,
    private readonly choose: (index: number) => void,
  ) {
    this.element.className = "sg-tabs";
    this.element.setAttribute("role", "tablist");
    this.element.setAttribute("aria-label", label);
    this.element.addEventListener("keydown", (event) => this.key(event));
  }

  show(names: readonly string[], chosen: number): void {
    const tabs = names.map((name, index) => {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.className = "sg-tab";
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", this.panelId);
      tab.textContent = name;
      tab.addEventListener("click", () => this.choose(index));
      return tab;
    });
    const hadFocus = this.element.contains(document.activeElement);
    this.element.replaceChildren(...tabs);
    this.mark(chosen, hadFocus);
  }

  mark(chosen: number, takesFocus = false): void {
    [...this.element.children].forEach((tab, index) => {
      const isChosen = index === chosen;
      tab.setAttribute("aria-selected", String(isChosen));
      if (!(tab instanceof HTMLElement)) return;
      tab.tabIndex = isChosen ? 0 : -1;
      if (isChosen) tab.scrollIntoView({ block: "nearest", inline: "nearest" });
      if (isChosen && takesFocus) tab.focus();
    });
  }

  private key(event: KeyboardEvent): void {
    const count = this.element.children.length;
    const now = [...this.element.children].findIndex((tab) => tab.getAttribute("aria-selected") === "true");
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: count - 1 }[event.key];
    if (next === undefined || count === 0) return;
    event.preventDefault();
    const index = (next + count) % count;
    this.choose(index);
    this.mark(index, true);
  }
}
