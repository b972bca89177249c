/**
 * That the runner of the examples does what GitHub's does, and finds what is wrong with an example.
 */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readExamples, toWorkflow } from '../support/examples/find-examples.ts';
import { findProblems } from '../../local-runner/workflow/problems.ts';
import { runWorkflow, type WorkflowReport } from '../../local-runner/workflow/run.ts';
import { startSetting, type ExampleSetting } from '../support/examples/setting.ts';

const MINT = `uses: OWNER/scoped-token@v1
  id: token
  with:
    client-id: \${{ vars.APP_CLIENT_ID }}
    private-key: \${{ secrets.APP_PRIVATE_KEY }}
    permission-contents: read`;

// Their scripts are for a POSIX shell, as the stand-in for `gh` is.
const onPosix = process.platform === 'win32' ? describe.skip : describe;

let setting: ExampleSetting;
beforeEach(async () => {
  setting = await startSetting();
});
afterEach(() => setting.close());

const run = (yaml: string): Promise<WorkflowReport> => runWorkflow(toWorkflow(yaml), setting);

async function runSteps(yaml: string) {
  const { jobs } = await run(yaml);
  const job = jobs['example'];
  if (!job) throw new Error('there is no job');
  const log = job.steps.map((step) => step.log).join('\n');
  return { ...job, log, conclusions: job.steps.map(({ conclusion }) => conclusion) };
}

onPosix('steps', () => {
  test('pass on variables, paths and outputs, and see the contexts', async () => {
    const { log, conclusion } = await runSteps(`
- id: one
  run: |
    echo "COLOUR=\${{ vars.APP_ID && 'blue' }}" >> "$GITHUB_ENV"
    echo "answer=42" >> "$GITHUB_OUTPUT"
    mkdir bin && printf '#!/bin/sh\\necho own command' > bin/own && chmod +x bin/own
    echo "$PWD/bin" >> "$GITHUB_PATH"
- run: |
    own
    echo "$COLOUR $ANSWER \${{ github.repository }} \${{ env.COLOUR }} \${{ runner.os }} \${{ job.status }}"
  env:
    ANSWER: \${{ steps.one.outputs.answer }}`);
    expect(conclusion).toBe('success');
    expect(log).toContain('own command\nblue 42 octo-org/hello blue Linux success');
  });

  test('are skipped after a failure, unless they ask for it', async () => {
    const { conclusions, conclusion } = await runSteps(`
- run: exit 1
  continue-on-error: true
- run: 'true'
- run: 'false'
- run: 'true'
- run: 'true'
  if: failure()
- run: 'true'
  if: always() && github.event_name == 'push'`);
    expect(conclusions).toEqual(['failure', 'success', 'failure', 'skipped', 'success', 'skipped']);
    expect(conclusion).toBe('failure');
  });

  test('end in reverse order, when the token is already revoked', async () => {
    const { steps } = await runSteps(`
- name: first
  ${MINT}
- name: second
  ${MINT.replace('id: token', 'id: other')}
- name: check
  run: gh api repos/octo-org/hello --jq .name
  env:
    GH_TOKEN: \${{ steps.token.outputs.token }}`);
    expect(steps.map(({ title }) => title)).toEqual([
      'first',
      'second',
      'check',
      'Post second',
      'Post first',
    ]);
    expect(setting.github.world.tokens.size).toBe(1);
  });

  test('do not show what is masked', async () => {
    const { log } = await runSteps(`
- ${MINT}
- run: echo "It is \${{ steps.token.outputs.token }}, \${{ secrets.GITHUB_TOKEN }}"`);
    expect(log).toContain('It is ***, ***\n');
  });

  test('end when their own action fails', async () => {
    const { conclusion, log } = await runSteps(`- ${MINT.replace(': read', ': everything')}`);
    expect(conclusion).toBe('failure');
    expect(log).toContain('::error::');
  });
});

onPosix('jobs', () => {
  test('pass on outputs that hold no secret', async () => {
    const { jobs } = await run(`
jobs:
  last:
    needs: first
    runs-on: ubuntu-latest
    steps:
      - run: echo "[\${{ needs.first.outputs.slug }}] [\${{ needs.first.outputs.token }}]"
  first:
    runs-on: ubuntu-latest
    outputs:
      slug: \${{ steps.token.outputs.app-slug }}
      token: \${{ steps.token.outputs.token }}
    steps:
      - ${MINT.replaceAll('\n', '\n      ')}`);
    expect(jobs['first']?.dropped).toEqual(['token']);
    expect(jobs['last']?.steps[0]?.log).toContain('[octo-deployer] []');
  });

  test('do not run when a job that they need has failed', async () => {
    const { jobs, conclusion } = await run(`
jobs:
  first: { runs-on: ubuntu-latest, steps: [{ run: exit 1 }] }
  last: { runs-on: ubuntu-latest, needs: first, steps: [{ run: exit 0 }] }`);
    expect(jobs['last']?.conclusion).toBe('skipped');
    expect(conclusion).toBe('failure');
  });
});

