/** The configuration by which gh in later steps finds the token. */
import { GIT_USER } from '../../git/user.ts';
import { readVariable } from '../../runner/environment.ts';
import { log } from '../../runner/log.ts';

/** gh moves an older file to this form at its start, and would ask the API for the user then. */
export const GH_CONFIG_TEXT = 'version: "1"\ngit_protocol: https\n';

/** YAML takes JSON's strings. @see https://cli.github.com/manual/gh_auth_login */
export function toHostsText(server: URL, token: string): string {
  const [host, user, quoted] = [server.host, GIT_USER, token].map((each) => JSON.stringify(each));
  return `${host}:
    users:
        ${user}:
            oauth_token: ${quoted}
    git_protocol: https
    oauth_token: ${quoted}
    user: ${user}
`;
}

/** @see https://cli.github.com/manual/gh_help_environment */
export function warnOfOtherToken({ hostname }: URL): void {
  const isCloud = hostname === 'github.com' || hostname.endsWith('.ghe.com');
  const names = isCloud
    ? ['GH_TOKEN', 'GITHUB_TOKEN']
    : ['GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN'];
  const given = names.filter((name) => (readVariable(name) ?? '') !== '');
  if (given.length === 0) return;
  log.warning(
    `gh does not use the token in steps where ${given.join(' or ')} is set, as in this one: gh takes that before its configuration. Remove it from 'env' of the workflow or the job, or leave out 'gh-credentials'.`,
  );
}
