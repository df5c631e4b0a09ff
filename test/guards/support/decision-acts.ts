import type { DecisionAct } from '../../../src/modules/major-decisions/machine.ts'
import { decisionSteps } from '../../../src/modules/major-decisions/steps/registry.ts'
import { ifMatch, type TestAccount } from '../../support/app.ts'
import { deskMaterials, newAnswer, newContract, newOpinion, newSubmission, newTopic } from '../../support/legality-desk.ts'
import { aPdf, storedFile } from '../../support/files.ts'
import { newCatalogue, newConsent, newDecision, stepBodies } from '../../support/major-decisions.ts'

interface Made { id: string, version: number }
type Spend = (name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Made>

/** A topic with a round of the legality review whose materials have files, by the names of their ids in a path. */
export async function topicUnderReview(account: TestAccount, agencyId: string): Promise<{ agendaTopicId: string, legalityReviewId: string, materialNumber: string }> {
  const { id: agendaTopicId } = (await account.post('/v1/agenda-topics', newTopic(agencyId)).expect(201)).body as Made
  const { id: fileId } = await storedFile(account, aPdf(), { agencyId })
  const materials = deskMaterials('AGENDA_TOPIC').map((material) => ({ ...material, fileId }))
  const { id: legalityReviewId } = (await account.post(`/v1/agenda-topics/${agendaTopicId}/legality-reviews`, newSubmission('AGENDA_TOPIC', { materials })).expect(201)).body as Made
  return { agendaTopicId, legalityReviewId, materialNumber: '1' }
}

/** One of each kind of record of the desk and of decisions, with a round of the legality review, by the name of its id in a path. */
export async function oneOfEachDecision(account: TestAccount, agencyId: string, year = 2026): Promise<Record<string, string>> {
  const made = async (url: string, body: object): Promise<string> => ((await account.post(url, body).expect(201)).body as Made).id
  return {
    ...await topicUnderReview(account, agencyId), agencyContractId: await made('/v1/agency-contracts', newContract(agencyId)), majorDecisionId: await made('/v1/major-decisions', newDecision(agencyId)),
    decisionCatalogueId: await made('/v1/decision-catalogues', newCatalogue(agencyId, { year })),
  }
}

/** Seven of each, by an agency, with a decision on its way. */
export async function decideOften(account: TestAccount, agencyId: string): Promise<void> {
  for (let index = 0; index < 7; index += 1) {
    const { majorDecisionId = '' } = await oneOfEachDecision(account, agencyId, 2026 + index)
    await account.post(`/v1/major-decisions/${majorDecisionId}/study`, stepBodies({ agency: { id: agencyId } }).study, ifMatch(1)).expect(200)
  }
}

/** Every act on topics, contracts, catalogues and decisions once, so that what each costs is known; steps that are alike, by the dearest of them. */
export async function actOnDecisions(spend: Spend, chief: TestAccount, reviewer: TestAccount, { agencyId, officerId }: { agencyId: string, officerId: string }): Promise<void> {
  const act = (account: TestAccount, name: string, record: Made, path: string, body: object): Promise<Made> => spend(name, () => account.post(`${path}/${record.id}/${nounOf(name)}`, body, ifMatch(record)))
  const nounOf = (name: string): string => nouns[name] ?? ''
  const nouns: Readonly<Record<string, string>> = {
    returnLegalityReview: 'return', supplementLegalityReview: 'supplement', acceptLegalityReview: 'acceptance', assignLegalityReview: 'assignment', issueLegalityOpinion: 'opinion',
    answerLegalityOpinion: 'answer', withdrawLegalityReview: 'withdrawal', scheduleAgendaTopic: 'scheduling', postponeAgendaTopic: 'postponement', discussAgendaTopic: 'discussion',
    withdrawAgendaTopic: 'withdrawal', signAgencyContract: 'signing', performAgencyContract: 'performance', terminateAgencyContract: 'termination', abandonAgencyContract: 'abandonment',
    reviseDecisionCatalogue: 'revision', consentToDecisionCatalogue: 'consent', publishDecisionCatalogue: 'publication', adjustDecisionCatalogue: 'adjustments',
  }
  const reviews = '/v1/legality-reviews'
  async function reviewed(name: string, url: string, kind: 'AGENDA_TOPIC' | 'CONTRACT' | 'MAJOR_DECISION', given: object = {}): Promise<void> {
    let round = await spend(name, () => chief.post(`${url}/legality-reviews`, newSubmission(kind, given)), 201)
    round = await act(chief, 'returnLegalityReview', round, reviews, { missing: ['OTHER'], reason: '缺少附件' })
    round = await act(chief, 'supplementLegalityReview', round, reviews, { materials: [{ kind: 'OTHER', title: '附件' }] })
    round = await act(reviewer, 'acceptLegalityReview', round, reviews, {})
    round = await act(reviewer, 'assignLegalityReview', round, reviews, { officerId })
    round = await act(reviewer, 'issueLegalityOpinion', round, reviews, newOpinion(kind, 'AFTER_MODIFICATION'))
    await act(chief, 'answerLegalityOpinion', round, reviews, newAnswer(kind))
  }
  const topics = '/v1/agenda-topics'
  let topic = await spend('proposeAgendaTopic', () => chief.post(topics, newTopic(agencyId)), 201)
  const idle = await spend('submitAgendaTopicForReview', () => chief.post(`${topics}/${topic.id}/legality-reviews`, newSubmission('AGENDA_TOPIC')), 201)
  await act(chief, 'withdrawLegalityReview', idle, reviews, { reason: '不再提请' })
  await reviewed('submitAgendaTopicForReview', `${topics}/${topic.id}`, 'AGENDA_TOPIC')
  const meeting = { meetingOn: '2026-03-02', session: '第12次常务会议' }
  topic = await act(chief, 'scheduleAgendaTopic', topic, topics, meeting)
  topic = await act(chief, 'postponeAgendaTopic', topic, topics, { reason: '待补' })
  topic = await act(chief, 'scheduleAgendaTopic', topic, topics, meeting)
  await act(chief, 'discussAgendaTopic', topic, topics, { outcome: '通过' })
  await act(chief, 'withdrawAgendaTopic', await spend('proposeAgendaTopic', () => chief.post(topics, newTopic(agencyId)), 201), topics, { reason: '不再提请' })

  const contracts = '/v1/agency-contracts'
  const signed = async (): Promise<Made> => {
    const contract = await spend('draftAgencyContract', () => chief.post(contracts, newContract(agencyId)), 201)
    await reviewed('submitAgencyContractForReview', `${contracts}/${contract.id}`, 'CONTRACT')
    return act(chief, 'signAgencyContract', contract, contracts, { contractNumber: 'HT-1' })
  }
  await act(chief, 'performAgencyContract', await signed(), contracts, {})
  await act(chief, 'terminateAgencyContract', await signed(), contracts, { reason: '解除' })
  await act(chief, 'abandonAgencyContract', await spend('draftAgencyContract', () => chief.post(contracts, newContract(agencyId)), 201), contracts, { reason: '放弃' })

  const catalogues = '/v1/decision-catalogues'
  const { items } = newCatalogue(agencyId)
  const inForce = async (catalogue: Made): Promise<Made> => {
    const revised = await act(chief, 'reviseDecisionCatalogue', catalogue, catalogues, { items })
    return act(chief, 'publishDecisionCatalogue', await act(chief, 'consentToDecisionCatalogue', revised, catalogues, newConsent), catalogues, { documentNumber: '海政发〔2026〕1号' })
  }
  const first = await inForce(await spend('draftDecisionCatalogue', () => chief.post(catalogues, newCatalogue(agencyId, { year: 2050 })), 201))
  await inForce(await spend('adjustDecisionCatalogue', () => chief.post(`${catalogues}/${first.id}/adjustments`, { reason: '调整', items }, ifMatch(first)), 201))

  let decision = await spend('proposeMajorDecision', () => chief.post('/v1/major-decisions', newDecision(agencyId)), 201)
  const url = `/v1/major-decisions/${decision.id}`
  const bodies = stepBodies({ agency: { id: agencyId } })
  const step = async (name: DecisionAct, given: object = {}): Promise<void> => {
    decision = await spend(decisionSteps[name].operationId, () => chief.post(`${url}/${decisionSteps[name].path}`, { ...bodies[name], ...given }, ifMatch(decision)))
  }
  for (const name of ['study', 'initiate', 'draft', 'consult', 'feedBack', 'argue', 'assess', 'reviewCompetition'] as const) await step(name)
  await reviewed('submitMajorDecisionForReview', url, 'MAJOR_DECISION', { urgency: { ground: 'OTHER_URGENCY', reason: '紧急' } })
  for (const name of ['schedule', 'discuss', 'reportToParty', 'decide', 'publish', 'execute', 'report', 'evaluate', 'adjust'] as const) await step(name)
}
