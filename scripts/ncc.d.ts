/** The part of `@vercel/ncc` that the build uses; the package has no types. */
declare module '@vercel/ncc' {
  interface Module {
    /** The file a module was read from; none for modules of Node and for webpack's own. */
    nameForCondition?: string | null;
    modules?: Module[];
  }

  interface Bundle {
    code: string;
    assets: Record<string, { source: string | Buffer }>;
    /** webpack's `Stats`. https://webpack.js.org/api/stats/ */
    stats: { toJson(options: Record<string, boolean | number>): Module };
  }

  /** https://github.com/vercel/ncc#programmatically-from-nodejs */
  export default function ncc(
    entry: string,
    options: Record<string, boolean | string>,
  ): Promise<Bundle>;
}
