import { describe, expect, test } from '@jest/globals'
import { documentCatalogue } from './catalogue.ts'
import type { CaseEvent, DocumentKind } from './codes.ts'
import { documentKinds } from './codes.ts'
import { documentRequirements } from './requirements.ts'
import type { FileFacts } from './rules.ts'
import { archiveOrder, missingDocuments, needOf } from './rules.ts'

const facts = (events: readonly CaseEvent[], given: Partial<Omit<FileFacts, 'events'>> = {}): FileFacts =>
  ({ actKind: 'PENALTY', procedureKind: 'ORDINARY', decisionKind: null, events: new Set(events), ...given })
const lacking = (file: FileFacts, present: readonly DocumentKind[] = []): string[] =>
  missingDocuments(file, present.map((kind) => ({ kind }))).map(({ oneOf }) => oneOf.join('|'))
const proofs = 'SITE_RECORD|INQUIRY_RECORD|EXPERT_REPORT|EVIDENCE'

describe('what is missing', () => {
  test.each<[string, FileFacts, string[]]>([
    ['a penalty just filed: the filing form', facts([]), ['FILING_FORM']],
    ['an ordinary penalty, decided and served', facts(['INVESTIGATED', 'SERVED'], { decisionKind: 'PENALTY' }),
      ['FILING_FORM', proofs, 'INVESTIGATION_REPORT', 'PENALTY_NOTICE', 'PENALTY_DECISION', 'SERVICE_RECEIPT']],
    ['with hearing, review and discussion', facts(['HEARING', 'LEGAL_REVIEW', 'DISCUSSED'], { procedureKind: 'HEARING' }),
      ['FILING_FORM', 'HEARING_NOTICE', 'HEARING_RECORD', 'REVIEW_OPINION', 'DISCUSSION_RECORD']],
    ['a penalty on the spot: the decision and what proves it', facts(['INVESTIGATED', 'SERVED', 'CLOSED'], { procedureKind: 'SIMPLE', decisionKind: 'PENALTY' }), [proofs, 'ON_SPOT_DECISION']],
    ['no penalty', facts(['INVESTIGATED'], { decisionKind: 'NO_PENALTY_MINOR' }), ['FILING_FORM', proofs, 'INVESTIGATION_REPORT', 'NO_PENALTY_DECISION']],
    ['facts that do not stand', facts([], { decisionKind: 'NO_PENALTY_NOT_ESTABLISHED' }), ['FILING_FORM', 'NO_PENALTY_DECISION']],
    ['a suspected crime', facts(['CRIME_TRANSFERRED'], { decisionKind: 'TRANSFER_CRIME' }), ['FILING_FORM', 'CRIME_TRANSFER_LETTER']],
    ['seized, extended, released', facts(['SEIZED', 'SEIZURE_EXTENDED', 'SEIZURE_RELEASED'], { actKind: 'COERCION' }),
      ['SEIZURE_DECISION', 'SEIZURE_LIST', 'SITE_RECORD', 'SEIZURE_EXTENSION', 'SEIZURE_RELEASE']],
    ['a coercive decision', facts([], { actKind: 'COERCION', decisionKind: 'GRANTED' }), ['SEIZURE_DECISION|EXECUTION_DECISION|ACT_DECISION']],
    ['evidence registered in advance', facts(['EVIDENCE_REGISTERED'], { actKind: 'INSPECTION' }), ['EVIDENCE_REGISTRATION', 'EVIDENCE_DISPOSAL']],
    ['instalments, a bill, a reminder and the court', facts(['PAYMENT_ARRANGED', 'MONEY_COLLECTED', 'REMINDED', 'COURT_APPLIED', 'CLOSED']),
      ['FILING_FORM', 'PAYMENT_DECISION', 'PROPERTY_BILL', 'PERFORMANCE_REMINDER', 'COURT_APPLICATION', 'CLOSING_FORM']],
    ['notified, and a statement made', facts(['NOTIFIED', 'STATEMENT_MADE']), ['FILING_FORM', 'PENALTY_NOTICE', 'STATEMENT_RECORD']],
    ['a licence granted', facts(['SERVED', 'HEARING'], { actKind: 'LICENCE', decisionKind: 'GRANTED' }),
      ['HEARING_RECORD', 'SERVICE_RECEIPT', 'APPLICATION', 'LICENCE_ACCEPTANCE', 'LICENCE_DECISION']],
    ['a licence refused', facts([], { actKind: 'LICENCE', decisionKind: 'REFUSED' }), ['APPLICATION', 'LICENCE_ACCEPTANCE', 'LICENCE_REFUSAL']],
    ['an inspection', facts(['INVESTIGATED', 'LEGAL_REVIEW'], { actKind: 'INSPECTION', decisionKind: 'GRANTED' }), ['REVIEW_OPINION', 'SITE_RECORD']],
    ['a reward', facts(['SERVED'], { actKind: 'REWARD', decisionKind: 'GRANTED' }), ['SERVICE_RECEIPT', 'ACT_DECISION']],
  ])('%s', (_what, file, missing) => {
    expect(lacking(file).sort()).toEqual([...missing].sort())
  })

  test('each once, with every article; what is there is not missing, and one of several is enough', () => {
    const file = facts(['REMINDED', 'COURT_APPLIED', 'INVESTIGATED'])
    expect(missingDocuments(file, []).find(({ oneOf }) => oneOf[0] === 'PERFORMANCE_REMINDER')?.legalBasis.map(({ article }) => article)).toEqual(['第三十五条', '第五十四条'])
    expect(lacking(file, ['FILING_FORM', 'EXPERT_REPORT', 'INVESTIGATION_REPORT', 'PERFORMANCE_REMINDER', 'COURT_APPLICATION'])).toEqual([])
  })

  test('more documents never make more missing', () => {
    const file = facts(['INVESTIGATED', 'SERVED', 'HEARING', 'SEIZED'], { decisionKind: 'PENALTY' })
    let before = lacking(file)
    const present: DocumentKind[] = []
    for (const kind of Object.keys(documentKinds) as DocumentKind[]) {
      present.push(kind)
      const now = lacking(file, present)
      expect(now.filter((missing) => !before.includes(missing))).toEqual([])
      before = now
    }
    expect(before).toEqual([])
  })
})

