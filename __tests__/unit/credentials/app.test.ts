/** How an app's calls are authorized: by one JWT for all that begin at about the same time. */
import { describe, expect, test } from '@jest/globals';
import { createApp } from '../../../src/credentials/app.ts';

/** Signs slowly, as a key service does, and numbers its JWTs. */
function createSlowApp() {
  const asked: number[] = [];
  const masked: string[] = [];
  let failures = 0;
  const signer = {
    sign: async ({ exp }: { exp: number }) => {
      asked.push(exp);
      await new Promise(setImmediate);
      if (failures-- > 0) throw new Error('the service is busy');
      return `jwt-${asked.length}`;
    },
    findFingerprint: () => Promise.resolve(undefined),
  };
  const app = createApp('Iv23liAbCdEfGhIjKlMn', signer, (jwt) => masked.push(jwt));
  const failOnce = () => {
    failures = 1;
  };
  return { app, asked, masked, failOnce };
}

describe('the JWT of an app', () => {
  test('is signed once for calls that begin before the signature is there', async () => {
    const { app, asked, masked } = createSlowApp();
    const headers = await Promise.all([0, 10, 20].map(async (now) => app.authorize(now)));
    expect(headers).toEqual(['Bearer jwt-1', 'Bearer jwt-1', 'Bearer jwt-1']);
    expect(asked).toHaveLength(1);
    expect(masked).toEqual(['jwt-1']);
  });

  test('is signed again when the clock has been corrected', async () => {
    const { app, asked } = createSlowApp();
    expect(await app.authorize(0)).toBe('Bearer jwt-1');
    expect(await app.authorize(-60_000)).toBe('Bearer jwt-2');
    expect(asked).toEqual([530, 470]);
  });

  test('serves all tries until it expires', async () => {
    const { app, asked } = createSlowApp();
    expect(await app.authorize(0)).toBe('Bearer jwt-1');
    expect(await app.authorize(499_000)).toBe('Bearer jwt-1');
    expect(await app.authorize(501_000)).toBe('Bearer jwt-2');
    expect(asked).toEqual([530, 1_031]);
  });

  test('is signed again after a signature has failed', async () => {
    const { app, failOnce } = createSlowApp();
    failOnce();
    await expect(app.authorize(0)).rejects.toThrow('the service is busy');
    expect(await app.authorize(1)).toBe('Bearer jwt-2');
  });
});
