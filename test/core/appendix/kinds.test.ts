import { kinds } from "../../../src/core/appendix/kinds";
import { recognise } from "../../../src/core/recognise/recognise";
import { builtInKinds } from "../../../src/core/table/table";
import { workbookOf } from "../../support/notation";

describe("kinds", () => {
  it("R1 lists every built-in kind once, in the order of the contract", () => {
    expect(kinds.map(({ kind }) => kind)).toEqual([...builtInKinds]);
  });

  const examples = kinds.flatMap(({ kind, examples }) => examples.map((example) => ({ kind, ...example })));
  it.each(examples)("R2 recognises its own example: $kind, $name", ({ kind, table }) => {
    const { tables } = recognise(workbookOf(table));
    expect(tables.map((each) => each.kind)).toEqual([kind]);
    expect(tables[0]?.columns.filter(({ role }) => role === null)).toEqual([]);
  });
});
