import type { Verification } from '../../kernel/deadline.ts'
import { mostSpecific } from '../../kernel/in-force.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import type { LocalOpinion, MaterialKind, ReviewHead } from './codes.ts'
import { innerMongolia, penaltyLaw, threeSystems } from './deadlines.ts'

interface InForce {
  /** Prefix of the division codes it applies in; null for the whole country. */
  division: string | null
  actKind: string | null
  /** Both ends are days on which it is in force. */
  validFrom: LocalDate
  validTo: LocalDate | null
  legalBasis: readonly LegalBasis[]
  verified: Verification
}

/** 送审应当提交的材料; `heard` is added where a hearing was held. */
export interface RequiredMaterials extends InForce { kinds: readonly MaterialKind[], heard: readonly MaterialKind[] }

const file = { kinds: ['REPORT', 'DRAFT_DECISION', 'BASIS', 'EVIDENCE'], heard: ['HEARING_RECORD'] } as const

/** 国办发〔2018〕118号（十四） leaves the list to each agency: the row for the country is our default. */
export const requiredMaterials: readonly RequiredMaterials[] = [
  { ...file, division: null, actKind: null, validFrom: '2018-12-05', validTo: null, legalBasis: [{ law: threeSystems, article: '（十四）' }], verified: 'D' },
  { ...file, division: '15', actKind: null, validFrom: '2020-04-01', validTo: null, legalBasis: [{ law: innerMongolia, article: '第二十九条' }], verified: 'V' },
]

/** Where a reviewer must hold 法律职业资格. */
export const qualificationDuties: readonly InForce[] = [
  { actKind: 'PENALTY', division: null, validFrom: '2021-07-15', validTo: null, legalBasis: [{ law: penaltyLaw, article: '第五十八条第二款' }], verified: 'V' },
  { actKind: null, division: '15', validFrom: '2020-04-01', validTo: null, legalBasis: [{ law: innerMongolia, article: '第二十八条' }], verified: 'V' },
]

/** 地方细分意见须有相应方面的问题; an empty list asks for none in particular. */
export const headsOfLocalOpinion: Readonly<Record<LocalOpinion, readonly ReviewHead[]>> = {
  DISAGREE: [], MODIFY: [], SUPPLEMENT_EVIDENCE: ['FACTS', 'EVIDENCE'], CORRECT_PROCEDURE: ['PROCEDURE'], TRANSFER: ['CRIME'],
}

/** 法制审核人员原则上不少于执法人员总数的 5%（国办发〔2018〕118号（十一）） */
export const reviewerRatioNorms: readonly { basisPoints: number, validFrom: LocalDate, validTo: LocalDate | null, legalBasis: readonly LegalBasis[], verified: Verification }[] = [
  { basisPoints: 500, validFrom: '2018-12-05', validTo: null, legalBasis: [{ law: threeSystems, article: '（十一）' }], verified: 'V' },
]

/** The row of the narrowest place, and of the kind of act, in force on a day. */
export function inForce<Row extends InForce>(rows: readonly Row[], { division, actKind, on }: { division: string, actKind: string, on: LocalDate }): Row | undefined {
  const [ofKind, ofAny] = [rows.filter((row) => row.actKind === actKind), rows.filter((row) => row.actKind === null)]
  return mostSpecific([...ofKind, ...ofAny], { on, division })
}
