/**
 * A certificate for 127.0.0.1 with its authority, made by openssl for one test and trusted by
 * nobody.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Certificate {
  key: string;
  cert: string;
  /** The certificate on disk, as `NODE_EXTRA_CA_CERTS` takes it. */
  certFile: string;
  remove: () => void;
}

/** `names` as in a certificate's `subjectAltName`. */
export function createCertificate(names = 'DNS:localhost,IP:127.0.0.1'): Certificate {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificate-'));
  const [keyFile, certFile] = [
    path.join(folder, 'key.pem'),
    path.join(folder, 'cert.pem'),
  ] as const;
  const subject = ['-subj', '/CN=test', '-addext', `subjectAltName=${names}`];
  const options = [
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-keyout',
    keyFile,
    '-out',
    certFile,
  ];
  execFileSync('openssl', ['req', ...options, ...subject], { stdio: 'ignore' });
  return {
    key: readFileSync(keyFile, 'utf8'),
    cert: readFileSync(certFile, 'utf8'),
    certFile,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
