/**
 * Reads the commands of a shell script, in their order, with the values of variables that are
 * known.
 */
import {
  forEachChild,
  parse,
  type Assignment,
  type Command as Node,
  type SyntaxNode,
} from 'unbash';
import { hideExpressions, type Variables } from '../texts.ts';
import type { Command } from './command.ts';
import { toText, type Scope } from './words.ts';

/** Programs that start the program that follows them. */
const WRAPPERS = new Set(
  'sudo env time timeout xargs command exec nohup nice retry builtin stdbuf'.split(' '),
);
/** Programs whose calls are looked for behind a wrapper. */
const WRAPPED = new Set(['gh', 'git', 'curl']);
/** Nodes whose commands may or may not run. */
const CONDITIONAL = new Set(['If', 'Case', 'While', 'For', 'ArithmeticFor', 'Select', 'Function']);

/** @param variables what the script starts with; its own assignments are added */
export function readShell(source: string, variables: Variables): Command[] {
  const { text, expressions } = hideExpressions(source);
  const commands: Command[] = [];
  const reader = new Reader({ variables, expressions }, commands);
  reader.visit(parse(text));
  return commands.flatMap((command) => toOuter(command, reader.functions));
}

class Reader {
  readonly #scope: Scope;
  readonly #commands: Command[];
  /** The script's own functions: what these do is read where they are written. */
  readonly functions = new Set<string>();
  #folder = '.';
  /** What each variable was set to since the outermost node that may or may not run. */
  #values: Map<string, Set<string>> | undefined;

  constructor(scope: Scope, commands: Command[]) {
    this.#scope = scope;
    this.#commands = commands;
  }

  readonly visit = (node: SyntaxNode): void => {
    if (node.type === 'Function') this.functions.add(node.name.value);
    if (CONDITIONAL.has(node.type) && !this.#values) {
      this.#visitConditional(node);
      return;
    }
    forEachChild(node, this.visit);
    if (node.type === 'For') this.#scope.variables.delete(node.name.value);
    if (node.type === 'Command') this.#add(node);
  };

  /** A variable that may have one of several values afterwards is not known. */
  #visitConditional(node: SyntaxNode): void {
    const before = new Map(this.#scope.variables);
    const values = (this.#values = new Map<string, Set<string>>());
    forEachChild(node, this.visit);
    this.#values = undefined;
    for (const [name, given] of values) {
      const all = new Set([...given, before.get(name) ?? [...given][0] ?? '']);
      if (all.size > 1) this.#scope.variables.delete(name);
    }
  }

  #assign({ name, value, append, index }: Assignment): void {
    const isText = value.type === 'Word' && !append && !index;
    const text = isText ? toText(value, this.#scope) : `{${name}}`;
    this.#scope.variables.set(name, text);
    this.#values?.set(name, (this.#values.get(name) ?? new Set()).add(text));
  }

  #add(node: Node): void {
    const assignments = node.prefix.filter((part) => part.type === 'Assignment');
    if (!node.name) {
      for (const assignment of assignments) this.#assign(assignment);
      return;
    }
    const name = toText(node.name, this.#scope);
    for (const part of node.args) if (part.type === 'Assignment') this.#assign(part);
    const words = [name, ...node.args.map((arg) => this.#toWord(arg))];
    if (name === 'cd') this.#folder = words[1] ?? '.';
    const variables = new Map(this.#scope.variables);
    for (const { name: variable, value } of assignments) {
      if (value.type === 'Word') variables.set(variable, toText(value, this.#scope));
    }
    this.#commands.push({
      words: unwrap(words, variables),
      offset: node.pos,
      variables,
      ...this.#readRedirects(node),
      folder: this.#folder,
    });
  }

  #toWord(arg: Node['args'][number]): string {
    if (arg.type === 'Word') return toText(arg, this.#scope);
    return `${arg.name}=${arg.value.type === 'Word' ? toText(arg.value, this.#scope) : ''}`;
  }

  #readRedirects({ redirects }: Node): Pick<Command, 'input' | 'outputs'> {
    let input: string | undefined;
    const outputs: string[] = [];
    for (const redirect of redirects) {
      if (redirect.type === 'HereDoc') input = redirect.body.text;
      else if (redirect.type === 'HereString') input = toText(redirect.target, this.#scope);
      else if (redirect.operator.includes('>')) outputs.push(toText(redirect.target, this.#scope));
    }
    return { input, outputs };
  }
}

/** Reads `with_retries gh api x`, where `with_retries` is a function, as `gh api x`. */
function toOuter(command: Command, functions: ReadonlySet<string>): Command[] {
  const { words } = command;
  if (!functions.has(words[0] ?? '')) return [command];
  const at = findWrapped(words);
  return at < 0 ? [] : [{ ...command, words: words.slice(at) }];
}

/**
 * Options, assignments, numbers and further wrappers may stand in between: not in `sudo apt install
 * gh`.
 */
function findWrapped(words: readonly string[]): number {
  const at = words.findIndex((word) => WRAPPED.has(word));
  const isPlain = (word: string): boolean =>
    WRAPPERS.has(word) || /^-|^\w+=|^\d+[smh]?$|^\{\}$/.test(word);
  return words.slice(1, Math.max(at, 1)).every(isPlain) ? at : -1;
}

/** Reads `env GH_TOKEN=x gh api y` as `gh api y` with the variable set. */
function unwrap(words: string[], variables: Variables): string[] {
  const [name = ''] = words;
  if (!WRAPPERS.has(name)) return words;
  const at = findWrapped(words);
  if (at < 0) return words;
  for (const word of words.slice(1, at)) {
    const [, variable, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [];
    if (variable !== undefined) variables.set(variable, value ?? '');
  }
  return words.slice(at);
}
