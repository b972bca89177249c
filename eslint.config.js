/** The rules of docs/architecture.md, and typescript-eslint's strict set. */
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { architecture } from './scripts/lint/architecture.ts';

export default defineConfig(
  { ignores: ['dist/', 'coverage/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  architecture,
);
