/** Reads the inputs of AWS KMS. */
import { InputError } from '../../../text/input-error.ts';
import { hasAwsCredentials } from '../../../signing/key-service/aws/credentials.ts';
import { findRegion, type AwsKey } from '../../../signing/key-service/aws/key-name.ts';
import { createAwsKms } from '../../../signing/key-service/aws/kms.ts';
import { readText } from '../../values.ts';
import { hasIdToken, read } from '../key-service-context.ts';
import { findMissing, type ServiceInputs } from './service-inputs.ts';

/**
 * @see https://docs.github.com/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
const AUDIENCE = 'sts.amazonaws.com';

/** @throws InputError for a role or a region that is not one */
export function readAwsKms(key: AwsKey): ServiceInputs {
  const role = readText('aws-role-to-assume');
  if (role !== '' && !/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/.test(role)) {
    throw new InputError({
      input: 'aws-role-to-assume',
      problem: 'is not the ARN of a role',
      remedy: "Write it like 'arn:aws:iam::111122223333:role/NAME'",
    });
  }
  const audience = readText('oidc-audience') || AUDIENCE;
  const region = findRegion(
    key,
    readText('aws-region'),
    read('AWS_REGION') || read('AWS_DEFAULT_REGION'),
  );
  return {
    open: (context) => createAwsKms(key, region, { role, audience }, context),
    missing: findMissing(role !== '', {
      hasIdToken: hasIdToken(),
      hasAmbient: hasAwsCredentials(read),
    }),
  };
}
