/**
 * Finds the calls of Octokit in JavaScript or TypeScript, as in the scripts of
 * `actions/github-script`.
 */
import ts from 'typescript';
import { findByOperation } from '../../catalogue/endpoints.ts';
import { needOfPath } from '../call.ts';
import type { Finding } from '../finding.ts';
import { readGraphql } from '../graphql.ts';
import { needOf, withOptional } from '../need.ts';
import { hideExpressions, showExpressions, type Variables } from '../texts.ts';

type Found = Omit<Finding, 'credential'>;

/** Names under which scripts have Octokit, also behind another object: `this.octokit`. */
const CLIENT = /^(github|octokit|client|gh|kit)$|octokit$/i;

/** @param source expressions of the workflow may stand in it */
export function readOctokit(source: string, variables: Variables): Found[] {
  const { text, expressions } = hideExpressions(source);
  const show = (part: string): string => showExpressions(part, expressions, variables);
  const file = ts.createSourceFile('script.ts', text, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...readNode(node, show).map((each) => ({ offset: node.getStart(file), ...each })));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const READ_IN_FULL = /^(node:)?(assert|buffer|crypto|fs|fs\/promises|os|path|process|url|util)$/;
/** Other ways to call GitHub, or to run what does. */
const OTHER_WAYS = /\bfetch\(|\bexec\w*[.(]|\bspawn\w*\(|\baxios\b/;

/**
 * What a script does that is not read: it imports files, calls by other means, or starts programs.
 */
export function readLeftOut(source: string): Found[] {
  const imports = [...source.matchAll(/\b(?:from|require\(|import\(|import)\s*['"`]([^'"`]+)/g)];
  const others = imports.filter(([, name = '']) => !READ_IN_FULL.test(name));
  const first = others[0] ?? OTHER_WAYS.exec(source);
  if (!first) return [];
  const gap = 'the script is read in part only: what it imports or starts is not';
  return [{ offset: first.index, gap, isProgram: true }];
}

type Show = (text: string) => string;

function readNode(node: ts.Node, show: Show): Omit<Found, 'offset'>[] {
  if (ts.isPropertyAccessExpression(node)) return readMethod(node, show);
  if (!ts.isCallExpression(node)) return [];
  const called = node.expression;
  const [first] = node.arguments;
  if (!ts.isPropertyAccessExpression(called) && !ts.isIdentifier(called)) return [];
  const name = ts.isIdentifier(called) ? called.text : called.name.text;
  const isOfClient = ts.isPropertyAccessExpression(called) && isClient(called.expression);
  const text = first && toText(first);
  if (name === 'graphql' && (isOfClient || ts.isIdentifier(called))) {
    return readGraphql(show(text ?? ''));
  }
  const takesRoute = name === 'request' || name === 'paginate' || name === 'iterator';
  const [, method = '', route = ''] = /^([A-Z]+) (\/\S*)/.exec(show(text ?? '')) ?? [];
  return takesRoute && route !== '' ? needOfPath(method, route) : [];
}

/** `github.rest.issues.create`, `octokit.issues.create`: called, or handed to `paginate`. */
function readMethod(node: ts.PropertyAccessExpression, show: Show): Omit<Found, 'offset'>[] {
  const scope = node.expression;
  if (!ts.isPropertyAccessExpression(scope)) return [];
  const owner = scope.expression;
  const isRest = ts.isPropertyAccessExpression(owner) && owner.name.text === 'rest';
  if (!isRest && !isClient(owner)) return [];
  const name = `${scope.name.text}.${node.name.text}`;
  const endpoint = findByOperation(name);
  if (!endpoint) {
    return isRest ? [{ gap: `'${name}' is not an operation that GitHub opens to apps` }] : [];
  }
  const need = needOf(endpoint);
  const call = ts.isCallExpression(node.parent) ? show(node.parent.getText()) : '';
  if (/\.github\/workflows\//.test(call) && endpoint.method !== 'GET') {
    return [{ need: withOptional(need) }];
  }
  return [{ need: { ...need, what: `${need.what} (${name})` } }];
}

function isClient(node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) return CLIENT.test(node.text);
  return ts.isPropertyAccessExpression(node) && CLIENT.test(node.name.text);
}

/** The text of a literal, with `{…}` for what is put into it. */
function toText(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `{…}${literal.text}`).join('');
}
