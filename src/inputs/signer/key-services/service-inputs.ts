/** What is read from the inputs of a key service. */
import type { KeyService, ServiceContext } from '../../../signing/key-service/key-service.ts';

/** Opens a service; `missing` says which credentials it would need and does not find. */
export interface ServiceInputs {
  open: (context: ServiceContext) => KeyService;
  missing: 'id-token' | 'credentials' | undefined;
}

/**
 * Names what is missing: the job's token if the inputs use it, else credentials in the environment.
 */
export function findMissing(
  usesIdToken: boolean,
  { hasIdToken, hasAmbient }: { hasIdToken: boolean; hasAmbient: boolean },
): ServiceInputs['missing'] {
  if (usesIdToken) return hasIdToken ? undefined : 'id-token';
  return hasAmbient ? undefined : 'credentials';
}
