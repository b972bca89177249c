/** The app's bot, for git and for the outputs about it. */
import type { App } from '../../credentials/app.ts';
import { findBot, type Bot } from '../../credentials/installation-token/bot.ts';
import type { InstallationToken } from '../../credentials/installation-token/reply.ts';
import { toIdentity } from '../../git/identity.ts';
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import type { GitOptions } from '../../inputs/git-options.ts';
import { log } from '../../runner/log.ts';

export interface FoundBot {
  /** `undefined` when the look-up failed. */
  bot: Bot | undefined;
  /** Empty when it failed. */
  outputs: Record<string, unknown>;
}

/**
 * Warns when the bot is not found, since the token works without it.
 * @throws what is not a failure of the look-up, and the end of a cancelled job
 */
export async function findBotOrWarn(
  client: Client,
  app: App,
  tokens: readonly InstallationToken[],
  { server }: GitOptions,
): Promise<FoundBot> {
  const bot = await findBot(client, app, tokens).catch(warnWithoutBot);
  const { name, email } = bot ? toIdentity(bot, server) : { name: '', email: '' };
  return { bot, outputs: { 'bot-name': name, 'bot-id': bot?.id ?? '', 'bot-email': email } };
}

async function warnWithoutBot(error: unknown): Promise<undefined> {
  if (!(error instanceof GitHubError) || error.code === 'cancelled') throw error;
  const { toMessage } = await import('../../runner/failure/failure.ts');
  log.warning(
    `The outputs 'bot-*' are empty, and git has no name for its commits. ${toMessage(error)}`,
  );
}
