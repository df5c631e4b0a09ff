import { createIntake } from '../../../src/cli/intake.ts'
import { generateCounty, type CountyOptions, type OfficerRow } from '../../../src/generator/county.ts'
import type { AgencyRecord } from '../../../src/modules/agencies/schema.ts'
import type { CaseRecord } from '../../../src/modules/cases/schema.ts'
import type { LegalReviewRecord } from '../../../src/modules/legal-review/schema.ts'
import { newFilingRequirement } from '../../support/act-filings.ts'
import { ifMatch, type TestAccount, type TestApp } from '../../support/app.ts'
import { company, newDeadlineOverride } from '../../support/cases.ts'
import { newClue } from '../../support/clues.ts'
import { newDevice } from '../../support/devices.ts'
import { storedFile } from '../../support/files.ts'
import { reviewMaterials } from '../../support/legal-reviews.ts'
import { addition, addTownship, batching, newEmpowerment } from '../../support/powers.ts'
import { inspectionYear } from '../../support/random-inspections.ts'
import { penalised } from '../../support/publicity.ts'
import { rosterRow, rosterSender } from '../../support/rosters.ts'
import { acting } from '../../support/spot-checks.ts'
import { publishSome } from '../../support/standards.ts'
import { penaltyRow, publicityFiles } from '../../support/double-publicity.ts'
import { businessRoles as roles, nation } from './holders.ts'
import { oneOfEachDocument } from './document-acts.ts'
import { newRequest, release } from './publicity-acts.ts'
import { qualify } from './qualification.ts'
import { discloseBody } from './catalogue-acts.ts'
import { decideOften } from './decision-acts.ts'
import { oneOfEachStanding } from './standing.ts'

/** Three counties of two cities of one province. */
export const counties = [['320685', '海安市'], ['320681', '启东市'], ['320581', '常熟市']] as const

export interface Region {
  app: TestApp
  /** May do all business in the whole country, for the bureau of the first county. */
  chief: TestAccount
  agencyIds: readonly string[]
  officerIds: readonly string[]
}

interface County { code: string, bureauId: string, agencyIds: string[], agencies: AgencyRecord[], officers: { id: string, row: OfficerRow, agencyId: string }[] }

/** Generated agencies, officers and cases, with legal reviews, publications, spot checks and findings upon them; all over HTTP. */
export async function makeRegion(app: TestApp): Promise<Region> {
  const registrar = await app.account({ roles, ...nation })
  const made: County[] = []
  for (const [index, [code, divisionName]] of counties.entries()) {
    made.push(await takeIn(app, registrar, { county: code, divisionName, cases: 24, agencies: 3, seed: index + 1, from: '2025-01-01', to: '2025-11-30' }))
  }
  for (const county of made) {
    for (const agency of county.agencies) await oneOfEachStanding(registrar, agency)
  }
  for (const county of made) await review(app, registrar, county)
  for (const county of made) await askForFilings(app, county)
  for (const county of made) await publishAndAsk(app, county)
  for (const county of made) await handIn(app, county)
  for (const county of made) await inspect(app, county, county.code)
  for (const county of made) await inspectAtRandom(app, county)
  for (const county of made) await empower(app, registrar, county)
  for (const { code } of made) await publishSome(registrar, code, 7)
  for (const county of made) await regulate(app, county)
  for (const county of made) await receive(registrar, county)
  for (const county of made) await lend(registrar, county)
  for (const county of made) await cleanUp(app, county)
  for (const { code } of made) for (const rule of ['PEN-DECIDE', 'PEN-SERVE', 'PEN-EVID-REG', 'COE-SEIZE', 'LIC-DECIDE', 'LIC-ISSUE', 'LIC-ACCEPT']) await registrar.post('/v1/deadline-overrides', newDeadlineOverride(code, rule)).expect(201)
  for (const county of made) await store(app, county)
  for (const county of made) await disclose(app, county)
  for (const { bureauId } of made) await decideOften(registrar, bureauId)
  const [first] = made as [County]
  await cleanUp(app, first, '320600', 0)
  await inspect(app, first, '320600')
  // Accounts of tests come without a log-in: the security log has what refused ones leave.
  for (const { code } of made) await app.http.post('/v1/sessions').send({ username: `nobody-${code}`, password: 'wrong' }).expect(401)
  return {
    app, chief: await app.account({ roles, ...nation, agencyId: first.bureauId }),
    agencyIds: made.flatMap(({ agencyIds }) => agencyIds), officerIds: made.flatMap(({ officers }) => officers.map(({ id }) => id)),
  }
}

