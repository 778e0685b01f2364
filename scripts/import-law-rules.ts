import type { IForbiddenRuleType } from 'dependency-cruiser';

/**
 * Who may import whom. Each rule's `comment` is what a person reads who broke it.
 * `$1` in a rule is the room's name, caught by the first bracket of its `from`.
 */
const aTest = String.raw`\.test\.tsx?$`;
const zod = '^(node_modules/)?zod(/|$)';
const aRoom = '^src/rooms/([^/]+)/';

export const importLaw: IForbiddenRuleType[] = [
  {
    name: 'record-is-pure',
    comment: 'src/record is the core: it imports nothing of ours, and only zod from elsewhere.',
    from: { path: '^src/record/', pathNot: aTest },
    to: { pathNot: ['^src/record/', zod] },
  },
  {
    name: 'room-is-pure',
    comment: "A room's .ts says what can happen: it imports only src/record, its own room and zod.",
    from: { path: String.raw`${aRoom}.*\.ts$`, pathNot: aTest },
    to: { pathNot: ['^src/record/', String.raw`^src/rooms/$1/.*(?<!\.tsx)$`, zod] },
  },
  {
    name: 'room-pages-stay-home',
    comment:
      "A room's .tsx imports of ours only src/record, its own room, src/web/ui, src/web/record " +
      'and src/locales.',
    from: { path: String.raw`${aRoom}.*\.tsx$`, pathNot: aTest },
    to: {
      path: '^(src|e2e|bench|scripts)/',
      pathNot: ['^src/record/', '^src/rooms/$1/', '^src/web/(ui|record)/', '^src/locales/'],
    },
  },
  {
    name: 'rooms-do-not-know-each-other',
    comment: 'Rooms never import rooms; they meet in src/web/shell and through attention.',
    from: { path: aRoom },
    to: { path: aRoom, pathNot: '^src/rooms/$1/' },
  },
  {
    name: 'one-list-of-rooms',
    comment: 'Only src/rooms/rooms.ts and src/rooms/pages.tsx name the rooms.',
    from: {
      path: '^src/rooms/[^/]+$',
      pathNot: [String.raw`^src/rooms/(rooms\.ts|pages\.tsx?)$`, aTest],
    },
    to: { path: aRoom },
  },
  {
    name: 'list-of-rooms-shows-nothing',
    comment: 'src/rooms/rooms.ts is read by the server, so it imports no page and nothing of web.',
    from: { path: String.raw`^src/rooms/rooms\.ts$` },
    to: { path: [String.raw`\.tsx$`, '^src/(web|server)/'] },
  },
  {
    name: 'server-shows-nothing',
    comment: 'The server imports no .tsx and nothing of src/web.',
    from: { path: '^src/server/' },
    to: { path: [String.raw`\.tsx$`, '^src/web/'] },
  },
  {
    name: 'house-needs-no-tools',
    comment: "The keeper's tools use the house; the house imports nothing of src/operator.",
    from: { path: '^src/(server|web|locales|rooms|record)/', pathNot: aTest },
    to: { path: '^src/operator/' },
  },
  {
    name: 'web-is-no-server',
    comment: 'What runs in the browser imports nothing of src/server.',
    from: { path: '^src/(web|locales|rooms|record)/', pathNot: aTest },
    to: { path: '^src/server/' },
  },
  {
    name: 'web-has-no-node',
    comment: 'What runs in the browser imports nothing of Node.',
    from: { path: '^src/(web|locales|rooms|record)/', pathNot: aTest },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'words-stand-alone',
    comment: 'src/locales imports nothing of ours but itself.',
    from: { path: '^src/locales/', pathNot: aTest },
    to: { path: '^(src|e2e|bench|scripts)/', pathNot: '^src/locales/' },
  },
  {
    name: 'product-does-not-need-tests',
    // The example people are of both: strangers look around as them, and tests speak of them.
    comment: 'Nothing that people use imports what is there for tests or tools.',
    from: { path: '^src/', pathNot: [aTest, '^src/(testing|proofs)/'] },
    to: {
      path: [aTest, String.raw`^src/testing/(?!cast\.ts$)`, '^(src/proofs|e2e|bench|scripts)/'],
    },
  },
  {
    name: 'no-cycles',
    comment: 'Files that import each other in a circle are one thing pretending to be two.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-re-exports',
    comment: 'Import from the file that makes the thing; no file passes on what others make.',
    from: {},
    to: { dependencyTypes: ['export'] },
  },
  {
    name: 'imports-exist',
    comment: 'An import of ours must lead to a file, with its ending written out.',
    from: {},
    to: { path: String.raw`^\.`, couldNotResolve: true },
  },
];
