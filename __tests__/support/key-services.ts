/**
 * The look-alikes of the key services for stories, and what must hold of every step that uses them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { startLocalKeyServices, type LocalKeyServices } from '../../local-key-services/server.ts';
import { SERVICE_NAMES } from '../../local-key-services/services.ts';
import type { Environment } from '../../local-runner/job.ts';
import { createCertificate, type Certificate } from './certificate.ts';
import { createAppKey } from './keys.ts';
import { saidBy } from './reading.ts';
import { stories, type Story, type StoryStep } from './story.ts';

type Inputs = Readonly<Record<string, string>>;

export interface ServicesWithNames extends LocalKeyServices {
  /** Of a job with `id-token: write`, whose proxy leads the services' own names here. */
  env: Environment;
  /** Of the same job without a proxy: AWS by its endpoint variables. */
  directEnv: Environment;
}

/** For all names of the services. */
export function createServiceCertificate(): Certificate {
  return createCertificate(SERVICE_NAMES.map((name) => `DNS:${name}`).join(','));
}

/** As `stories`, with services that all hold the key of the story's app. */
export function keyServiceStories(
  title: string,
  define: (get: () => Story, getServices: () => ServicesWithNames) => void,
): void {
  let certificate: Certificate;
  let services: ServicesWithNames;
  beforeAll(() => {
    certificate = createServiceCertificate();
  });
  afterAll(() => certificate.remove());
  stories(title, (get) => {
    beforeEach(async () => {
      services = await startKeyServices(certificate);
    });
    afterEach(() => services.close());
    define(get, () => services);
  });
}

/** Services that hold the key of `createAppKey`. */
export async function startKeyServices(certificate: Certificate): Promise<ServicesWithNames> {
  const { privateKey } = createAppKey();
  const services = await startLocalKeyServices({ privateKey, tls: certificate });
  const job = services.setting.tokens.toVariables(services.url);
  const names = { https_proxy: services.proxyUrl, NODE_EXTRA_CA_CERTS: certificate.certFile };
  return {
    ...services,
    env: { ...job, ...names },
    directEnv: { ...job, AWS_ENDPOINT_URL: services.url },
  };
}

/** Requests to the services, in short: `POST kms.eu-central-1.amazonaws.com/`. */
export function serviceCallsOf({ requests, url }: LocalKeyServices): string[] {
  const local = new URL(url).host;
  return requests.map(
    ({ method, host, path }) => `${method} ${host === local ? 'local' : host}${path}`,
  );
}

interface KeylessOptions {
  /** Name of the action's step. */
  step?: string;
  env?: Environment;
  onStart?: (pid: number) => void;
}

/** The main step of an action, signed for by a service: no private key is given. */
export async function mainWith(
  story: Story,
  services: ServicesWithNames,
  inputs: Inputs,
  { step = 'main', env = services.env, onStart }: KeylessOptions = {},
): Promise<StoryStep> {
  const id = { 'client-id': story.app.clientId };
  const before = services.requests.length;
  const filesBefore = listFiles(story);
  const result = await story.run(step, { ...id, ...inputs }, { env, ...(onStart && { onStart }) });
  const files = listFiles(story).filter((file) => !filesBefore.includes(file));
  expectNoServiceSecret(result, files, services.requests.slice(before), services.setting);
  expect(result.exported).toEqual({});
  // At the most one line says by which credentials the service signs.
  const kinds = result.lines.filter((line) => /^Signing with (?!.* failed)/.test(line));
  expect(kinds.slice(1)).toEqual([]);
  return result;
}

/** All that is in the job's own folder, command files included. */
function listFiles({ job }: Story): string[] {
  return readdirSync(job.temp.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/**
 * Whatever the services handed out is masked, and is nowhere but in requests; so is what asks for
 * the job's tokens.
 */
function expectNoServiceSecret(
  step: StoryStep,
  files: string[],
  requests: LocalKeyServices['requests'],
  { secrets, tokens }: LocalKeyServices['setting'],
): void {
  const passed = JSON.stringify(
    requests.map(({ headers, body, responseBody }) => [headers, body, responseBody]),
  );
  const places: Record<string, string> = {
    said: saidBy(step),
    outputs: JSON.stringify(step.outputs),
    exported: JSON.stringify(step.exported),
    state: JSON.stringify(step.state),
    summary: step.summary,
  };
  for (const file of files) places[file] = readFileSync(file, 'utf8');
  for (const secret of [...secrets, ...tokens.issued, tokens.requestToken]) {
    for (const [place, text] of Object.entries(places)) {
      if (text.includes(secret)) throw new Error(`a secret of the service was left in: ${place}`);
    }
    if (passed.includes(secret)) expect(step.masks).toContain(secret);
  }
}