async function takeIn(app: TestApp, registrar: TestAccount, options: CountyOptions): Promise<County> {
  const generated = generateCounty(options)
  const intake = createIntake(app.server, registrar.token)
  const agencies = await intake.agencies(generated.agencies)
  const officers = await intake.officers(generated.officerRows())
  const bureauId = agencies.get(generated.agencies.find(({ kind }) => kind === 'SUPERVISION_BODY')?.uscc ?? '') ?? ''
  const bureau = await app.account({ roles, scopeDivision: options.county, agencyId: bureauId })
  const { created, refusals } = await createIntake(app.server, bureau.token).cases(generated.cases())
  await bureau.get('/v1/cases/export').expect(200)
  await rosterSender(app).take(bureau, [rosterRow(generated.agencies[0]?.uscc ?? '', { certificates: [] })])
  if (created !== options.cases) throw new Error(`cases were refused: ${refusals.join(' ')}`)
  const registered = (await bureau.get('/v1/agencies?limit=100').expect(200)).body as { items: AgencyRecord[] }
  return {
    code: options.county, bureauId, agencyIds: [...agencies.values()], agencies: [...agencies.values()].flatMap((id) => registered.items.filter((agency) => agency.id === id)),
    officers: generated.officers.map((row) => ({ row, id: officers.get(row.certificates[0]?.number ?? '') ?? '', agencyId: agencies.get(row.agencyUscc) ?? '' })),
  }
}

/** Eight cases that wait for a legal review; every other one gets an opinion. */
async function review(app: TestApp, registrar: TestAccount, { officers }: County): Promise<void> {
  const reviewer = officers.find(({ row }) => row.staffKind === 'LEGAL_REVIEW' && row.legalQualification)
  if (reviewer === undefined) throw new Error('no qualified reviewer')
  const { agencyId } = reviewer
  const handlers = officers.filter((one) => one.agencyId === agencyId && one.row.staffKind === 'ENFORCEMENT')
  const [field = ''] = handlers[0]?.row.certificates[0]?.fields ?? []
  const account = await app.account({ roles, agencyId, officerId: reviewer.id, scopeKind: 'AGENCY' })
  for (let index = 0; index < 8; index += 1) {
    const filed = (await registrar.post('/v1/cases', {
      agencyId, actKind: 'PENALTY', procedureKind: 'ORDINARY', field, cause: '多次违法，社会影响大', source: 'REPORT', filedOn: '2026-02-02', publicInterest: true,
      actDivisionCode: '110101', acknowledged: [{ code: 'cases.act-place-outside', reason: '上级指定管辖' }],
      parties: [company()], handlers: [handlers[index % 4], handlers[(index + 1) % 4]].map((handler) => handler?.id),
    }).expect(201)).body as CaseRecord
    const submitted = (await registrar.post(`/v1/cases/${filed.id}/legal-reviews`, { materials: reviewMaterials }).expect(201)).body as LegalReviewRecord
    if (index % 2 === 0) await account.post(`/v1/legal-reviews/${submitted.id}/conclusion`, { opinion: 'AGREE', text: '同意', issues: [] }, ifMatch(submitted)).expect(200)
  }
}

