/**
 * What docs/architecture.md asks of each file, as ESLint rules that need no types. Imports are the
 * matter of .dependency-cruiser.js.
 */
import regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { architectureRules } from './architecture-rules.ts';

const CODE = [
  'src/**/*.ts',
  'local-github/**/*.ts',
  'local-key-services/**/*.ts',
  'local-runner/**/*.ts',
  'catalogue/**/*.ts',
  'demo/**/*.ts',
  'register/**/*.ts',
  'advise/**/*.ts',
  'scripts/**/*.ts',
];
const GENERATED = ['src/**/generated/**'];

/** The rules for all code of the project. */
export const architecture = defineConfig(
  {
    files: ['**/*.{ts,js,cjs}'],
    plugins: { architecture: architectureRules, '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    linterOptions: { noInlineConfig: true },
    rules: {
      'architecture/first-line': 'error',
      'architecture/quiet-when-loaded': 'error',
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
    files: CODE,
    plugins: { regexp },
    // No text, whoever wrote it, keeps a pattern busy for longer than its length warrants.
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'src/github/client.ts is the way to the network.' },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/runner/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'The environment is read in src/runner/ only.',
        },
        { object: 'globalThis', property: 'process', message: 'Write `process`.' },
      ],
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