onPosix('a matrix', () => {
  const withMatrix = (matrix: string): string => `
jobs:
  list:
    runs-on: ubuntu-latest
    outputs: { colours: '\${{ steps.list.outputs.colours }}' }
    steps:
      - id: list
        run: echo 'colours=["red", "blue"]' >> "$GITHUB_OUTPUT"
  paint:
    needs: list
    runs-on: ubuntu-latest
    strategy: { matrix: ${matrix} }
    outputs: { colour: '\${{ matrix.colour }}' }
    steps: [{ run: 'echo "\${{ matrix.colour }} on \${{ matrix.ground }}" && test \${{ matrix.ground }} != sand' }]
  last:
    needs: paint
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ needs.paint.outputs.colour }}"`;
  const COLOURS = 'colour: "${{ fromJSON(needs.list.outputs.colours) }}"';

  test('runs the job once for each combination, and passes on the outputs of the last', async () => {
    const { jobs } = await run(withMatrix(`{ ${COLOURS}, ground: [wood, 1] }`));
    const names = ['red, wood', 'red, 1', 'blue, wood', 'blue, 1'].map(
      (values) => `paint (${values})`,
    );
    expect(Object.keys(jobs)).toEqual(['list', ...names, 'last']);
    expect(jobs['paint (red, 1)']?.steps[0]?.log).toContain('red on 1');
    expect(jobs['last']?.steps[0]?.log).toContain('blue');
  });

  test('has failed for later jobs if one combination has failed', async () => {
    const { jobs, conclusion } = await run(withMatrix(`{ ${COLOURS}, ground: [sand, wood] }`));
    expect(jobs['paint (blue, wood)']?.conclusion).toBe('success');
    expect(jobs['last']?.conclusion).toBe('skipped');
    expect(conclusion).toBe('failure');
  });

  test('is refused when it has more than lists', async () => {
    await expect(
      run(withMatrix('{ colour: [red], ground: [wood], include: [{ colour: blue }] }')),
    ).rejects.toThrow("'include' of a matrix is not supported here");
  });
});

onPosix('a stand-in', () => {
  const checkOut = (repository: string): string => `
- ${MINT}
- uses: actions/checkout@v6
  with:
    repository: ${repository}
    token: \${{ steps.token.outputs.token }}
- run: cat README.md`;

  test('for checkout gets a repository of the token', async () => {
    expect((await runSteps(checkOut('octo-org/hello'))).log).toContain('# hello');
  });

  test('for checkout gets no other repository', async () => {
    expect(await runSteps(checkOut('octo-org/infra'))).toMatchObject({ conclusion: 'failure' });
  });

  test('for github-script gets Octokit with the token', async () => {
    const { log } = await runSteps(`
- ${MINT}
- uses: actions/github-script@v8
  id: script
  with:
    github-token: \${{ steps.token.outputs.token }}
    result-encoding: string
    script: |
      const { data } = await github.rest.repos.get(context.repo);
      return data.full_name;
- run: echo "It is \${{ steps.script.outputs.result }}."`);
    expect(log).toContain('It is octo-org/hello.');
  });
});

describe('an example with a fault is found', () => {
  const use = (rest: string): string => toWorkflow(`- ${MINT}\n${rest}`);

  test.each([
    ['an unknown input', use('    repository: hello'), /repository/],
    ['an unknown output', use('- run: echo ${{ steps.token.outputs.tokn }}'), /tokn/],
    ['an unknown secret', use('- run: echo ${{ secrets.APP_KEY }}'), /APP_KEY/],
    ['an unknown step', use('- run: echo ${{ steps.tokens.outputs.token }}'), /tokens/],
    ['an unknown key', use('- runs: echo'), /runs/],
  ])('%s', async (_, workflow, words) => {
    expect((await findProblems(workflow, setting.known)).join('\n')).toMatch(words);
    expect(await findProblems(use(''), setting.known)).toEqual([]);
  });

  test('with an input that no action.yml declares stops the runner', async () => {
    await expect(runWorkflow(use('    repository: hello'), setting)).rejects.toThrow(
      'Unexpected input(s): repository',
    );
  });

  test('with an action that is not available', async () => {
    await expect(runSteps('- uses: actions/cache@v5')).rejects.toThrow(
      'there is no such action here',
    );
  });
});

describe('blocks of a document', () => {
  test('are found with their line and their marker, and lose their indent', () => {
    const text = [
      '# Title',
      '',
      '- A list:',
      '',
      '  <!-- example: without secrets -->',
      '',
      '  ```yaml',
      '  - run: ls',
      '  ```',
    ];
    expect(readExamples('a.md', text.join('\n'))).toEqual([
      { at: 'a.md:7', yaml: '- run: ls\n', marker: { withoutSecrets: true } },
    ]);
  });

  test.each([
    ['not run: it needs a browser', { notRun: 'it needs a browser', withoutSecrets: false }],
    ['warns with: inherits every', { warns: 'inherits every', withoutSecrets: false }],
    [
      'on Enterprise Server, warns with: it is deprecated',
      { warns: 'it is deprecated', isEnterpriseServer: true, withoutSecrets: false },
    ],
    [
      'with a stand-in for octo-org/painter',
      { standIn: 'octo-org/painter', withoutSecrets: false },
    ],
    ['fails with: is suspended', { fails: 'is suspended', withoutSecrets: false }],
  ])('may be marked with %s', (marker, expected) => {
    const [example] = readExamples(
      'a.md',
      `<!-- example: ${marker} -->\n\n\`\`\`yml\n- run: ls\n\`\`\`\n`,
    );
    expect(example?.marker).toEqual(expected);
  });

  test('are refused with an unknown marker', () => {
    expect(() =>
      readExamples('a.md', '<!-- example: later -->\n```yaml\n- run: ls\n```\n'),
    ).toThrow('means nothing');
  });

  test('are refused when they are not part of a workflow', () => {
    expect(() => toWorkflow('contents: read')).toThrow('neither a workflow nor a job nor steps');
  });
});