/** Seven decided penalties that the supervising body asks to be filed. */
async function askForFilings(app: TestApp, { bureauId, code }: County): Promise<void> {
  const bureau = await app.account({ roles, scopeDivision: code, agencyId: bureauId })
  const { items } = (await bureau.get('/v1/cases?actKind=PENALTY&status=DECIDED,SERVED,CLOSED&limit=7').expect(200)).body as { items: CaseRecord[] }
  for (const { id } of items) await bureau.post(`/v1/cases/${id}/act-filings`, newFilingRequirement).expect(201)
}

/** Seven of each kind of record about normative documents and advisers, of the agencies of a county in turn. */
async function regulate(app: TestApp, { bureauId, code, agencyIds }: County): Promise<void> {
  const bureau = await app.account({ roles, scopeDivision: code, agencyId: bureauId })
  for (let index = 0; index < 7; index += 1) await oneOfEachDocument(bureau, { agencyId: agencyIds[index % agencyIds.length] ?? '', divisionCode: code })
}

/** What seven parties ask of what is public; seven penalties more, of which three are released and four are due. */
async function publishAndAsk(app: TestApp, { code, bureauId, officers }: County): Promise<void> {
  const [chief, another] = [await app.account({ roles, scopeDivision: code }), await app.account({ roles, scopeDivision: code })]
  const { items } = (await chief.get('/v1/publications?status=PUBLISHED&limit=7').expect(200)).body as { items: { id: string }[] }
  for (const { id } of items) await chief.post(`/v1/publications/${id}/requests`, newRequest).expect(201)
  const officer = officers.find(({ agencyId }) => agencyId !== bureauId)
  if (officer === undefined) throw new Error('the county has no officer of an agency')
  const { rows: [certificate] } = await app.admin.query<{ id: string }>('select id from certificates where officer_id = $1', [officer.id])
  const handlers = [{ id: officer.id, certificateId: certificate?.id ?? '' }]
  for (let index = 0; index < 7; index += 1) {
    const due = await penalised({ app, agency: { id: officer.agencyId, divisionCode: code }, manager: chief, handlers })
    if (index < 3) await release(chief, another, due)
  }
}

/** Eight penalties that another system hands in for an agency, and a file of them written. */
async function handIn(app: TestApp, { code, bureauId, agencies: [agency] }: County): Promise<void> {
  if (agency === undefined) throw new Error('the county has no agency')
  const files = publicityFiles(app)
  const account = await app.account({ roles, scopeDivision: code, agencyId: bureauId })
  const { summary } = await files.take(account, 'penalties', Array.from({ length: 8 }, () => penaltyRow(agency)))
  if (summary.created !== 8) throw new Error('records were refused')
  await files.fetch(account, 'penalties')
}

/** Seven officers of a county who review for all its agencies. */
async function lend(registrar: TestAccount, { code, officers }: County): Promise<void> {
  for (const { id } of officers.slice(0, 7)) {
    await registrar.post('/v1/legal-review-pool-members', { officerId: id, kind: 'REVIEWER', divisionCode: code, document: '司发〔2026〕3号', joinedOn: '2026-03-01' }).expect(201)
  }
}

/** Seven clues and seven devices of the agencies of a county, in turn. */
async function receive(registrar: TestAccount, { agencies }: County): Promise<void> {
  for (let index = 0; index < 7; index += 1) {
    const { id, fields } = agencies[index % agencies.length]!
    await registrar.post('/v1/case-clues', newClue(id, { field: fields[0] ?? 'OTHER', subject: `第${index + 1}条线索`, informant: { name: '甄举报' } })).expect(201)
    await registrar.post('/v1/enforcement-devices', newDevice(id)).expect(201)
  }
}

/** Texts, entries and annual statistics of the enforcing agencies of a county. */
async function disclose(app: TestApp, { code, bureauId, agencyIds }: County): Promise<void> {
  const [drafter, approver] = [await app.account({ roles, scopeDivision: code }), await app.account({ roles, scopeDivision: code })]
  for (const agencyId of agencyIds.filter((id) => id !== bureauId)) await discloseBody(drafter, approver, agencyId)
}

