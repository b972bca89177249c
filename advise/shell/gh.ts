/** What commands of the GitHub CLI need. */
import { union } from '../choices.ts';
import { GH_COMMANDS, GH_WITHOUT_CALLS } from '../known/gh-commands.ts';
import { GH_FLAGS } from '../known/gh-flags.ts';
import type { Finding } from '../finding.ts';
import { needOfKnown } from '../known/known-need.ts';
import { toValue } from '../texts.ts';
import { readArguments, valuesOf, type Command } from './command.ts';
import { readGhApi } from './gh-api.ts';

/** Which token gh takes: https://cli.github.com/manual/gh_help_environment */
function toCredential({ variables }: Command): string | undefined {
  const name = ['GH_TOKEN', 'GITHUB_TOKEN'].find((each) => (variables.get(each) ?? '') !== '');
  return name === undefined ? undefined : toValue(name, variables);
}

export function readGh(command: Command): Finding[] {
  const { words, offset } = command;
  const credential = toCredential(command);
  const at = { offset, credential };
  if (words[1] === 'api') return readGhApi(command).map((found) => ({ ...at, ...found }));
  const args = readArguments(words.slice(1), new Set(GH_FLAGS_WITH_VALUES));
  const [topic = '', verb = ''] = args.positionals;
  const name = `${topic} ${verb}`;
  if (GH_WITHOUT_CALLS.has(topic) || GH_WITHOUT_CALLS.has(name)) return [];
  const known = GH_COMMANDS.get(name) ?? GH_COMMANDS.get(topic);
  if (known === undefined) {
    const isHidden = name.trim() === '' || name.includes('{');
    const called = isHidden ? 'this call of gh' : `'gh ${name.trim()}'`;
    return [{ ...at, gap: `${called} is not among the commands that are known` }];
  }
  const called = `gh ${GH_COMMANDS.has(name) ? name : topic}`;
  const isJson = valuesOf(args, '--json').length > 0;
  const base = isJson ? (GH_COMMANDS.get(`${name} --json`) ?? known) : known;
  const need = needOfKnown(called, base);
  const added = toFlagNeeds(name, args).flatMap((needed) => needOfKnown(called, needed).sets);
  const sets = need.sets.map((set) => added.reduce(union, set));
  return [{ ...at, need: { ...need, sets } }];
}

const GH_FLAGS_WITH_VALUES = [
  '--json',
  '-R',
  '--repo',
  ...[...GH_FLAGS.values()].flatMap(Object.keys),
];

function toFlagNeeds(name: string, args: ReturnType<typeof readArguments>): string[] {
  return Object.entries(GH_FLAGS.get(name) ?? {}).flatMap(([flag, byValue]) =>
    valuesOf(args, flag).flatMap((value) =>
      byValue.filter(([words]) => words.test(value)).map(([, needed]) => needed),
    ),
  );
}
