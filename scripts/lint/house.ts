/** docs/architecture.md as lint rules, none of which needs types. */
import { importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { houseRules } from './house-rules.ts';

const CODE = [
  'src/**/*.ts',
  'local-github/**/*.ts',
  'local-runner/**/*.ts',
  'catalogue/**/*.ts',
  'demo/**/*.ts',
  'scripts/**/*.ts',
];
const GENERATED = ['src/scope/generated/**'];

/** For all code of the project. Only `no-cycle` reads other files, so text that is on no disk can be linted, too. */
export const house = defineConfig(
  {
    files: ['**/*.{ts,js,cjs}'],
    plugins: { house: houseRules, '@typescript-eslint': tseslint.plugin, 'import-x': importX },
    languageOptions: { parser: tseslint.parser },
    linterOptions: { noInlineConfig: true },
    settings: { 'import-x/extensions': ['.ts', '.js'], 'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] } },
    rules: {
      'house/first-line': 'error',
      'house/floors': 'error',
      'house/doors': 'error',
      'house/environment': 'error',
      'house/quiet-when-loaded': 'error',
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSAsExpression > TSAsExpression > TSUnknownKeyword',
          message: '`as unknown as` hides an error: check the value.',
        },
      ],
    },
  },
  {
    files: CODE,
    ignores: GENERATED,
    rules: { 'max-lines': ['error', 150], 'max-lines-per-function': ['error', 50] },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', { name: 'fetch', message: 'src/github/client.ts is the way to the network.' }],
    },
  },
  {
    files: ['__tests__/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['mock', 'doMock', 'unstable_mockModule'].map((property) => ({
          object: 'jest',
          property,
          message: 'No mocked modules: the seam is the server at the other end of the socket.',
        })),
      ],
    },
  },
);
