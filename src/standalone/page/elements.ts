type Attributes = Readonly<Record<string, string>>;

/** Makes an element with attributes and children; strings become text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function button(label: string, className: string, act: () => void): HTMLButtonElement {
  const element = make("button", { type: "button", class: className }, label);
  element.addEventListener("click", act);
  return element;
}

/** A button with a drawn sign; its name is read out and shown on hover. `path` is SVG path data on a 20 × 20 field. */
export function iconButton(label: string, path: string, act: () => void): HTMLButtonElement {
  const element = button("", "sp-icon", act);
  element.setAttribute("aria-label", label);
  element.title = label;
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("viewBox", "0 0 20 20");
  picture.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  picture.append(line);
  element.append(picture);
  return element;
}
