/** The rules of docs/architecture.md about imports: floors, doors and circles. `npm run check:imports` keeps them. */

/** What each folder of src/ may import from the others. Arrows go down only. */
const FLOORS = {
  steps: ['runner/', 'credentials/', 'signing/', 'github/', 'http/', 'scope/', 'git/', 'text/'],
  runner: ['credentials/', 'signing/', 'github/', 'http/', 'scope/', 'git/', 'text/'],
  credentials: ['signing/', 'github/', 'http/', 'scope/', 'git/', 'text/'],
  signing: ['http/', 'scope/', 'text/', 'github/connection-errors[.]ts$'],
  github: ['http/', 'scope/(accepted-permissions|input-error|oauth-scopes|one-line)[.]ts$', 'text/'],
  http: ['scope/(input-error|one-line)[.]ts$', 'text/'],
  git: ['http/basic-auth[.]ts$', 'scope/', 'text/'],
  scope: ['text/'],
  text: [],
};

/** One door for each thing outside: the only folder of src/ that may import it. */
const DOORS = {
  'toolkit-of-actions': { door: 'runner', library: '(^|node_modules/)@actions/' },
  network: { door: 'http', library: '(^|node_modules/)undici(/|$)|^(node:)?(https?|http2|net|tls|dgram)$' },
  process: { door: 'runner', library: '^(node:)?process$' },
};

/** @param {string[]} folders */
const under = (folders) => folders.map((folder) => `^src/${folder}`);

const floors = Object.entries(FLOORS).map(([name, below]) =>
  rule(`imports-of-${name}`, { path: `^src/${name}/` }, { path: '^src/', pathNot: under([`${name}/`, ...below]) }),
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
    rule('src-imports-src', { path: '^src/' }, { pathNot: ['^src/', '^node_modules/'], dependencyTypesNot: ['core'] }),
    rule('no-folder-without-floor', { path: '^src/', pathNot: `^src/(${Object.keys(FLOORS).join('|')})/` }, {}),
    rule('door-of-register', { path: '^register/', pathNot: '^register/github[.]ts$' }, { path: '^src/' }),
    rule('door-of-advise', { path: '^advise/', pathNot: '^advise/permissions[.]ts$' }, { path: '^src/' }),
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
