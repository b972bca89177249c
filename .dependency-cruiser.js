/**
 * The rules of docs/architecture.md about imports: floors, doors and circles. `npm run
 * check:imports` keeps them.
 */

/** What each folder of src/ may import from the others. Arrows go down only. */
const FLOORS = {
  actions: [
    'inputs/',
    'outputs/',
    'renewal/',
    'runner/',
    'credentials/',
    'signing/',
    'github/',
    'http/',
    'access/',
    'git/',
    'text/',
  ],
  inputs: ['runner/', 'credentials/', 'signing/', 'github/', 'http/', 'access/', 'git/', 'text/'],
  outputs: [
    'inputs/(git|job-file)-options[.]ts$',
    'renewal/',
    'runner/',
    'credentials/',
    'signing/',
    'github/',
    'access/',
    'git/',
    'text/',
  ],
  runner: ['renewal/', 'credentials/', 'signing/', 'github/', 'http/', 'access/', 'git/', 'text/'],
  renewal: [
    'access/',
    'github/connect[.]ts$',
    'git/user[.]ts$',
    'http/basic-auth[.]ts$',
    'text/error-code[.]ts$',
  ],
  credentials: ['signing/', 'github/', 'http/', 'access/', 'git/', 'text/'],
  signing: ['http/', 'access/', 'text/'],
  github: ['http/', 'access/(permissions/accepted|oauth-scopes)[.]ts$', 'text/'],
  git: ['http/basic-auth[.]ts$', 'access/', 'text/'],
  http: ['text/'],
  access: ['text/'],
  text: [],
};

/** The only folders of src/ that may import what is outside. */
const DOORS = {
  'toolkit-of-actions': { door: '(runner|inputs|outputs)', library: '(^|node_modules/)@actions/' },
  network: {
    door: 'http',
    library: '(^|node_modules/)undici(/|$)|^(node:)?(https?|http2|tls|dgram)$',
  },
  sockets: { door: '(http|renewal)', library: '^(node:)?net$' },
  process: { door: 'runner', library: '^(node:)?process$' },
};

/** @param {string[]} folders */
const under = (folders) => folders.map((folder) => `^src/${folder}`);

const floors = Object.entries(FLOORS).map(([name, below]) =>
  rule(
    `imports-of-${name}`,
    { path: `^src/${name}/` },
    { path: '^src/', pathNot: under([`${name}/`, ...below]) },
  ),
);

const doors = Object.entries(DOORS).map(([name, { door, library }]) =>
  rule(`door-of-${name}`, { path: '^src/', pathNot: `^src/${door}/` }, { path: library }),
);

function rule(name, from, to) {
  return { name, severity: 'error', from, to };
}

export default {
  forbidden: [
    rule('no-circles', {}, { circular: true }),
    rule(
      'src-imports-src',
      { path: '^src/' },
      { pathNot: ['^src/', '^node_modules/'], dependencyTypesNot: ['core'] },
    ),
    rule(
      'no-folder-without-floor',
      { path: '^src/', pathNot: `^src/(${Object.keys(FLOORS).join('|')})/` },
      {},
    ),
    rule(
      'door-of-register',
      { path: '^register/', pathNot: '^register/github[.]ts$' },
      { path: '^src/' },
    ),
    rule(
      'door-of-advise',
      { path: '^advise/', pathNot: '^advise/permissions[.]ts$' },
      { path: '^src/' },
    ),
    ...floors,
    ...doors,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    // Circles of types are circles, too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
