// Biome does the linting; this one rule is typescript-eslint's because it also catches thenables:
// a drizzle query that nobody awaits is never sent.
import tseslint from "typescript-eslint";

export default tseslint.config({
  files: ["app/**/*.{ts,tsx}", "db/**/*.ts", "scripts/**/*.ts", "tests/**/*.ts"],
  languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
  plugins: { "@typescript-eslint": tseslint.plugin },
  linterOptions: { reportUnusedDisableDirectives: false },
  rules: { "@typescript-eslint/no-floating-promises": ["error", { checkThenables: true }] },
});
