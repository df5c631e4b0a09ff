import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { caseCsvColumns, csvHeader, fromCsv, toCsv } from './csv.ts'

const full = {
  agencyUscc: '113206859999000117', caseNumber: '320685SCJGCF2025000001', actKind: 'PENALTY', procedureKind: 'ORDINARY', field: 'MARKET',
  cause: '未按规定明码标价', source: 'COMPLAINT', filedOn: '2025-01-02', hearingHeld: false, publicInterest: true, complex: false,
  parties: [{
    kind: 'LEGAL', name: '甲,"乙"\n有限公司', uscc: '91320685906792817Q', legalRepresentative: '王某', phone: '19900004752', address: '海安市人民路1号',
  }],
  handlers: ['32068500021', '32068500025'],
  legalReview: { opinion: 'AGREE', reviewedOn: '2025-01-20', reviewerCertificate: '32068500040' },
  decision: {
    decidedOn: '2025-01-24', kind: 'PENALTY', number: '海市监罚〔2025〕1号', summary: '罚款', penaltyKinds: ['WARNING', 'FINE'], fineYuan: '37450.00',
    confiscationYuan: '0.50',
  },
  servedOn: '2025-01-26', closedOn: '2025-02-20', publishedOn: '2025-01-27',
}
const open = {
  agencyUscc: '1', caseNumber: '2', actKind: 'LICENCE', procedureKind: 'ORDINARY', field: 'URBAN', cause: '许可', source: 'APPLICATION',
  filedOn: '2025-12-30', hearingHeld: false, publicInterest: false, complex: false, parties: [{ kind: 'NATURAL', name: '王某' }], handlers: ['1', '2'],
}

function readBack(...records: string[]): unknown[] {
  return parse<Record<string, string>>(`${[csvHeader, ...records].join('\r\n')}\r\n`, { columns: true }).map(fromCsv)
}

describe('cases as CSV', () => {
  test('a case comes back as it was', () => {
    expect(readBack(toCsv(full), toCsv(open))).toEqual([full, open])
  })

  test('the header names the columns in snake case', () => {
    expect(csvHeader).toBe('agency_uscc,case_number,act_kind,procedure_kind,field,cause,source,filed_on,hearing_held,public_interest,social_risk,major_rights,complex,'
      + 'party_kind,party_name,party_uscc,party_legal_representative,party_id_number,party_phone,party_address,handlers,'
      + 'legal_review_opinion,legal_review_reviewed_on,legal_review_reviewer_certificate,'
      + 'decision_decided_on,decision_kind,decision_number,decision_summary,penalty_kinds,decision_fine_yuan,decision_confiscation_yuan,'
      + 'served_on,closed_on,published_on')
    expect(new Set(caseCsvColumns).size).toBe(caseCsvColumns.length)
  })

  test('a decision without penalty kinds has an empty list of them', () => {
    const refused = { ...open, decision: { decidedOn: '2025-12-31', kind: 'REFUSED', number: '海城管许〔2025〕1号', summary: '不予许可', penaltyKinds: [] } }
    expect(readBack(toCsv(refused))).toEqual([refused])
  })

  test('empty fields are absent, and so are a party, review or decision without any', () => {
    expect(fromCsv({})).toEqual({ parties: [], handlers: [] })
    expect(fromCsv({ case_number: '', party_name: '', penalty_kinds: '', handlers: '' })).toEqual({ parties: [], handlers: [] })
  })

  test('nothing is repaired: what is no boolean stays text, and unknown columns are not taken in', () => {
    expect(fromCsv({ complex: 'TRUE', hearing_held: 'true', other: 'x', handlers: 'a; b' }))
      .toEqual({ complex: 'TRUE', hearingHeld: true, parties: [], handlers: ['a', ' b'] })
  })

  test.each([[[]], [[{ name: '甲' }, { name: '乙' }]]])('has no place for %p as parties', (parties) => {
    expect(() => toCsv({ ...open, parties })).toThrow(RangeError)
  })
})
