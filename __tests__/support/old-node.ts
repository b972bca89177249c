/** Node that gives itself out for an older one, before it loads anything else. */

/** The flag that makes it so. */
export function toOldNodeFlag(version: string): string {
  const versions = `{ ...process.versions, node: '${version}' }`;
  const script = `Object.defineProperty(process, 'versions', { value: ${versions} })`;
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}
