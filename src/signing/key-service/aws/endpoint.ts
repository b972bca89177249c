/** Finds where a service of AWS is in a region. */
import type { ServiceContext } from '../key-service.ts';
import { toServiceUrl } from '../service-url.ts';
import { findPartition } from './key-name.ts';

/**
 * Gives the URL of a service in a region; variables may name another, as they do for AWS's clients.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 * @throws InputError when a variable holds no URL to send credentials to
 */
export function toEndpoint(
  service: 'kms' | 'sts',
  region: string,
  readVariable: ServiceContext['readVariable'],
): URL {
  const names = [`AWS_ENDPOINT_URL_${service.toUpperCase()}`, 'AWS_ENDPOINT_URL'];
  const name = names.find((each) => readVariable(each) !== '');
  if (name !== undefined) return toServiceUrl(readVariable(name), name);
  return new URL(`https://${service}.${region}.${findPartition(region).suffix}/`);
}
