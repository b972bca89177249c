/** Tests against servers and programs that others wrote: `npm run test:services`. */
import config from './jest.config.js';

export default {
  ...config,
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
};
