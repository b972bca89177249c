/** The key services of the examples: what a job's environment must hold to find them. */
import type { Environment } from '../../../local-runner/job.ts';
import { createServiceCertificate, startKeyServices } from '../key-services.ts';

export interface ExampleServices {
  /** Of a job that may ask for OIDC tokens, and of one that may not. */
  toEnvironment: (hasIdToken: boolean) => Environment;
  close: () => Promise<void>;
}

export async function startExampleServices(): Promise<ExampleServices> {
  const certificate = createServiceCertificate();
  const services = await startKeyServices(certificate);
  const { https_proxy, NODE_EXTRA_CA_CERTS, ...job } = services.env;
  return {
    toEnvironment: (hasIdToken) => ({
      https_proxy,
      NODE_EXTRA_CA_CERTS,
      ...(hasIdToken && job),
    }),
    close: async () => {
      await services.close();
      certificate.remove();
    },
  };
}
