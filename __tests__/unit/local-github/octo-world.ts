/** A small world for the tests of the local GitHub, and calls to it as an app or with a token. */
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import {
  startLocalGitHub,
  type LocalGitHub,
  type LocalGitHubOptions,
} from '../../../local-github/server.ts';
import { createWorld } from '../../../local-github/world/world.ts';

export const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs whatever it is given, the wrong things, too. */
export function signJwt(claims: object, key: KeyObject = keys.privateKey, alg = 'RS256'): string {
  const signed = `${encode({ alg, typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

/**
 * An organisation with three repositories, a user with one, and an app that is installed on both.
 */
export function createOctoWorld() {
  const world = createWorld();
  const organization = world.addAccount({ login: 'octo-org', type: 'Organization' });
  const user = world.addAccount({ login: 'octocat', type: 'User' });
  const enterprise = world.addAccount({ login: 'octo-corp', type: 'Enterprise' });
  const app = world.addApp({
    slug: 'octo-deployer',
    owner: organization,
    publicKeys: [keys.publicKey],
    permissions: { contents: 'write', issues: 'read', members: 'read' },
  });
  const hello = world.addRepository({
    owner: organization,
    name: 'hello',
    private: true,
    files: { 'README.md': '# Hello\n', 'docs/guide.md': 'Read me.\n' },
  });
  const site = world.addRepository({ owner: organization, name: 'site', private: true });
  const open = world.addRepository({
    owner: organization,
    name: 'open',
    files: { 'README.md': '# Open\n' },
  });
  const dotfiles = world.addRepository({ owner: user, name: 'dotfiles', private: true });
  const installation = world.addInstallation({ app, account: organization, repositories: 'all' });
  const selected = world.addInstallation({ app, account: user, repositories: ['dotfiles'] });
  const onEnterprise = world.addInstallation({ app, account: enterprise, repositories: [] });
  return {
    world,
    organization,
    user,
    app,
    hello,
    site,
    open,
    dotfiles,
    installation,
    selected,
    onEnterprise,
  };
}

export type Octo = Awaited<ReturnType<typeof startOcto>>;

/** The world above behind a socket. */
export async function startOcto(options: LocalGitHubOptions = {}) {
  const octo = createOctoWorld();
  const github = await startLocalGitHub({ world: octo.world, ...options });
  const appCall = (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => {
    const jwt = validJwt(octo.app.clientId, Date.now() + github.clock.offsetMs);
    return call(github, method, path, { authorization: `Bearer ${jwt}`, body, headers });
  };
  const mint = async (body?: object, installation = octo.installation.id) => {
    const { json } = await appCall(
      'POST',
      `/app/installations/${installation}/access_tokens`,
      body,
    );
    return String(json['token']);
  };
  return { ...octo, github, appCall, mint };
}

/** By the machine's clock, as a well-behaved client makes it. */
export function validJwt(issuer: string | number, nowMs = Date.now()): string {
  const now = Math.floor(nowMs / 1000);
  return signJwt({ iss: issuer, iat: now - 60, exp: now + 530 });
}

interface CallOptions {
  authorization?: string | undefined;
  body?: unknown;
  headers?: Record<string, string> | undefined;
}

/** One request; a redirect is not followed. An empty or plain-text answer gives an empty object. */
export async function call(
  github: LocalGitHub,
  method: string,
  path: string,
  options: CallOptions = {},
) {
  const { authorization, body, headers } = options;
  const response = await fetch(`${github.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...(authorization && { authorization }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  const json = (isJson && text ? JSON.parse(text) : {}) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, text, json };
}
