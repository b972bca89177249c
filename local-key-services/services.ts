/** All services with one key, and which of them answers a request. */
import type { KeyObject } from 'node:crypto';
import { AwsAccount } from './aws/account.ts';
import { answerKms } from './aws/kms.ts';
import { answerSts } from './aws/sts.ts';
import { answerVault } from './azure/key-vault.ts';
import { AzureTenant } from './azure/tenant.ts';
import { answerKms as answerGoogleKms } from './google/kms.ts';
import { GoogleProject } from './google/project.ts';
import { exchange, impersonate } from './google/token-exchange.ts';
import { JobTokens } from './job-tokens.ts';
import { Refusal, type Answer, type ServiceRequest } from './service.ts';
import type { Setting } from './setting.ts';
import { VaultServer } from './vault/server.ts';

export interface ServicesOptions {
  privateKey: KeyObject;
}

export interface KeyServices {
  setting: Setting;
  aws: AwsAccount;
  google: GoogleProject;
  azure: AzureTenant;
  vault: VaultServer;
  answer: (request: ServiceRequest) => Answer | Promise<Answer>;
  /** Tells Vault where it is. */
  useOrigin: (origin: string) => void;
}

/** Each of these names is one of the services, behind the proxy. */
export const SERVICE_NAMES: readonly string[] = [
  'sts.eu-central-1.amazonaws.com',
  'kms.eu-central-1.amazonaws.com',
  'sts.googleapis.com',
  'iamcredentials.googleapis.com',
  'cloudkms.googleapis.com',
  'login.microsoftonline.com',
  'octo-keys.vault.azure.net',
  'vault.octo.example',
];

const SUBJECT = 'repo:octo-org/hello:environment:production';

/** Each trusts the jobs of one environment of `octo-org/hello`. */
export async function createServices({ privateKey }: ServicesOptions): Promise<KeyServices> {
  const setting: Setting = {
    key: { privateKey, state: 'enabled', kind: 'rsa' },
    tokens: await JobTokens.create({ subject: SUBJECT, owner: 'octo-org' }),
    subject: SUBJECT,
    secrets: new Set(),
    maySign: true,
    mayReadKey: true,
  };
  const aws = new AwsAccount(setting);
  const google = new GoogleProject(setting);
  const azure = new AzureTenant(setting);
  const vault = new VaultServer(setting);
  const byHost: Record<string, (request: ServiceRequest) => Answer | Promise<Answer>> = {
    [`sts.${aws.region}.amazonaws.com`]: (request) => answerSts(request, aws),
    [`kms.${aws.region}.amazonaws.com`]: (request) => answerKms(request, aws),
    'sts.googleapis.com': (request) => exchange(request, google),
    'iamcredentials.googleapis.com': (request) => impersonate(request, google),
    'cloudkms.googleapis.com': (request) => answerGoogleKms(request, google),
    'login.microsoftonline.com': (request) => azure.answerLogin(request),
    [azure.vaultHost]: (request) => answerVault(azure, request),
    [vault.host]: (request) => vault.answer(request),
  };
  const answer = (request: ServiceRequest): Answer | Promise<Answer> => {
    if (JobTokens.serves(request.path)) return setting.tokens.answer(request);
    const named = byHost[request.host];
    if (named) return named(request);
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.host)) throw new Refusal(421, '');
    if (request.headers['x-amz-target'] !== undefined) return answerKms(request, aws);
    if (request.path.startsWith('/v1/')) return vault.answer(request);
    return answerSts(request, aws);
  };
  const useOrigin = (origin: string): void => {
    vault.boundAudiences.push(origin);
  };
  return { setting, aws, google, azure, vault, answer, useOrigin };
}
