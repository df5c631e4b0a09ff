import { ifMatch, type TestAccount, type TestApp } from '../../support/app.ts'
import { company } from '../../support/cases.ts'
import { aPdf, newUpload, sendFile, sendPart } from '../../support/files.ts'
import { addition, addTownship, newBatch, newEmpowerment } from '../../support/powers.ts'

interface Made { id: string, version: number }
type Spend = <Body = Made>(name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Body>

/** A file at once, one in one part, and one in three. */
export async function spendOnFiles(spend: Spend, chief: TestAccount): Promise<void> {
  await spend('uploadFile', () => sendFile(chief, aPdf()), 201)
  for (const ends of [[2_000], [500, 1_000, 2_000]]) {
    const content = aPdf(2_000)
    const upload = await spend('declareUpload', () => chief.post('/v1/uploads', newUpload(content)), 201)
    for (const [index, end] of ends.entries()) await spend('sendUploadPart', () => sendPart(chief, upload, ends[index - 1] ?? 0, content.subarray(ends[index - 1] ?? 0, end)))
  }
}

/** The ways a case leaves the road to its decision. */
export async function spendOnSideRoads(spend: Spend, chief: TestAccount, agencyId: string, handlers: string[]): Promise<void> {
  const filed = async (): Promise<Made> => (await chief.post('/v1/cases', {
    agencyId, actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'MARKET', cause: '未按规定明码标价', source: 'REPORT', filedOn: '2026-02-02', parties: [company()], handlers,
  }).expect(201)).body as Made
  const grounds = { reason: '理由', approval: { name: '批准人甲', post: '局长', approvedOn: '2026-02-20' } }
  const goes = (name: string, made: Made, path: string, body: object) => spend(name, () => chief.post(`/v1/cases/${made.id}/${path}`, body, ifMatch(made)))
  const suspended = await goes('suspendCase', await filed(), 'suspension', { suspendedOn: '2026-02-20', ground: 'RELATED_CASE', ...grounds })
  const resumed = await goes('resumeCase', suspended, 'resumption', { resumedOn: '2026-02-24', reason: '已审结' })
  await goes('mergeCase', await filed(), 'merger', { endedOn: '2026-02-24', intoCaseId: resumed.id, ...grounds })
  await goes('terminateCase', resumed, 'termination', { endedOn: '2026-02-24', ground: 'PARTY_GONE', ...grounds })
  await goes('withdrawCase', await filed(), 'withdrawal', { endedOn: '2026-02-24', ground: 'FILED_TWICE', ...grounds })
}

/** Batches of one line and of forty, and the powers of three items handed over and evaluated. */
export async function spendOnPowers(spend: Spend, chief: TestAccount, admin: TestApp['admin']): Promise<void> {
  const bodyId = (await chief.get('/v1/agencies?divisionCode=320685&kind=ENFORCEMENT_AGENCY&status=ACTIVE').expect(200)).body as { items: Made[] }
  const agencyId = bodyId.items[0]?.id ?? ''
  for (const [prefix, count] of [['S', 1], ['T', 40]] as const) {
    const lines = Array.from({ length: count }, (_, index) => addition(`${prefix}${index}`))
    const drafted = await spend('draftPowerItemBatch', () => chief.post('/v1/power-item-batches', newBatch({ agencyId, lines })), 201)
    const extended = await spend('addPowerItemLines', () => chief.post(`/v1/power-item-batches/${drafted.id}/lines`, { lines: lines.map((line) => ({ ...line, code: `${line.code}-2` })) }, ifMatch(drafted)))
    await spend('publishPowerItemBatch', () => chief.post(`/v1/power-item-batches/${drafted.id}/publication`, undefined, ifMatch(extended)))
    const change = await spend('draftPowerItemBatch', () => chief.post('/v1/power-item-batches', newBatch({ agencyId, effectiveOn: '2026-04-01', lines: lines.map(({ code }) => ({ change: 'ADJUST', code, name: '新名称' })) })), 201)
    await spend('publishPowerItemBatch', () => chief.post(`/v1/power-item-batches/${change.id}/publication`, undefined, ifMatch(change)))
    const idle = await spend('draftPowerItemBatch', () => chief.post('/v1/power-item-batches', newBatch({ agencyId })), 201)
    await spend('withdrawPowerItemBatch', () => chief.post(`/v1/power-item-batches/${idle.id}/withdrawal`, { reason: '撤销' }, ifMatch(idle)))
  }
  const itemIds = ((await chief.get(`/v1/power-items?agencyId=${agencyId}&limit=3&q=T`).expect(200)).body as { items: Made[] }).items.map(({ id }) => id)
  const township = await addTownship(admin)
  const granted = await spend('grantEmpowerment', () => chief.post('/v1/empowerments', newEmpowerment(township.id, itemIds, { publishedOn: '2026-03-02', effectiveOn: '2026-03-02' })), 201)
  const outcomes = itemIds.map((itemId, index) => index === 0 ? { itemId, outcome: 'KEEP' } : { itemId, outcome: 'TAKE_BACK', effectiveOn: '2026-05-01' })
  await spend('evaluateEmpowerment', () => chief.post(`/v1/empowerments/${granted.id}/evaluations`, { evaluatedOn: '2026-03-02', documentNumber: '海政办发〔2026〕4号', summary: '评估', outcomes }, ifMatch(granted)))
}
