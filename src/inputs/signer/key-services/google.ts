/** Reads the inputs of Google Cloud KMS. */
import { InputError } from '../../../text/input-error.ts';
import { findGoogleFile } from '../../../signing/key-service/google/credentials.ts';
import type { GoogleKey } from '../../../signing/key-service/google/key-name.ts';
import { createGoogleKms } from '../../../signing/key-service/google/kms.ts';
import { readText } from '../../values.ts';
import { hasIdToken, read } from '../key-service-context.ts';
import { findMissing, type ServiceInputs } from './service-inputs.ts';

/** @throws InputError for a provider or an account that is not one */
export function readGoogleKms(key: GoogleKey): ServiceInputs {
  const provider = readProvider();
  const serviceAccount = readText('gcp-service-account');
  if (serviceAccount !== '' && !/^[\w.-]{1,100}@[\w.-]{1,200}$/.test(serviceAccount)) {
    throw new InputError({
      input: 'gcp-service-account',
      problem: 'is not the e-mail address of a service account',
      remedy: "Write it like 'NAME@PROJECT.iam.gserviceaccount.com'",
    });
  }
  if (serviceAccount !== '' && provider === '') {
    throw new InputError({
      input: 'gcp-service-account',
      problem: "needs 'gcp-workload-identity-provider', by which the job logs in",
      remedy: 'Set both, or none',
    });
  }
  const audience = readText('oidc-audience') || `https://iam.googleapis.com/${provider}`;
  return {
    open: (context) => createGoogleKms(key, { provider, serviceAccount, audience }, context),
    missing: findMissing(provider !== '', {
      hasIdToken: hasIdToken(),
      hasAmbient: findGoogleFile(read) !== undefined,
    }),
  };
}

/** Google's own refusal of a project's id does not say what is wrong. */
function readProvider(): string {
  const provider = readText('gcp-workload-identity-provider').replace(
    /^(https:)?\/\/iam\.googleapis\.com\//,
    '',
  );
  const [, project] =
    /^projects\/([\w.:-]+)\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/.exec(
      provider,
    ) ?? [];
  if (provider === '' || (project !== undefined && /^\d+$/.test(project))) return provider;
  const [problem, remedy] =
    project === undefined
      ? [
          'is not the name of a provider',
          "Write it like 'projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER'",
        ]
      : [`names the project '${project}' by its id`, 'Write its number in that place'];
  throw new InputError({ input: 'gcp-workload-identity-provider', problem, remedy });
}
