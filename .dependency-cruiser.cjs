/**
 * The floors of the house, lowest first. Every rule below is generated from them, so a new room is one word here.
 * test/house/floors.test.ts runs these rules over src/ and plants an offence for each, to see it fire.
 */
const floors = [
  ['lib'],
  ['proof'],
  ['audit'],
  ['access', 'transparency'],
  ['compliance', 'evidence', 'siem', 'webhooks', 'documents'],
  ['debtors'],
  ['cases'],
  ['circumstances'],
  ['contacts', 'plans', 'procedures', 'legal'],
  ['intake', 'reconciliation', 'queue', 'strategy', 'inspections'],
  ['disposals'],
  ['reporting'],
];

/** What is no room: the parts of src/ that put the rooms together or start them, and what each of those may import. */
const hosts = {
  app: { path: '^src/app/', mayImport: ['app', ...floors.flat()] },
  cli: { path: '^src/cli/', mayImport: ['cli', 'app', 'intake', 'proof', 'lib'] },
  main: { path: '^src/main\\.ts$', mayImport: ['app', 'cli', 'lib'] },
};

const rooms = floors.flat();
/** `lib` is a shelf, not a room: nothing in it hides anything, so each file is taken down by its own name. */
const shelves = ['lib'];

const inside = (...names) => `^src/(${names.join('|')})/`;

const lookDown = floors.flatMap((floor, level) =>
  floor.map((room) => ({
    name: `${room}-looks-down-only`,
    comment: `${room} is on floor ${level} and imports from lower floors only. What must react across rooms is called by the higher room; what both need moves down.`,
    from: inside(room),
    to: floors.slice(level + 1).flat(),
  })),
);

const neighbours = floors.flatMap((floor) =>
  floor.map((room) => ({
    name: `${room}-leaves-its-neighbours-alone`,
    comment: `${room} and its neighbours share a floor and do not import each other. What they share moves one floor down.`,
    from: inside(room),
    to: floor.filter((other) => other !== room),
  })),
);

const frontDoors = rooms
  .filter((room) => !shelves.includes(room))
  .map((room) => ({
    name: `${room}-is-entered-by-its-front-door`,
    severity: 'error',
    comment: `Import ${room}/index.js. What others may use of a room stands there.`,
    from: { path: '^src/', pathNot: inside(room) },
    to: { path: inside(room), pathNot: `^src/${room}/index\\.ts$` },
  }));

const hostRules = Object.entries(hosts).map(([host, { path, mayImport }]) => ({
  name: `${host}-imports-only-what-it-may`,
  severity: 'error',
  comment: `${host} may import ${mayImport.join(', ')}. What else it needs, app puts together.`,
  from: { path },
  to: { path: '^src/', pathNot: inside(...mayImport) },
}));

module.exports = {
  forbidden: [
    ...[...lookDown, ...neighbours]
      .filter(({ to }) => to.length > 0)
      .map(({ name, comment, from, to }) => ({
        name,
        comment,
        severity: 'error',
        from: { path: from },
        to: { path: inside(...to) },
      })),
    ...frontDoors,
    ...hostRules,
    {
      name: 'nobody-imports-app',
      severity: 'error',
      comment:
        'app knows all rooms; no room knows app. What a room needs from it is handed over by app, or moves to lib.',
      from: { path: '^src/', pathNot: '^src/(app/|cli/|main\\.ts$)' },
      to: { path: '^src/app/' },
    },
    {
      name: 'nobody-imports-a-process',
      severity: 'error',
      comment: 'main.ts and cli/ start things. What others want of them is a verb in a room, or belongs to app.',
      from: { path: '^src/', pathNot: '^src/(cli/|main\\.ts$)' },
      to: { path: '^src/(cli/|main\\.ts$)' },
    },
    {
      name: 'every-room-has-a-floor',
      severity: 'error',
      comment: 'This folder is on no floor: name it in `floors` of .dependency-cruiser.cjs and in house.md.',
      from: { path: '^src/' },
      to: { path: '^src/[^/]+/', pathNot: inside(...rooms, 'app', 'cli') },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or want a third below them. Types count.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'guests-stay-outside',
      severity: 'error',
      comment: 'Tests and benchmarks visit src/; src/ does not know them.',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'production-does-without-development-packages',
      severity: 'error',
      comment:
        'The image is built without devDependencies: move the package to dependencies, with a reason in the commit.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // type-only imports count
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

// For the house test. Not enumerable, because dependency-cruiser refuses settings that it does not know.
Object.defineProperty(module.exports, 'floors', { value: floors });
