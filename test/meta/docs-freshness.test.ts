import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";
import { criteriaJson } from "../../src/app/criteria-pack";
import { criteriaSetSchema } from "../../src/app/criteria-pack-shape";
import { rulePackSchema } from "../../src/app/rule-pack-shape";
import { sampleSet } from "../../src/core/criteria/sample-set";
import { renderRuleTypes } from "../../src/core/criteria/rule-types-page";
import { renderCatalogue } from "../../src/core/rules/catalogue";
import { checkSchema, inspectSchema, proseSchema } from "../../src/cli/report-json";

const root = resolve(__dirname, "../..");

/** Documents made from the code. `npm run docs` writes them; without it this test compares. */
const generated: readonly (readonly [path: string, make: () => string])[] = [
  ["src/core/rules/CATALOGUE.md", renderCatalogue],
  ["src/core/criteria/RULE-TYPES.md", () => renderRuleTypes()],
  ["assets/criteria/bo-tieu-chi-mau.json", () => criteriaJson(sampleSet)],
  ["assets/schema/criteria-1.schema.json", () => `${JSON.stringify(z.toJSONSchema(criteriaSetSchema), null, 2)}\n`],
  ["assets/schema/rule-pack-1.schema.json", () => `${JSON.stringify(z.toJSONSchema(rulePackSchema), null, 2)}\n`],
  [
    "assets/schema/soat.report-1.schema.json",
    () => {
      const schema = z.toJSONSchema(z.union([checkSchema, inspectSchema, proseSchema]));
      return `${JSON.stringify({ title: "soat.report/1", ...schema }, null, 2)}\n`;
    },
  ],
];

describe("generated documents are fresh", () => {
  it.each(generated)("%s", (path, make) => {
    const file = join(root, path);
    const text = make();
    if (process.env["UPDATE_DOCS"] === "1") {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file, "utf8")).toBe(text);
  });
});
