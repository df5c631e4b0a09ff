const order = [
  'reference', 'access', 'audit', 'agencies', 'files', 'powers', 'standards', 'personnel', 'cases', 'legal-review', 'act-filings', 'publicity',
  'double-publicity', 'publicity-catalogue', 'statistics', 'spot-checks', 'random-inspections', 'legality-desk', 'legal-advisers', 'major-decisions',
  'normative-documents',
]
const later = (module) => order.slice(order.indexOf(module) + 1)

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'kernel-is-pure', severity: 'error', from: { path: '^src/kernel/', pathNot: '\\.test\\.ts$' }, to: { path: '^src/(platform|modules|cli|generator|app|main|reactions|config)|^(fastify|drizzle-orm|pg)$' } },
    { name: 'platform-knows-no-module', severity: 'error', from: { path: '^src/platform/' }, to: { path: '^src/(modules|cli|app|main|reactions)' } },
    { name: 'only-through-the-index', comment: 'a module is used through its index; closed lists are plain data', severity: 'error', from: { path: '^src/modules/([^/]+)/', pathNot: '(table|store|queries)\\.ts$' }, to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|codes)\\.ts$'] } },
    { name: 'tables-to-tables', comment: 'foreign keys and joins reach another module\'s tables, nothing more', severity: 'error', from: { path: '^src/modules/([^/]+)/(table|store|queries)\\.ts$' }, to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(table|codes|index)\\.ts$'] } },
    { name: 'rules-are-pure', severity: 'error', from: { path: '^src/modules/[^/]+/(rules|codes|deadlines|machine|problems|fields)\\.ts$' }, to: { pathNot: ['^src/kernel/', '^src/modules/[^/]+/(rules|codes|deadlines|machine|problems|thresholds|fields)\\.ts$', '^src/modules/[^/]+/[^/]+/codes\\.ts$'] } },
    ...order.slice(0, -1).map((module) => ({
      name: `${module}-before-later-modules`, severity: 'error',
      from: { path: `^src/modules/${module}/` }, to: { path: `^src/modules/(${later(module).join('|')})/` },
    })),
  ],
  options: { tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' }, tsConfig: { fileName: 'tsconfig.json' }, enhancedResolveOptions: { extensions: ['.ts', '.js'] } },
}
