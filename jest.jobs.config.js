/** Jobs of six hours, which pass in half a minute: `npm run test:jobs`. */
import config from './jest.config.js';

export default {
  ...config,
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
};
