/**
 * What a client got for a request, in a few words: status and GitHub's message, or what was asked
 * for.
 */
import type { DemoJob } from './demo-job.ts';

interface Reply<Data> {
  status: number;
  data: Data;
}

/** Whom the credential acts for, as GitHub sees it: `200 octocat`. */
export function askForUser(job: DemoJob, token: string): Promise<string> {
  return toOutcome(job.octokit(token).rest.users.getAuthenticated(), ({ login }) => login);
}

/** `200 This is hello.`, or `404 Not Found`. Throws what is not an answer of GitHub's. */
export async function toOutcome<Data>(
  reply: Promise<Reply<Data>>,
  describe: (data: Data) => string,
): Promise<string> {
  try {
    const { status, data } = await reply;
    return `${status} ${describe(data)}`.trimEnd();
  } catch (error) {
    if (!(error instanceof Error && 'status' in error)) throw error;
    // Octokit appends the address of the endpoint's page.
    return `${String(error.status)} ${error.message.replace(/ - https?:\S+$/, '')}`;
  }
}
