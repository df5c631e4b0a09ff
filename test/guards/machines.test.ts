import { beforeAll, describe, expect, test } from '@jest/globals'
import { stepDefinitions } from '../../src/modules/cases/steps/registry.ts'
import { ProblemError } from '../../src/kernel/problem.ts'
import { actsFrom, nextState, statesOf } from '../../src/kernel/state-machine.ts'
import { readContract, type Schema } from './support/operations.ts'
import { machines, type AnyMachine } from './support/vocabulary.ts'

const all = await machines()

/** The component of the contract that shows each record, the member its status is in where it is not `status`, and the acts that others do to it and that it therefore does not offer. */
const shown: Readonly<Record<string, { component: string, member?: string, notOffered?: readonly string[] }>> = {
  'account': { component: 'Account' }, 'agency': { component: 'Agency' }, 'qualification': { component: 'Qualification' },
  'entrustment': { component: 'Entrustment' }, 'enforcement-transfer': { component: 'EnforcementTransfer' }, 'officer': { component: 'Officer' }, 'certificate': { component: 'Certificate', notOffered: ['expire'] },
  'case': { component: 'Case', notOffered: ['review'] }, 'legal-review': { component: 'LegalReview' }, 'legal-review-pool-member': { component: 'LegalReviewPoolMember' }, 'publication': { component: 'Publication', notOffered: ['expire'] }, 'publication-request': { component: 'PublicationRequest' },
  'register-push': { component: 'RegisterPush', notOffered: ['cancel'] },
  'act-filing': { component: 'ActFiling' }, 'double-publicity-record': { component: 'DoublePublicityRecord', notOffered: ['release', 'accept', 'refuse'] },
  'legal-adviser': { component: 'LegalAdviser' }, 'normative-document': { component: 'NormativeDocument', notOffered: ['receiveOpinion', 'amend', 'lapse'] }, 'document-filing': { component: 'DocumentFiling' },
  'maker-list': { component: 'MakerList', notOffered: ['supersede'] }, 'document-clean-up': { component: 'DocumentCleanUp' },
  'case-deadline': { component: 'CaseDeadlineToday', member: 'state', notOffered: ['meet', 'miss', 'cancel'] }, 'deadline-override': { component: 'DeadlineOverride', notOffered: ['supersede'] },
  'training-record': { component: 'TrainingRecord' }, 'exam-session': { component: 'ExamSession' }, 'certificate-application': { component: 'CertificateApplication' },
  'spot-check': { component: 'SpotCheck' }, 'draw-party': { component: 'DrawParty' }, 'finding': { component: 'Finding', notOffered: ['withdraw'] },
  'scoring-standard': { component: 'ScoringStandard' }, 'review-round': { component: 'ReviewRound' },
  'review-file': { component: 'ReviewFile', notOffered: ['begin', 'dispute', 'completeScoring', 'sendBack', 'confirm'] }, 'score-sheet': { component: 'ScoreSheet' },
  'rectification-order': { component: 'RectificationOrder', notOffered: ['close'] },
  'inspection-target': { component: 'InspectionTarget' }, 'inspector': { component: 'Inspector' }, 'inspection-plan': { component: 'InspectionPlan' }, 'inspection-task': { component: 'InspectionTask' }, 'inspection-check': { component: 'InspectionCheck' },
  'power-item-batch': { component: 'PowerItemBatch' }, 'empowerment': { component: 'Empowerment', notOffered: ['end'] },
  'standard-entry': { component: 'NoPenaltyItem' },
  'case-clue': { component: 'CaseClue' }, 'enforcement-device': { component: 'EnforcementDevice' },
  'upload': { component: 'Upload', notOffered: ['complete', 'refuse'] },
  'case-document': { component: 'CaseDocument' }, 'case-alert': { component: 'CaseAlert' },
  'catalogue-entry': { component: 'CatalogueEntry' }, 'disclosure-text': { component: 'DisclosureText' }, 'statistics-report': { component: 'StatisticsReport', notOffered: ['supersede'] },
  'legality-review': { component: 'LegalityReview' }, 'agenda-topic': { component: 'AgendaTopic' }, 'agency-contract': { component: 'AgencyContract' },
  'major-decision': { component: 'MajorDecision' }, 'decision-catalogue': { component: 'DecisionCatalogue', notOffered: ['supersede'] },
  'clean-up-campaign': { component: 'CleanUpCampaign' }, 'clean-up-case': { component: 'CleanUpCase' },
}