/** A file of each of eight officers. */
async function store(app: TestApp, { officers }: County): Promise<void> {
  for (const { id, agencyId } of officers.slice(0, 8)) await storedFile(await app.account({ roles, agencyId, officerId: id, scopeKind: 'AGENCY' }))
}

/** One clean-up with so many officers reported. */
async function cleanUp(app: TestApp, { bureauId, officers, code }: County, divisionCode = code, reported = 8): Promise<void> {
  const organiser = await app.account({ roles, scopeDivision: divisionCode, agencyId: bureauId })
  const { id } = (await organiser.post('/v1/clean-up-campaigns', { divisionCode, title: '年度证件清理', asOf: '2026-03-02' }).expect(201)).body as { id: string }
  const officerIds = officers.slice(0, reported).map((officer) => officer.id)
  if (reported > 0) await organiser.post(`/v1/clean-up-campaigns/${id}/reports`, { officerIds, note: '单位核查报告' }).expect(201)
}

/** One spot check drawn and partly reviewed, with findings, and six that are only planned. */
async function inspect(app: TestApp, { bureauId, officers }: County, divisionCode: string): Promise<void> {
  const organiser = await app.account({ roles, scopeDivision: divisionCode, agencyId: bureauId })
  const acts = acting(app, organiser)
  if (divisionCode.startsWith('32') && !divisionCode.endsWith('00')) await qualify(organiser, divisionCode, officers.map(({ id }) => id))
  const reviewers = officers.filter(({ agencyId }) => agencyId === bureauId)
  const spotCheck = await acts.drawn({ divisionCode, actKinds: ['PENALTY', 'LICENCE', 'INSPECTION', 'COERCION'], sampleSize: 8, minPerAgency: 1 })
  for (const [index, file] of (await acts.files(spotCheck)).entries()) {
    await acts.assign(file, reviewers[index % 3]?.id ?? '')
    for (let found = 0; found < index % 3; found += 1) await acts.find(file)
  }
  for (let planned = 1; planned <= 6; planned += 1) await acts.plan({ divisionCode, title: `第${planned}次专项评查` })
}

/** Pools of seven targets and of eight officers of all agencies, seven plans, seven tasks of one of them, and its draw with the results of three checks. */
async function inspectAtRandom(app: TestApp, { code, officers, bureauId }: County): Promise<void> {
  const able = officers.filter(({ row }) => row.staffKind === 'ENFORCEMENT').slice(0, 8)
  const agencies = [...new Set(able.map(({ agencyId }) => agencyId))]
  const account = (agencyId: string) => app.account({ roles, scopeDivision: code, agencyId })
  const [own = '', ...partnerAgencyIds] = agencies
  await inspectionYear(app, [await account(own), await account(bureauId)], {
    divisionCode: code, officers: able.map(({ id, row }) => ({ id, field: row.certificates[0]?.fields[0] ?? '' })), partnerAgencyIds: [...partnerAgencyIds, bureauId], tasks: 7, plans: 7,
  })
}

/** Ten power items, seven batches that are only drafted, one of them for the whole county, and seven decisions that hand items to a township. */
async function empower(app: TestApp, registrar: TestAccount, { code, agencyIds }: County): Promise<void> {
  const acts = batching(app, registrar)
  const agencyId = agencyIds[0] ?? ''
  await acts.published({ agencyId, effectiveOn: '2026-01-15', lines: Array.from({ length: 10 }, (_, index) => addition(`${code}-${index}`)) })
  for (let drafted = 1; drafted <= 7; drafted += 1) await acts.draft(drafted === 1 ? { divisionCode: code } : { agencyId: agencyIds[drafted % agencyIds.length] ?? '' })
  const township = await addTownship(app.admin, code)
  for (const { id } of (await acts.list(`&agencyId=${agencyId}`)).slice(0, 7)) await registrar.post('/v1/empowerments', newEmpowerment(township.id, [id], { effectiveOn: '2026-02-01' })).expect(201)
}
