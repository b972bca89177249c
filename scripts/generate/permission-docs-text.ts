/** The fixed words of `docs/permissions.md`. */
import type { KINDS } from '../../catalogue/permissions.ts';

/** Opens the page; `{{spellings}}` stands for the table of other spellings. */
export const INTRODUCTION = `<!-- Written by scripts/generate.ts. Change it there, or schemas/app-permissions.json, and run: npm run generate -->

# Permissions

For everyone who writes a step: after this page you can name each permission that a job needs, and find out which ones these are.

A token gets the permissions that the step names, and no others. They must be among those of the app's installation.

\`\`\`yaml
- uses: OWNER/scoped-token@v1
  with:
    client-id: \${{ vars.APP_CLIENT_ID }}
    private-key: \${{ secrets.APP_PRIVATE_KEY }}
    permissions: |
      contents: read
      pull-requests: write # to comment
\`\`\`

## How to write them

- One \`name: level\` on each line, or separated by commas. A JSON object, a YAML mapping in braces and lines that begin with \`- \` mean the same. Everything after a \`#\` at the beginning of a line or after a blank is a comment.
- Or one input for each permission, \`permission-contents: read\`. Both ways can be mixed.
- Names are matched without regard to case, and hyphens, blanks and underscores are equal: \`Pull requests\`, \`pull-requests\` and \`pull_requests\` are one.
- Levels are \`read\`, \`write\` and \`admin\`; each includes the ones before it. A permission that is not named is not granted, so there is no \`none\`.
- A name that is not in the tables below is sent to GitHub in lower case with underscores, and the step warns with the nearest known names. There is no input for it, only the \`permissions\` block.
- The step fails before any request when a level is not one of the permission's, when a permission is named twice with different levels, when an entry cannot be read, and when an input is blank but not empty. None of these can lead to a wider token.
- \`metadata: read\` comes with every permission on repositories.

## Which permissions do I need?

\`npm run advise\`, from a clone of this repository after \`npm ci\`, answers for a call, for a refusal that you paste, and for workflows as they are:

\`\`\`sh
npm run advise 'POST /repos/octo-org/hello/issues/1/comments'
npm run advise 'gh pr create'
npm run advise 'X-Accepted-GitHub-Permissions: contents=read; issues=write,metadata=read'
npm run advise - < answer.txt
npm run advise -- --check ../hello/.github/workflows/*.yml
\`\`\`

A call is a method and a path in any spelling, an operation such as \`issues.createComment\`, or a command of \`gh\`, \`git\` or \`curl\`; a refusal is the body of a 403, or the header in it. The answer is a block to paste:

<!-- advise: issues.createComment -->

\`\`\`text
POST /repos/{owner}/{repo}/issues/{issue_number}/comments
  permissions: |
    issues: write
or
  permissions: |
    pull-requests: write
For an issue it is 'issues' that counts, for a pull request 'pull-requests'.
https://docs.github.com/rest/issues/comments#create-an-issue-comment
\`\`\`

Of a workflow it reads what the steps call: \`gh\`, \`git\`, \`curl\`, scripts of \`actions/github-script\`, Octokit, actions that are widely used, and the scripts and composite actions of the repository itself. For each token of each job it prints the permissions with the line behind each, and holds them against what the step asks for:

<!-- advise: README.md, Pull requests from forks and of Dependabot -->

\`\`\`text
  job 'example', token of 'token' (line 6)
    permissions: |
      pull-requests: write # line 14: gh pr comment
    The step asks for just that.
\`\`\`

- \`--check\` gives exit code 1 when a step asks for less or more than was found, or for everything. \`--json\` is for programs: \`npm run -s advise -- --json …\`.
- What was not understood is named line by line: programs in other languages, actions that are not known, workflows that are called. A permission that may be for one of these is not counted as needless.
- Reading a public repository needs no permission, and the program does not know which ones are public: \`--public\` says that all of them are.
- Where one of several permissions will do, all are shown. Where it depends on whether a number is an issue's or a pull request's, give the one that fits, or both.
- REST endpoints are looked up in [GitHub's own table](https://docs.github.com/rest/authentication/permissions-required-for-github-apps) for github.com, as of August 2026. For GraphQL, and so for most commands of \`gh\`, GitHub publishes no permissions: these follow from the REST API and from reports.
- A 404 for a private repository means that the token does not reach it: no permission helps, \`repositories\` must name it.

## All permissions of the installation

Without any permission input the token has every permission of the installation, and the step warns and lists them. \`permissions: inherit\` says it on purpose and is silent. It stands alone: with other entries or with \`permission-<name>\` inputs it is an error. \`read-all\` and \`write-all\` are known to the workflow's own \`GITHUB_TOKEN\` only.

## Empty expressions

An input that is exactly empty counts as not given, because the runner hands both over alike. If \`repositories\` and \`repository-ids\` are empty and \`owner\` is not, the token reaches all that the installation on that owner can see; if every permission input is empty, it has all permissions, and the step warns. Where an expression may come out empty, as an unset variable or the output of a skipped step does, end it with something that is refused: \`repositories: \${{ vars.REPOSITORIES || '[]' }}\`, \`permission-contents: \${{ vars.LEVEL || 'unset' }}\`.

## Other spellings

GitHub's web pages call some permissions by other names. Those that can mean only one thing are understood. A title that the pages use for repositories and for organizations means the repository's.

{{spellings}}

## Which permissions there are

- **levels**: what the step lets through. _not known_: any of the three.
- **where**: github.com, Enterprise Cloud, Enterprise Server. The descriptions of Server 3.3, 3.10 and 3.13 to 3.19 were read, so _since 3.10_ means: 3.10 at the latest. _not stated_: GitHub's API description lacks the permission.
- _Undocumented_: the name is used by GitHub, but its API description lacks it. The levels are those seen in use.
- **Removed**: GitHub's API description had it once. The input exists for old versions of Enterprise Server.`;

/** Opens the section of each kind. */
export const SECTIONS: Readonly<Record<(typeof KINDS)[number], string>> = {
  repository: '### Repositories',
  organization: '### Organizations',
  account: `### Accounts

Permissions on the account of a user. They act only in user tokens: an installation token gets nothing from them.`,
  enterprise: '### Enterprises',
};