/** Life cycles inside a case that have no record of their own: their state is folded from the steps of the case. */
const matters = new Map(stepDefinitions.flatMap(({ matter }) => matter === undefined ? [] : [[matter.machine.name, matter] as const]))
const ofRecords = all.filter(([, { name }]) => !matters.has(name))

describe.each(all)('%s', (_place, machine: AnyMachine) => {
  const states = statesOf(machine)
  const acts = Object.keys(machine.acts)

  test.each(states.flatMap((state) => acts.map((act) => [state, act] as const)))('in %s: %s', (state, act) => {
    const { from, to } = machine.acts[act]!
    expect(actsFrom(machine, state).includes(act)).toBe(from.includes(state))
    if (from.includes(state)) {
      expect(nextState(machine, state, act)).toBe(to)
    } else {
      let refusal: unknown
      try { nextState(machine, state, act) } catch (error) { refusal = error }
      expect(refusal).toBeInstanceOf(ProblemError)
      expect(refusal).toMatchObject({
        code: 'state.act-not-available', definition: { status: 409 },
        params: { state, act, stateZh: machine.states[state]!.zh, actZh: machine.acts[act]!.label.zh },
      })
    }
  })

  test('every state can be reached from the first, and every act starts and ends in a known one', () => {
    const reached = new Set([machine.initial])
    for (const state of reached) for (const act of actsFrom(machine, state)) reached.add(nextState(machine, state, act))
    expect([...reached].sort()).toEqual([...states].sort())
    const named = Object.values(machine.acts).flatMap(({ from, to }) => [...from, to])
    expect(named.filter((state) => !states.includes(state))).toEqual([])
    expect(Object.values(machine.acts).filter(({ from }) => from.length === 0 || new Set(from).size !== from.length)).toEqual([])
  })
})


const steps = new Set<unknown>(stepDefinitions.filter(({ during }) => during !== undefined).map(({ act }) => act))

describe('the contract', () => {
  let schemas: Readonly<Record<string, Schema>>
  beforeAll(() => { schemas = readContract().schemas })
  const property = (component: string, name: string): Schema => schemas[component]?.properties?.[name] ?? {}

  test('shows every machine there is', () => {
    expect(all.map(([, { name }]) => name).sort()).toEqual([...Object.keys(shown), ...matters.keys()].sort())
  })

  test('every life cycle folded from steps has a kind of step for each of its acts, and no other', () => {
    for (const [name, { machine, opens, acts }] of matters) {
      const kinds = stepDefinitions.filter(({ matter }) => matter?.machine.name === name).map(({ kind }) => kind)
      expect([name, ...[opens, ...Object.keys(acts)].sort()]).toEqual([name, ...kinds.sort()])
      expect([name, ...new Set(Object.values(acts))].sort()).toEqual([name, ...Object.keys(machine.acts)].sort())
    }
  })

  test.each(ofRecords)('%s: the status of a record is one of its states, its available acts are its acts', (_place, machine) => {
    const { component, member = 'status', notOffered = [] } = shown[machine.name]!
    const { initial, states, acts } = machine
    expect(property(component, member).enum).toEqual(statesOf(machine))
    // A step that leaves a case in its state is offered beside the acts of its machine.
    const offered = property(component, 'availableActs').items?.enum?.filter((act) => component !== 'Case' || !steps.has(act))
    expect(offered?.toSorted()).toEqual(Object.keys(acts).filter((act) => !notOffered.includes(act)).sort())
    expect(notOffered.filter((act) => !(act in acts))).toEqual([])
    expect(states).toHaveProperty(initial)
  })

  test('every other status of the contract is the status of the same machine', () => {
    const lists = new Set(all.map(([, machine]) => JSON.stringify(statesOf(machine))))
    const strange = Object.entries(schemas).filter(([, { properties }]) => properties?.['status']?.enum !== undefined && !lists.has(JSON.stringify(properties['status'].enum)))
    expect(strange.map(([name]) => name)).toEqual([])
  })
})
