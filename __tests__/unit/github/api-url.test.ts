/** Base URLs that are safe to send a credential to. */
import { expect, test } from '@jest/globals';
import { parseApiUrl } from '../../../src/github/api-url.ts';
import { InputError } from '../../../src/text/input-error.ts';

test.each<[string, string]>([
  ['https://api.github.com', 'https://api.github.com'],
  ['https://api.github.com/', 'https://api.github.com'],
  ['https://api.github.com///', 'https://api.github.com'],
  ['https://API.GitHub.com:443', 'https://api.github.com'],
  ['https://ghe.example/api/v3', 'https://ghe.example/api/v3'],
  ['https://ghe.example/api/v3//', 'https://ghe.example/api/v3'],
  ['https://ghe.example:8443/api/v3', 'https://ghe.example:8443/api/v3'],
  ['HTTPS://api.octo.ghe.com', 'https://api.octo.ghe.com'],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000'],
  ['http://127.1.2.3/api/v3/', 'http://127.1.2.3/api/v3'],
  ['http://127.1:3000', 'http://127.0.0.1:3000'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://LOCALHOST', 'http://localhost'],
  ['http://[::1]:3000', 'http://[::1]:3000'],
  ['https://api.github.com.', 'https://api.github.com'],
  ['https://API.GITHUB.com.:443/', 'https://api.github.com'],
  ['https://ghe.example.:8443/api/v3', 'https://ghe.example:8443/api/v3'],
  ['http://localhost.:3000', 'http://localhost:3000'],
  ['https://ghe.example/api/v1/api/v3', 'https://ghe.example/api/v1/api/v3'],
  ['https://github.com.evil.example', 'https://github.com.evil.example'],
  ['https://notgithub.com', 'https://notgithub.com'],
])('%s becomes %s', (text, url) => {
  expect(parseApiUrl(text)).toBe(url);
});

test.each<[string, string]>([
  ['', 'not the URL of an API'],
  ['api.github.com', 'not the URL of an API'],
  ['https://', 'not the URL of an API'],
  ['https:// ghe.example', 'not the URL of an API'],
  ['ftp://ghe.example', 'not the URL of an API'],
  ['file:///etc/passwd', 'not the URL of an API'],
  ['javascript:alert(1)', 'not the URL of an API'],
  ['localhost:3000', 'not the URL of an API'],
  ['https://user:hunter2@ghe.example', 'not the URL of an API'],
  ['https://hunter2@ghe.example', 'not the URL of an API'],
  ['https://ghe.example/api/v3?token=hunter2', 'query'],
  ['https://ghe.example/api/v3#hunter2', 'fragment'],
  ['http://api.github.com', 'in clear'],
  ['http://ghe.example:8080/api/v3', "'http://ghe.example:8080'"],
  ['http://localhost.evil.example', 'in clear'],
  ['http://127.0.0.1.evil.example', 'in clear'],
  ['http://0.0.0.0', 'in clear'],
  ['http://10.0.0.1', 'in clear'],
  ['http://[::2]', 'in clear'],
  ['http://localhost.evil.example.', 'in clear'],
  ['https://api.github.com..', 'not the URL of an API'],
  ['https://.', 'not the URL of an API'],
  [
    'https://github.com',
    "'https://github.com', which is not the address of the API. Write 'https://api.github.com'",
  ],
  ['https://github.com.', "Write 'https://api.github.com'"],
  ['https://www.github.com/octo-org', "Write 'https://api.github.com'"],
  ['https://github.com/api/v3', "Write 'https://api.github.com'"],
  ['https://api.github.com/graphql', "Write 'https://api.github.com'"],
  ['https://api.github.com/api/v3', "Write 'https://api.github.com'"],
  ['https://octo.ghe.com', "Write 'https://api.octo.ghe.com'"],
  ['https://octo.ghe.com/api/v3', "Write 'https://api.octo.ghe.com'"],
  ['https://uploads.octo.ghe.com', "Write 'https://api.octo.ghe.com'"],
  ['https://ghe.com', "Write 'https://api.SUBDOMAIN.ghe.com'"],
  ['https://api.ghe.com', "Write 'https://api.SUBDOMAIN.ghe.com'"],
  [
    'https://gitea.example/api/v1',
    "the API of Gitea or Forgejo, which knows no GitHub App. Write 'https://api.github.com'",
  ],
  ['https://forgejo.example/git/api/v1/', "name the account in 'owner'"],
])('%p is refused: %s', (text, reason) => {
  let error: unknown;
  try {
    parseApiUrl(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(InputError);
  expect(String(error)).toContain("'github-api-url'");
  expect(String(error)).toContain(reason);
  expect(String(error)).not.toContain('hunter2');
});
