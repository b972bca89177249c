/** A real browser for the tests, where the machine has one. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const EXECUTABLES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const executable = EXECUTABLES.find((file) => file !== '' && existsSync(file));

export function launchChromium(): Promise<Browser> {
  if (executable === undefined) throw new Error('There is no Chromium and no Chrome.');
  return chromium.launch({ executablePath: executable });
}
