import { addAgency, addOfficer } from '../../support/records.ts'
import { ifMatch, type TestAccount, type TestApp } from '../../support/app.ts'
import { enterpriseCode, listedItem, newTarget, seed } from '../../support/random-inspections.ts'

interface Made { id: string, version: number }
type Spend = <Body = Made>(name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Body>

/** Every act on pools, plans, tasks and checks of random inspections once, so that what each costs is known; drawing many costs what drawing few costs. */
export async function actOnInspections(spend: Spend, app: TestApp, chief: TestAccount): Promise<void> {
  const partner = await addAgency(app.admin)
  const approver = await app.account({ roles: ['BUREAU_SUPERVISOR'], scopeDivision: '000000', agencyId: partner.id })
  const member = await app.account({ roles: ['AGENCY_MANAGER'], agencyId: partner.id })
  await member.get('/v1/me').expect(200)
  const itemId = await listedItem(approver)
  const on = (name: string, path: string, made: Made, body?: object, account = chief) => spend(name, () => account.post(`/v1/${path}`, body, ifMatch(made)))
  const reason = { reason: '理由' }
  for (let number = 9_000; number < 9_030; number += 1) {
    const target = await spend('registerInspectionTarget', () => chief.post('/v1/inspection-targets', newTarget(number, { field: 'MARKET', riskGrade: number < 9_004 ? 'A' : 'B' })), 201)
    if (number > 9_000) continue
    const changed = await spend('changeInspectionTarget', () => chief.patch(`/v1/inspection-targets/${target.id}`, { name: '改名企业' }, ifMatch(target)))
    await on('restoreInspectionTarget', `inspection-targets/${target.id}/restoration`, await on('removeInspectionTarget', `inspection-targets/${target.id}/removal`, changed, reason), reason)
  }
  await spend('importInspectionTargets', () => chief.post('/v1/inspection-target-imports', undefined, { 'content-type': 'application/x-ndjson' }).send(
    [newTarget(9_001, { riskGrade: 'A', name: '改名' }), newTarget(9_031, { riskGrade: 'C' })].map((row) => JSON.stringify(row)).join('\n')))
  for (let index = 0; index < 4; index += 1) {
    const { id: officerId } = await addOfficer(app.admin, partner)
    const inspector = await spend('enrolInspector', () => chief.post('/v1/inspectors', { officerId, specialities: ['MARKET'] }), 201)
    if (index > 0) continue
    const changed = await spend('changeInspector', () => chief.patch(`/v1/inspectors/${inspector.id}`, { recusals: [{ code: enterpriseCode(9_002), reason: 'RELATIVE' }] }, ifMatch(inspector)))
    await on('leaveInspectorPool', `inspectors/${inspector.id}/departure`, changed, reason)
  }
  let plan = await spend('draftInspectionPlan', () => chief.post('/v1/inspection-plans', { divisionCode: '320685', year: 2026, title: '年度计划' }), 201)
  const onPlan = async (name: string, noun: string, body?: object, account = chief) => { plan = await on(name, `inspection-plans/${plan.id}/${noun}`, plan, body, account) }
  const tasks: Made[] = []
  for (const [A, B] of [[10_000, 0], [0, 10_000], [1, 1]]) {
    tasks.push(await spend('planInspectionTask', () => chief.post(`/v1/inspection-plans/${plan.id}/tasks`, {
      title: '抽查', divisionCode: '320685', field: 'MARKET', itemIds: [itemId], partnerAgencyIds: [partner.id], ratios: { A, B, C: 0, D: 0 }, startOn: '2026-03-01', endOn: '2026-06-30',
    }), 201))
  }
  const approval = { approvedOn: '2026-03-02' }
  await onPlan('approveInspectionPlan', 'approval', approval, approver)
  await onPlan('adjustInspectionPlan', 'adjustment', reason)
  await onPlan('approveInspectionPlan', 'approval', approval, approver)
  await onPlan('publishInspectionPlan', 'publication', { publishedOn: '2026-03-02' })
  const [few, many, none] = tasks as [Made, Made, Made]
  await on('cancelInspectionTask', `inspection-tasks/${none.id}/cancellation`, none, reason)
  for (const task of [few, many]) {
    const drawn = await on('drawInspectionTask', `inspection-tasks/${task.id}/draw`, await on('commitInspectionTask', `inspection-tasks/${task.id}/commitment`, task, {}), seed)
    const { items } = (await chief.get(`/v1/inspection-checks?taskId=${task.id}&limit=100`).expect(200)).body as { items: Made[] }
    const [first] = items as [Made & { officerIds: string[] }]
    await spend('recordInspectionPartnerResult', () => member.post(`/v1/inspection-checks/${first.id}/partner-results`, { inspectedOn: '2026-03-02', results: [{ itemId, result: 'QUALIFIED' }] }), 201)
    const replaced = await on('replaceInspector', `inspection-checks/${first.id}/inspector-replacements`, first, { officerId: first.officerIds[0], ground: 'LEAVE', reason: '住院', approver: '局长' })
    for (const check of items.map((one) => one.id === replaced.id ? replaced : one)) {
      const recorded = await on('recordInspectionResult', `inspection-checks/${check.id}/result`, check, { inspectedOn: '2026-03-02', results: [{ itemId, result: 'QUALIFIED' }] })
      await on('publishInspectionResult', `inspection-checks/${check.id}/publication`, recorded, { publishedOn: '2026-03-02', channel: 'GSXT' })
    }
    const now = (await chief.get(`/v1/inspection-tasks/${drawn.id}`).expect(200)).body as Made
    await on('closeInspectionTask', `inspection-tasks/${task.id}/closing`, now)
  }
  await onPlan('finishInspectionPlan', 'completion')
}
