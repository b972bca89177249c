/** Tests on runners that others wrote: `npm run test:runners`. */
import config from './jest.config.js';

export default {
  ...config,
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
};
