/**
 * The YAML examples of the documents: where they stand, what a marker says of them, and the
 * workflow that each is part of.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify as write } from 'yaml';

const ROOT = path.join(import.meta.dirname, '../../..');

export interface Example {
  /** `README.md:27`. */
  at: string;
  yaml: string;
  marker: Marker;
}

/** What stands in `<!-- example: … -->` above a block. */
export interface Marker {
  /** Why it cannot run here. */
  notRun?: string;
  /** Words of the error with which it fails. */
  fails?: string;
  /** Words of the warning that it gives. */
  warns?: string;
  /** The action or command of others that it needs, and that is not really run. */
  standIn?: string;
  withoutSecrets: boolean;
  /** The app's key is in each of the key services, too. */
  withKeyServices?: boolean;
  isEnterpriseServer?: boolean;
}

/** A fenced block, which may be indented, with a comment that may stand above it. */
const FENCED = /(?:^ *<!-- example: ([^\n]*?) -->\n\s*)?^( *)```(\w*)[^\n]*\n(.*?)^ *```$/gms;

export function findExamples(): Example[] {
  const files = [
    'README.md',
    ...globSync(['docs/*.md', '*/action.yml'], { cwd: ROOT }).sort(),
  ].flatMap(toPages);
  return files.flatMap((file) => readExamples(file, readFileSync(path.join(ROOT, file), 'utf8')));
}

/** An action other than the root one may have its page. */
function toPages(file: string): string[] {
  const page = file.replace(/action\.yml$/, 'README.md').replaceAll('\\', '/');
  return existsSync(path.join(ROOT, page)) ? [page] : [];
}

/** Every block of YAML in a document. */
export function readExamples(file: string, text: string): Example[] {
  return [...text.matchAll(FENCED)]
    .filter(([, , , language = '']) => /^ya?ml$/.test(language))
    .map((match) => {
      const [whole, marker, indent = '', , yaml = ''] = match;
      const before = text.slice(0, match.index + whole.indexOf('```'));
      return {
        at: `${file}:${before.split('\n').length}`,
        yaml: yaml.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
        marker: readMarker(marker),
      };
    });
}

/** @throws for a marker that means nothing */
function readMarker(text: string | undefined): Marker {
  if (text === undefined) return { withoutSecrets: false };
  const [, more] = /^on Enterprise Server, (.+)$/.exec(text) ?? [];
  if (more !== undefined) return { ...readMarker(more), isEnterpriseServer: true };
  const [, notRun] = /^not run: (.{10,})$/.exec(text) ?? [];
  if (notRun !== undefined) return { notRun, withoutSecrets: false };
  const [, fails] = /^fails with: (.{10,})$/.exec(text) ?? [];
  if (fails !== undefined) return { fails, withoutSecrets: false };
  const [, warns] = /^warns with: (.{10,})$/.exec(text) ?? [];
  if (warns !== undefined) return { warns, withoutSecrets: false };
  const [, standIn] = /^with a stand-in for (\S+)$/.exec(text) ?? [];
  if (standIn !== undefined) return { standIn, withoutSecrets: false };
  if (text === 'with key services') return { withoutSecrets: false, withKeyServices: true };
  if (text === 'without secrets') return { withoutSecrets: true };
  throw new Error(`<!-- example: ${text} --> means nothing.`);
}

type Mapping = Record<string, unknown>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The workflow that a block is part of:
 *
 * - a block with `jobs` is one, and is given a trigger if it has none;
 * - a block with `steps` is a job, and is given a machine if it has none;
 * - a list, or a mapping with `uses` or `run`, is the steps of a job.
 *
 * The trigger is a pull request if the block reads `github.event.pull_request`, and otherwise a
 * person.
 *
 * @throws for anything else
 */
export function toWorkflow(yaml: string): string {
  const block: unknown = parse(yaml);
  const on = yaml.includes('github.event.pull_request') ? 'pull_request' : 'workflow_dispatch';
  if (isMapping(block) && 'jobs' in block)
    return 'on' in block ? yaml : stringify({ on, ...block });
  const toJob = (job: Mapping): string =>
    stringify({ on, jobs: { example: { 'runs-on': 'ubuntu-latest', ...job } } });
  if (isMapping(block) && 'steps' in block) return toJob(block);
  if (Array.isArray(block)) return toJob({ steps: block });
  if (isMapping(block) && ('uses' in block || 'run' in block)) return toJob({ steps: [block] });
  throw new Error('This is neither a workflow nor a job nor steps.');
}

/** Scripts keep their line breaks. */
function stringify(value: unknown): string {
  return write(value, { lineWidth: 0, blockQuote: 'literal' });
}
