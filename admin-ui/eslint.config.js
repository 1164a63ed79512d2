import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import globals from "globals";
import ts from "typescript-eslint";

const features = ["work", "hidden-dangers", "rulebook", "inspection", "notification", "audit", "catalogue", "risk", "organization", "declaration", "reporting", "document", "process"];
const forbid = (group, message) => ({ group, message });
const app = forbid(["**/app/*", "!**/app/paths"], "features, ui and api do not know the application");
const chinese = { selector: "Literal[value=/[\\u4e00-\\u9fff]/], JSXText[value=/[\\u4e00-\\u9fff]/]", message: "words belong in src/i18n" };

export default ts.config(
  { ignores: ["target/**", "node_modules/**", "src/api/generated/**"] },
  js.configs.recommended,
  ...ts.configs.recommended,
  hooks.configs.flat["recommended-latest"],
  { rules: { "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_$", argsIgnorePattern: "^_$", ignoreRestSiblings: true, destructuredArrayIgnorePattern: "^_$" }] } },
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 150, skipBlankLines: true }],
      "no-restricted-syntax": ["error", chinese],
      "no-console": "error",
    },
  },
  { files: ["src/api/types.ts"], rules: { "max-lines": "off" } },
  {
    files: ["src/ui/**", "src/api/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [forbid(["**/app/*", "**/features/**", "react-router"], "ui and api know neither pages nor router")] }] },
  },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [app, forbid([...features.filter((other) => other !== feature).map((other) => `**/${other}/*`)], "a feature never imports another")] },
      ],
    },
  })),
);
