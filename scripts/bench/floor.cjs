/**
 * The least that a step could do: signs with `node:crypto`, asks over `node:http`, and checks
 * nothing. Prints the first token.
 */

// CommonJS starts some milliseconds faster than a module, and `import` of node:http makes Node load
// its own fetch.
const { createPrivateKey, sign } = require('node:crypto');
const http = require('node:http');

const { FLOOR_API_URL, FLOOR_CLIENT_ID, FLOOR_PRIVATE_KEY, FLOOR_TARGETS, FLOOR_TOKEN } =
  process.env;
const agent = new http.Agent({ keepAlive: true });
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function request(method, path, authorization, body) {
  return new Promise((resolve, reject) => {
    const headers = { accept: 'application/vnd.github+json', 'user-agent': 'floor', authorization };
    const outgoing = http.request(
      `${FLOOR_API_URL}${path}`,
      { method, agent, headers },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8').on('data', (chunk) => (text += chunk));
        incoming.on('end', () => {
          if (incoming.statusCode < 300) resolve(text && JSON.parse(text));
          else reject(new Error(`${method} ${path}: ${incoming.statusCode}`));
        });
      },
    );
    outgoing.on('error', reject).end(body && JSON.stringify(body));
  });
}

async function mint() {
  const now = Math.floor(Date.now() / 1_000);
  const claims = { iss: FLOOR_CLIENT_ID, iat: now - 60, exp: now + 530 };
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  const jwt = `${signed}.${sign('sha256', signed, createPrivateKey(FLOOR_PRIVATE_KEY)).toString('base64url')}`;
  const tokens = JSON.parse(FLOOR_TARGETS).map(async ({ owner, repositories, permissions }) => {
    const { id } = await request(
      'GET',
      `/repos/${owner}/${repositories[0]}/installation`,
      `Bearer ${jwt}`,
    );
    const body = { repositories, permissions };
    return (await request('POST', `/app/installations/${id}/access_tokens`, `Bearer ${jwt}`, body))
      .token;
  });
  process.stdout.write((await Promise.all(tokens))[0]);
}

if (FLOOR_TOKEN) void request('DELETE', '/installation/token', `Bearer ${FLOOR_TOKEN}`);
else void mint();
