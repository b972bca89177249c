/** Tests run as native ES modules; swc only strips the types. */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' } } }] },
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // `npm run test:services`, `test:runners` and `test:jobs` run these.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/(services|runners|jobs)/'],
  testTimeout: 30_000,
  // Most of a story's time is spent in the processes it starts.
  maxWorkers: '100%',
};
