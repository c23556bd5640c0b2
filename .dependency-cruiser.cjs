/**
 * The spine and the doors, executable (docs/architecture.md). `test/spine/` holds planted violations: a spec checks
 * that each of these rules catches its own.
 */
const SPINE = [
  'kernel',
  'platform',
  'identity',
  'directory',
  'scheduling',
  'registration',
  'matching',
  'attendance',
  'calendar',
  'mailing',
  'surveys',
  'reporting',
];

const toTheRight = SPINE.map((lib, place) => ({
  name: `spine-${lib}`,
  comment: `${lib} imports only libs to its left; what it would need from its right is turned round by an announcement.`,
  severity: 'error',
  from: { path: `(^|/)libs/${lib}/` },
  to: { path: `(^|/)libs/(${SPINE.slice(place + 1).join('|') || 'none'})/` },
}));

const doors = SPINE.map((lib) => ({
  name: `door-${lib}`,
  comment: `${lib} is entered by index.ts, contract/ or testing/, and by nothing else; the planner alone by planner.ts.`,
  severity: 'error',
  from: { pathNot: `(^|/)libs/${lib}/` },
  to: {
    path: `(^|/)libs/${lib}/src/(?!index\\.ts$|contract/index\\.ts$|testing/index\\.ts$${lib === 'matching' ? '|planner\\.ts$' : ''})`,
  },
}));

module.exports = {
  forbidden: [
    ...toTheRight,
    ...doors,
    {
      name: 'pure-domain',
      comment:
        'A rule imports its own domain and the kernel: no framework, no database, no clock of the machine.',
      severity: 'error',
      from: { path: '(^|/)libs/[^/]+/src/domain/', pathNot: '\\.spec\\.tsx?$' },
      to: {
        pathNot: [
          '(^|/)libs/kernel/src/',
          '(^|/)libs/[^/]+/src/domain/',
          '^node:',
          '^(crypto|buffer)$',
          'rrule-temporal',
          'ical-generator',
          // HiGHS: exact optimisation in WebAssembly, a pure function of its model.
          'node_modules/highs/',
        ],
      },
    },
    {
      name: 'own-domain',
      comment: 'A domain knows no other domain.',
      severity: 'error',
      from: { path: '(^|/)libs/([^/]+)/src/domain/' },
      to: { path: '(^|/)libs/[^/]+/src/domain/', pathNot: '(^|/)libs/$2/src/domain/' },
    },
    {
      name: 'contract-in-a-browser',
      comment:
        'A contract is read by the pages: zod, the kernel, other contracts and its own domain’s constants.',
      severity: 'error',
      from: { path: '(^|/)libs/[^/]+/src/contract/', pathNot: '\\.spec\\.tsx?$' },
      to: {
        pathNot: [
          '(^|/)libs/kernel/src/',
          '(^|/)libs/[^/]+/src/contract/',
          '(^|/)libs/[^/]+/src/domain/',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'pages-through-contracts',
      comment: 'A page calls endpoints; it never reaches into a lib.',
      severity: 'error',
      from: { path: '(^|/)apps/web/' },
      to: {
        path: '(^|/)(libs|apps)/',
        pathNot: ['(^|/)libs/kernel/', '(^|/)libs/[^/]+/src/contract/', '(^|/)apps/web/'],
      },
    },
    {
      name: 'checker-judges-alone',
      comment: 'The judge of plans shares no line with the engine that it judges.',
      severity: 'error',
      from: { path: '(^|/)libs/matching/src/checker/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '(^|/)libs/matching/src/checker/' },
    },
    {
      name: 'nothing-imports-an-app',
      comment: 'Libs do not know the apps that are made of them.',
      severity: 'error',
      from: { path: '(^|/)libs/' },
      to: { path: '(^|/)apps/' },
    },
    {
      name: 'bullmq-behind-its-port',
      comment: 'The queue is a port said in words of meaning; its adapters stand in platform/jobs.',
      severity: 'error',
      from: { pathNot: '(^|/)libs/platform/src/(jobs|testing)/' },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'testing-stays-in-tests',
      comment: 'What only tests and measurements may do is not shipped.',
      severity: 'error',
      from: {
        path: '(^|/)(libs|apps)/',
        pathNot: ['\\.(spec|int-spec)\\.tsx?$', '/testing/', 'apps/bench/'],
      },
      to: { path: '/testing/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', 'apps/web/(build|\\.react-router)/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
