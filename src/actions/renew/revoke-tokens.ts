/** Takes tokens back that nobody else can or will. */
import { revoke } from '../../credentials/revocation.ts';
import type { Client } from '../../github/client.ts';
import type { JournalEntry } from '../../renewal/plan.ts';
import type { Report } from './report.ts';

/** Never throws: there is nobody who could do more. */
export async function revokeTokens(
  client: Client,
  tokens: readonly JournalEntry[],
  report: Report,
): Promise<void> {
  await Promise.allSettled(
    tokens.map(async ({ account, token, receivedAt }) => {
      await revoke(client, { kind: 'installation-token', owner: account, token, receivedAt });
      await report({ kind: 'revoked', token });
    }),
  );
}
