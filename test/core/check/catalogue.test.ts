import { rules } from "../../../src/core/rules";
import { renderCatalogue } from "../../../src/core/rules/catalogue";

describe("the catalogue", () => {
  const markdown = renderCatalogue();

  it.each(rules.map((rule): [string, string] => [rule.code, rule.title.vi]))("C14 %s stands in it", (code, title) => {
    expect(markdown).toContain(`### ${code} · ${title}`);
  });

  it("C14 is the same every time and NFC", () => {
    expect(renderCatalogue([...rules].reverse())).toBe(markdown);
    expect(markdown.normalize("NFC")).toBe(markdown);
  });
});
