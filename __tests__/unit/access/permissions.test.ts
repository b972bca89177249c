/** What the permission inputs accept, and that none of their mistakes can widen a token. */
import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../../src/text/input-error.ts';
import {
  compareLevels,
  type Level,
  type Permissions,
} from '../../../src/access/permissions/catalogue.ts';
import { toNameWarnings } from '../../../src/access/permissions/name-warnings.ts';
import {
  parsePermissions,
  type PermissionRequest,
} from '../../../src/access/permissions/request.ts';

function parse(block: string, singles: Record<string, string> = {}): PermissionRequest {
  return parsePermissions({ block, singles });
}

function messageOf(block: string, singles: Record<string, string> = {}): string {
  try {
    parse(block, singles);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

const CONTENTS_AND_PULLS: Permissions = { contents: 'read', pull_requests: 'write' };

describe('the permissions block', () => {
  test.each<[string, string]>([
    ['lines', 'contents: read\npull-requests: write'],
    ['lines that end in CRLF', 'contents: read\r\npull-requests: write\r\n'],
    ['commas', 'contents: read, pull-requests: write'],
    ['commas and lines with empty entries', 'contents: read,\n\n,pull-requests: write,'],
    ['no blank after the colon, and many', 'contents:read\n  pull-requests  :   write  '],
    ['names with underscores', 'contents: read\npull_requests: write'],
    ['the titles of GitHub’s web pages', 'Contents: read\nPull requests: write'],
    ['names and levels in any case of letters', 'CONTENTS: Read\nPull-Requests: WRITE'],
    ['YAML list lines', '- contents: read\n- pull-requests: write'],
    ['quoted names and levels', '"contents": "read"\n\'pull-requests\': \'write\''],
    ['a JSON object', '{"contents": "read", "pull_requests": "write"}'],
    [
      'a JSON object over several lines',
      '{\n  "contents": "read",\n  "pull_requests": "write"\n}\n',
    ],
    ['a YAML flow mapping', '{contents: read, pull-requests: write}'],
    ['comments', '# for the bot\ncontents: read # clone\n  # push\npull-requests: write'],
    [
      'the same permission twice with the same level',
      'contents: read\npull-requests: write\nContents: READ',
    ],
  ])('reads %s', (_form, block) => {
    expect(parse(block)).toEqual({ kind: 'some', permissions: CONTENTS_AND_PULLS });
  });

  test.each<[string, string]>([
    ['dependabot-alerts', 'vulnerability_alerts'],
    ['Dependabot alerts', 'vulnerability_alerts'],
    ['commit-statuses', 'statuses'],
    ['variables', 'actions_variables'],
    ['organization-variables', 'organization_actions_variables'],
    ['webhooks', 'repository_hooks'],
    ['organization-webhooks', 'organization_hooks'],
    ['code-scanning', 'security_events'],
    ['code-scanning-alerts', 'security_events'],
    ['secret-scanning', 'secret_scanning_alerts'],
    ['merge-queues', 'merge_queues'],
    ['repository-security-advisories', 'repository_advisories'],
    ['organization-self-hosted-runners', 'organization_self_hosted_runners'],
    ['custom-properties', 'repository_custom_properties'],
  ])('understands %s as %s', (spelling, name) => {
    expect(parse(`${spelling}: read`)).toEqual({ kind: 'some', permissions: { [name]: 'read' } });
  });

  test.each<[string, string, Level]>([
    ['workflows: write', 'workflows', 'write'],
    ['organization-plan: read', 'organization_plan', 'read'],
    ['repository-projects: admin', 'repository_projects', 'admin'],
    ['team-discussions: write', 'team_discussions', 'write'],
    ['user-events: read', 'user_events', 'read'],
    ['user-events: admin', 'user_events', 'admin'],
  ])('accepts %j, which the catalogue allows', (block, name, level) => {
    expect(parse(block)).toEqual({ kind: 'some', permissions: { [name]: level } });
  });

  test.each<[string, string, string]>([
    ['contents: none', 'none', 'read, write'],
    ['contents: admin', 'admin', 'read, write'],
    ['contents: reads', 'reads', 'read, write'],
    ['contents: read-only', 'read-only', 'read, write'],
    ['contents: read issues: write', 'read issues: write', 'read, write'],
    ['contents: "read', '"read', 'read, write'],
    ['{"contents": true}', 'true', 'read, write'],
    ['{"contents": null}', 'null', 'read, write'],
    ['{"contents": {"level": "read"}}', '{"level": "read"}', 'read, write'],
    ['workflows: read', 'read', 'write'],
    ['organization-plan: write', 'write', 'read'],
    ['repository-projects: owner', 'owner', 'read, write, admin'],
    ['brand-new: all', 'all', 'read, write, admin'],
  ])('refuses the level in %j and lists the levels', (block, level, allowed) => {
    const message = messageOf(block);
    expect(message).toMatch(/^Input 'permissions' has no usable level for /);
    expect(message).toContain(`'${level}' is not a level of `);
    expect(message).toContain(`Use one of its levels: ${allowed} (`);
  });

  test.each([
    'contents:',
    'contents: ',
    'contents: read\nissues:',
    'contents: ""',
    '{"contents": ""}',
    'contents: # read',
  ])('refuses %j, whose level is empty', (block) => {
    expect(messageOf(block)).toContain(
      'an expression probably came out empty. Use one of its levels: read, write',
    );
  });

  test.each([' ', '\n', ' \r\n ', ',', ' ,\n, ', '{}', '{ }', '{\n}', '# contents: read'])(
    'refuses %j, which holds no permission',
    (block) => {
      expect(messageOf(block)).toBe(
        `Input 'permissions' holds no permission: an expression in it probably came out empty, and that means neither "none" nor "all". Write lines like 'contents: read', or remove the input.`,
      );
    },
  );

  test.each([
    ['contents', 'contents'],
    ['contents read', 'contents read'],
    ['contents=read', 'contents=read'],
    ['read', 'read'],
    ['*', '*'],
    [': read', ': read'],
    ['"": read', '"": read'],
    ['-', '-'],
    ['-: read', '-: read'],
    ['__proto__: write', '__proto__: write'],
    ['{contents: read', '{contents: read'],
    ['contents: read\nissues', 'issues'],
    ['["contents: read"]', '["contents: read"]'],
    ['"contents: read"', '"contents: read"'],
  ])('refuses %j, which is not of the form "name: level"', (block, quoted) => {
    expect(messageOf(block)).toBe(
      `Input 'permissions' cannot be read: '${quoted}' is not of the form 'name: level'. Write one permission on each line, like 'contents: read'.`,
    );
  });

  test.each<[string, string, string]>([
    [
      'contents: read\ncontents: write',
      "'contents: read' in 'permissions'",
      "'contents: write' in 'permissions'",
    ],
    [
      'Contents: write, contents: read',
      "'Contents: write' in 'permissions'",
      "'contents: read' in 'permissions'",
    ],
    ['{"contents":"read","contents":"write"}', `'"contents":"read"' in`, `'"contents":"write"' in`],
    [
      'webhooks: read\nrepository_hooks: write',
      "'webhooks: read' in",
      "'repository_hooks: write' in",
    ],
    ['brand-new: read\nbrand_new: write', "'brand-new: read' in", "'brand_new: write' in"],
  ])('refuses %j, which asks for one permission with two levels', (block, first, second) => {
    const message = messageOf(block);
    expect(message).toContain('is asked for with different levels: ');
    expect(message).toContain(first);
    expect(message).toContain(second);
  });

  test.each([
    'read-all',
    'write-all',
    'READ-ALL',
    'write_all',
    'read-all: read',
    'contents: read, write-all',
  ])('refuses %j, which only GITHUB_TOKEN knows', (block) => {
    expect(messageOf(block)).toMatch(/known to the workflow's GITHUB_TOKEN only/);
  });

  test('keeps each message on one line and shortens what it quotes', () => {
    const message = messageOf(`contents: ${'long '.repeat(100)}`);
    expect(message).not.toContain('\n');
    expect(message.length).toBeLessThan(300);
  });

  test('links to the section on permissions', () => {
    expect(() => parse('contents')).toThrow(expect.objectContaining({ topic: 'permissions' }));
  });
});

describe('a name that the catalogue lacks', () => {
  test.each<[string, string, string]>([
    ['brand-new-thing', 'brand_new_thing', 'Check its spelling.'],
    ['Brand_New_Thing', 'brand_new_thing', 'Check its spelling.'],
    ['constructor', 'constructor', 'Check its spelling.'],
    ['content', 'content', "Did you mean 'contents'?"],
    ['pull-request', 'pull_request', "Did you mean 'pull_requests'?"],
    ['dependabot-alert', 'dependabot_alert', "Did you mean 'vulnerability_alerts'"],
    ['projects', 'projects', "Did you mean 'organization_projects' or 'repository_projects'?"],
    ['permission-issues', 'permission_issues', "Did you mean 'issues'"],
  ])('sends %j as %j with a warning', (spelling, name, advice) => {
    expect(parse(`${spelling}: write`)).toEqual({ kind: 'some', permissions: { [name]: 'write' } });
    expect(toNameWarnings([name])).toEqual([
      expect.stringContaining(
        `Permission '${name}' is not among the known ones: it is sent to GitHub as it is. ${advice}`,
      ),
    ]);
  });

  test('causes one warning for each name', () => {
    expect(toNameWarnings(['one_thing', 'contents', 'other_thing'])).toEqual([
      expect.stringContaining("'one_thing'"),
      expect.stringContaining("'other_thing'"),
    ]);
  });
});

describe('the permission-<name> inputs', () => {
  test('ask for one permission each', () => {
    expect(parse('', { contents: ' Read ', 'pull-requests': 'WRITE\n' })).toEqual({
      kind: 'some',
      permissions: CONTENTS_AND_PULLS,
    });
  });

  test('add to the block, and may repeat its level', () => {
    expect(parse('contents: read', { 'pull-requests': 'write', contents: 'read' })).toEqual({
      kind: 'some',
      permissions: CONTENTS_AND_PULLS,
    });
  });

  test('are refused when they contradict the block', () => {
    expect(messageOf('Contents: read', { contents: 'write' })).toBe(
      `Permission 'contents' is asked for with different levels: 'Contents: read' in 'permissions' and 'permission-contents: write'. Keep one of them.`,
    );
  });

  test.each([' ', '\n', ' \t '])('are refused when they hold only the blanks %j', (value) => {
    const message = messageOf('issues: read', { 'pull-requests': value });
    expect(message).toMatch(
      /^Input 'permission-pull-requests' has no usable level for 'pull_requests': an expression probably came/,
    );
  });

  test.each(['none', 'admin', 'inherit', 'read, write', '"read"'])(
    'are refused with the level %j',
    (value) => {
      const message = messageOf('', { contents: value });
      expect(message).toContain(
        `Input 'permission-contents' has no usable level for 'contents': '${value}' is not a level`,
      );
      expect(message).toContain('Use one of its levels: read, write (');
    },
  );
});

describe('all permissions of the installation', () => {
  test.each<[string, Record<string, string>]>([
    ['no input at all', {}],
    ['inputs that are wholly empty', { contents: '', issues: '' }],
  ])('are inherited when nothing else is said: %s', (_case, singles) => {
    expect(parse('', singles)).toEqual({ kind: 'inherit', explicit: false });
  });

  test.each(['inherit', 'INHERIT', ' Inherit \n', 'inherit # on purpose', '# on purpose\ninherit'])(
    'are inherited without a warning by %j',
    (block) => {
      expect(parse(block, { contents: '' })).toEqual({ kind: 'inherit', explicit: true });
    },
  );

  test.each([
    'inherit, contents: read',
    'contents: read\ninherit',
    'inherit: read',
    'inherit,',
    'inherit\ninherit',
    '{inherit}',
  ])('are refused by %j, where inherit does not stand alone', (block) => {
    expect(messageOf(block)).toMatch(
      /'inherit' means all permissions of the installation and must stand alone/,
    );
  });

  test.each(['read', ' '])(
    'are refused by inherit together with permission-contents: %j',
    (value) => {
      expect(messageOf('inherit', { contents: value })).toBe(
        `Input 'permissions' contradicts 'permission-contents': 'inherit' means all permissions of the installation. Remove one of them.`,
      );
    },
  );
});

test.each<[Level, Level, number]>([
  ['read', 'write', -1],
  ['write', 'admin', -1],
  ['read', 'admin', -1],
  ['write', 'write', 0],
  ['admin', 'read', 1],
])('compares %s with %s', (a, b, sign) => {
  expect(Math.sign(compareLevels(a, b))).toBe(sign);
});
