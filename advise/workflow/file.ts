/** The door to all that reads workflow files. */
export { adviseFile } from './advise-file.ts';
export { toFileText } from './advice-text.ts';
export { differs } from './differences.ts';
