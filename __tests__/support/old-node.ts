/** Node that gives itself out for an older one, before it loads anything else. */

/** The flag that makes it so. */
export function toOldNodeFlag(version: string): string {
  const versions = `{ ...process.versions, node: '${version}' }`;
  // Before version 21, a reviver does not see how a number was written.
  const script = `Object.defineProperty(process, 'versions', { value: ${versions} });
    const { parse } = JSON;
    JSON.parse = (text, reviver) => parse(text, reviver && ((name, value) => reviver(name, value)));`;
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}
