/** Prints the advice on a workflow file for people. */
import { toBlock, toBlockLines, type BlockLine } from '../block.ts';
import { includesAll, levelOf } from '../choices.ts';
import type { Excess, Gap, Lack, LineNeed } from './advice.ts';
import type { FileAdvice, TokenAdvice } from './advise-file.ts';
import { toSetWords } from '../permissions.ts';

export function toFileText({ file, advices }: FileAdvice): string {
  const shown = advices.filter(({ token, needs, gaps }) => token ?? needs.length + gaps.length > 0);
  if (shown.length === 0) return `${file}\n\n  Nothing in it calls GitHub.`;
  return [file, ...shown.map((advice) => indent(toTokenText(advice)))].join('\n\n');
}

function toTokenText(advice: TokenAdvice): string {
  const { job, token, needs, gaps } = advice;
  const title = token
    ? `job '${job}', token of '${token.name}' (line ${token.line})`
    : `job '${job}'`;
  const nothing = `No call ${token ? 'with this token ' : ''}was found.`;
  const block = needs.length > 0 ? toBlock(toLines(advice)) : [nothing];
  return [
    title,
    ...block.map((line) => `  ${line}`),
    ...toDifferences(advice).map((line) => `  ${line}`),
    ...toGaps(gaps).map((line) => `  ${line}`),
  ].join('\n');
}

function toLines({ permissions, needs, alternatives, optional }: TokenAdvice): BlockLine[] {
  const others = alternatives.flatMap(({ line, what, sets }) =>
    sets.flatMap((set) =>
      toBlockLines(set)
        .filter(({ name, level }) => !includesAll(permissions, { [name]: level }))
        .map((each) => ({
          ...each,
          isAlternative: true,
          comment: `instead? line ${line}: ${what}`,
        })),
    ),
  );
  const sometimes = optional.flatMap(({ permissions: more, when }) =>
    toBlockLines(more).map((each) => ({
      ...each,
      isAlternative: true,
      comment: `only if ${when}`,
    })),
  );
  return [
    ...toBlockLines(permissions).map((each) => ({ ...each, comment: toReason(each, needs) })),
    ...others,
    ...sometimes,
  ];
}

/** The first call that needs a permission, and the lines of the others. */
function toReason({ name, level }: BlockLine, needs: readonly LineNeed[]): string {
  const because = needs.filter(({ need }) => need.sets.some((set) => levelOf(set, name) === level));
  const [first, ...more] = because;
  if (!first) return 'comes with any permission';
  const lines = more.map(({ line }) => line).filter((line) => line !== first.line);
  const also = lines.length > 0 ? `; also ${toLineWords(lines)}` : '';
  return `line ${first.line}: ${first.need.what}${also}`;
}

function toLineWords(lines: readonly number[]): string {
  const unique = [...new Set(lines)];
  return `line${unique.length > 1 ? 's' : ''} ${unique.join(', ')}`;
}

function toDifferences({ token, missing, needless, needs }: TokenAdvice): string[] {
  if (!token) return [];
  const { asked } = token;
  if (asked.kind === 'everything') {
    return ['It asks for all that the installation has: name the permissions.'];
  }
  if (asked.kind === 'unknown') return [`It cannot be compared: ${asked.reason}.`];
  const differences = [...missing.map(toLackText), ...needless.map(toExcessText)];
  return differences.length > 0 || needs.length === 0
    ? differences
    : ['The step asks for just that.'];
}

function toLackText({ line, what, sets, isReading }: Lack): string {
  const missing = isReading ? 'Missing, unless the repository is public' : 'Missing';
  return `${missing}: ${toSetWords(sets)} (line ${line}: ${what})`;
}

function toExcessText({ name, asked, enough, isUncertain }: Excess): string {
  const what = `${name.replaceAll('_', '-')}: ${asked}`;
  const perhaps = isUncertain ? ', but it may be for what is not known' : '';
  if (enough === undefined) return `Needless: ${what}${perhaps}`;
  return `Too much: ${what}, where '${enough}' is enough${perhaps}`;
}

function toGaps(gaps: readonly Gap[]): string[] {
  const forGit = gaps.filter(({ isGitOnly }) => isGitOnly).map(({ line }) => line);
  const others = gaps.filter(({ isGitOnly }) => !isGitOnly);
  return [
    ...others.map(({ line, gap }) => `Not known, line ${line}: ${gap}.`),
    ...(forGit.length > 0
      ? [
          `Not known, ${toLineWords(forGit)}: whether these programs use git's login with this token.`,
        ]
      : []),
  ];
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
