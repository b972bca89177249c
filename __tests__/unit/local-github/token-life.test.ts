/** How an installation token looks, and how it ends. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { call, startOcto, type Octo } from './octo-world.ts';

let octo: Octo;
beforeEach(async () => {
  octo = await startOcto();
});
afterEach(() => octo.github.close());

const use = (token: string, method = 'GET', path = '/installation/repositories') =>
  call(octo.github, method, path, { authorization: `Bearer ${token}` });
const BAD_CREDENTIALS = { status: 401, json: { message: 'Bad credentials' } };

describe('the form of a token', () => {
  const CLASSIC = /^ghs_[A-Za-z0-9]{36}$/;
  const STATELESS = /^ghs_\d+_[\w-]+\.[\w-]+\.[\w-]+$/;

  test.each<['classic' | 'stateless', string | undefined, RegExp]>([
    ['classic', undefined, CLASSIC],
    ['classic', 'enabled', STATELESS],
    ['stateless', undefined, STATELESS],
    ['stateless', 'disabled', CLASSIC],
    ['stateless', 'something else', STATELESS],
  ])('where %s is the default and the header says %s', async (format, header, expected) => {
    octo.world.tokenFormat = format;
    const path = `/app/installations/${octo.installation.id}/access_tokens`;
    const headers = header === undefined ? undefined : { 'x-github-stateless-s2s-token': header };
    const { json } = await octo.appCall('POST', path, undefined, headers);
    expect(json['token']).toMatch(expected);
    expect((await use(String(json['token']))).status).toBe(200);
  });

  test('is the classic one on Enterprise Server, whatever the header says', async () => {
    const path = `/api/v3/app/installations/${octo.installation.id}/access_tokens`;
    const { json } = await octo.appCall('POST', path, undefined, {
      'x-github-stateless-s2s-token': 'enabled',
    });
    expect(json['token']).toMatch(CLASSIC);
  });

  test('is about 520 characters when stateless, and never the same twice', async () => {
    octo.world.tokenFormat = 'stateless';
    const [one, other] = [await octo.mint(), await octo.mint()];
    expect(one.length).toBeGreaterThan(480);
    expect(one.length).toBeLessThan(560);
    expect(one).not.toBe(other);
  });
});

describe('a token is dead', () => {
  test('once it is revoked; revoking it again is refused, and other tokens live on', async () => {
    const [token, other] = [await octo.mint(), await octo.mint()];
    const revoked = await use(token, 'DELETE', '/installation/token');
    expect(revoked).toMatchObject({ status: 204, text: '' });
    expect(await use(token, 'DELETE', '/installation/token')).toMatchObject(BAD_CREDENTIALS);
    expect(await use(token)).toMatchObject(BAD_CREDENTIALS);
    expect((await use(other)).status).toBe(200);
  });

  test('after an hour', async () => {
    const token = await octo.mint();
    octo.github.clock.offsetMs = 3_590_000;
    expect((await use(token)).status).toBe(200);
    octo.github.clock.offsetMs = 3_600_000;
    expect(await use(token)).toMatchObject(BAD_CREDENTIALS);
  });

  test('when the app is uninstalled', async () => {
    const token = await octo.mint();
    octo.world.installations.splice(octo.world.installations.indexOf(octo.installation), 1);
    expect(await use(token)).toMatchObject(BAD_CREDENTIALS);
  });

  test('as long as its installation is suspended, and none is minted', async () => {
    const token = await octo.mint();
    octo.installation.suspended = true;
    const suspended = { status: 403, json: { message: 'This installation has been suspended' } };
    expect(await use(token)).toMatchObject(suspended);
    const path = `/app/installations/${octo.installation.id}`;
    expect(await octo.appCall('POST', `${path}/access_tokens`)).toMatchObject(suspended);
    const shown = await octo.appCall('GET', path);
    expect(shown.json['suspended_at']).toEqual(expect.any(String));
    octo.installation.suspended = false;
    expect((await use(token)).status).toBe(200);
  });
});

test('revoking without a token, or with one that never was, is refused', async () => {
  const none = await call(octo.github, 'DELETE', '/installation/token');
  expect(none).toMatchObject({ status: 401, json: { message: 'Requires authentication' } });
  expect(await use('ghs_neverwas', 'DELETE', '/installation/token')).toMatchObject(BAD_CREDENTIALS);
});