test('how much a case needs a kind of document', () => {
  const file = facts(['INVESTIGATED'], { decisionKind: 'PENALTY' })
  expect((['PENALTY_DECISION', 'EVIDENCE', 'SEIZURE_DECISION', 'LICENCE_DECISION', 'OTHER'] as const).map((kind) => needOf(kind, file)))
    .toEqual(['REQUIRED', 'REQUIRED', 'OPTIONAL', 'NOT_NEEDED', 'OPTIONAL'])
})

test('what is required of a kind of act can belong to it', () => {
  const barred = documentRequirements.flatMap(({ oneOf, when }) => oneOf.flatMap((kind) => (when.actKinds ?? [])
    .filter((actKind) => oneOf.length === 1 && documentCatalogue[kind].actKinds?.some((own) => own === actKind) === false).map((actKind) => `${kind} ${actKind}`)))
  expect(barred).toEqual([])
})

describe('order of the file', () => {
  const filed = (kind: DocumentKind, pages: number | null = 1, issuedOn = '2026-03-02') => ({ id: `${kind} ${issuedOn}`, kind, issuedOn, pages })

  test('main volume before the supplementary one, each with its own positions and pages (市场监督管理行政处罚程序规定第七十八条)', () => {
    const entries = archiveOrder([
      filed('CLOSING_FORM', 1), filed('SERVICE_RECEIPT', 1, '2026-03-05'), filed('INVESTIGATION_REPORT', 6), filed('PENALTY_DECISION', 4), filed('EVIDENCE', 20),
      filed('FILING_FORM', 2), filed('SERVICE_RECEIPT', 1, '2026-02-10'), filed('PENALTY_NOTICE', 3), filed('HEARING_RECORD', 5),
    ])
    expect(entries.map(({ document: { kind }, volume, position, fromPage, toPage }) => [volume, position, kind, fromPage, toPage])).toEqual([
      ['MAIN', 1, 'FILING_FORM', 1, 2], ['MAIN', 2, 'PENALTY_DECISION', 3, 6], ['MAIN', 3, 'SERVICE_RECEIPT', 7, 7], ['MAIN', 4, 'SERVICE_RECEIPT', 8, 8],
      ['MAIN', 5, 'PENALTY_NOTICE', 9, 11], ['MAIN', 6, 'EVIDENCE', 12, 31], ['MAIN', 7, 'HEARING_RECORD', 32, 36],
      ['SUPPLEMENT', 1, 'INVESTIGATION_REPORT', 1, 6], ['SUPPLEMENT', 2, 'CLOSING_FORM', 7, 7],
    ])
    expect(entries[2]?.document.issuedOn).toBe('2026-02-10')
  })

  test('pages are known up to the first document that does not state its own', () => {
    expect(archiveOrder([filed('FILING_FORM', 2), filed('PENALTY_DECISION', null), filed('EVIDENCE', 3)]).map(({ fromPage, toPage }) => [fromPage, toPage]))
      .toEqual([[1, 2], [3, null], [null, null]])
  })

  test('an empty file has no entries', () => {
    expect(archiveOrder([])).toEqual([])
  })
})
