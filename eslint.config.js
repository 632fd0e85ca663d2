import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const nodeGlobals = Object.fromEntries(
  ["process", "console", "URL", "Buffer", "setTimeout", "clearTimeout", "fetch"].map((name) => [name, "readonly"]),
);

export default tseslint.config(
  { ignores: ["dist/**", "coverage/**", "node_modules/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-console": "error",
      eqeqeq: "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "A union of texts says the same and is plain data." },
        {
          selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
          message: "Parse at the edge, then trust the type.",
        },
      ],
    },
  },
  {
    // Where a type is proved by what the compiler cannot see: a message channel's other end, a library's own types,
    // the door through which rules of different facts become one list, a table of names read back.
    files: [
      "src/app/remote-engine.ts",
      "src/core/check/rule.ts",
      "src/standalone/document/session.ts",
      "src/standalone/document/serve-document.ts",
      "src/adapters/calculation/engine.ts",
      "src/adapters/excel/style.ts",
    ],
    rules: { "no-restricted-syntax": "off" },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", "Date", "setTimeout", "fetch", "document", "window", "process", "console"],
      "no-restricted-properties": ["error", { object: "Math", property: "random" }],
    },
  },
  {
    files: ["src/cli/**/*.ts", "**/*.mjs", "*.js", "test/**/*.{ts,tsx}"],
    languageOptions: { globals: nodeGlobals },
    rules: { "no-console": "off" },
  },
  { files: ["**/*.tsx"], ...jsxA11y.flatConfigs.recommended },
  {
    files: ["src/{taskpane,standalone}/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ["src/adapters/excel/**/*.ts", "src/commands/**/*.ts", "src/taskpane/index.tsx"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
