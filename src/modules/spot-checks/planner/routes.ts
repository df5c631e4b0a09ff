import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { sampleSizesFor, statementOn } from './plan.ts'
import { sampleSizesQuery, sampleSizesRecord, sampleStatementQuery, sampleStatementRecord } from './schema.ts'

const common = { access: 'spot-check:read', tag: '案卷评查' }

/** What can be asked before anything is drawn: nothing is stored, nothing is read. */
export function registerPlannerRoutes(api: Api): void {
  readRoute(api, {
    ...common, url: '/v1/sample-sizes', operationId: 'getSampleSizes', summary: '计算须抽取的案卷数', problems: ['spot-checks.claim-unprovable'],
    description: '要证明问题率低于可容忍的问题率，至少须抽取多少：合计及各层。有限总体用超几何分布，不给出总体的用二项分布，均为精确计算（docs/spot-checks.md）。',
    query: sampleSizesQuery, response: sampleSizesRecord,
    handle: ({ query: { populations, tolerableShare, confidence = 0.95, expectedFaults = 0, minPerStratum = 0 } }) =>
      Promise.resolve(sampleSizesFor(populations, { shareBasisPoints: tolerableShare, confidence, expected: expectedFaults }, minPerStratum)),
  })
  readRoute(api, {
    ...common, url: '/v1/sample-statement', operationId: 'getSampleStatement', summary: '样本能够证明什么', problems: ['spot-checks.sample-contradictory'],
    description: '例如：评查 36 件未发现问题的，只能说有问题的低于 8%。', query: sampleStatementQuery, response: sampleStatementRecord,
    handle: ({ query: { population, sample, found, confidence = 0.95 } }) => Promise.resolve(statementOn(population ?? null, sample, found, confidence)),
  })
}
