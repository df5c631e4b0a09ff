import type { LocalDate } from '../../../kernel/local-date.ts'
import type { actKinds, enforcementFields, penaltyKinds } from '../../reference/codes.ts'

/** 拟稿: the words to be published; `hide` are further ones that must not appear, such as the name of a witness. */
export interface Draft { cause: string, facts: string | null, result: string, hide: readonly string[] }

export interface PublicParty { kind: string, name: string, uscc: string | null, representative: string | null }

/** 公示内容：执法机关、执法对象、执法类别、执法结论（国办发〔2018〕118号（六）） */
export interface PublicContent {
  agencyName: string
  divisionCode: string
  actKind: keyof typeof actKinds
  procedureKind: string
  field: keyof typeof enforcementFields
  decisionKind: string
  decisionNumber: string | null
  decidedOn: LocalDate
  parties: readonly PublicParty[]
  cause: string
  facts: string | null
  result: string
  penaltyKinds: readonly (keyof typeof penaltyKinds)[]
  fineYuan: string | null
  confiscationYuan: string | null
}
