import type { LegalBasis } from '../../kernel/problem.ts'
import { toWanYuan } from '../../kernel/money.ts'
import type { DecidedCase, DecidedParty, StandingLicence } from '../cases/index.ts'
import { licenceIsInForce } from '../cases/index.ts'
import type { penaltyKinds } from '../reference/codes.ts'
import type { RecordKind } from './codes.ts'
import { counterpartCategories, documentKinds, licenceCategories, penaltyCategories } from './codes.ts'
import type { Values } from './fields.ts'
import { roles } from './fields.ts'
import { normalise, slashed } from './normalise.ts'
import { longTerm } from './rules.ts'

type PenaltyKind = keyof typeof penaltyKinds

/** What a decided case tells of its decision. */
export type CaseDecision = Omit<DecidedCase, 'id' | 'agencyId' | 'divisionCode' | 'actKind' | 'decisionKind' | 'decidedOn' | 'parties'>
  & { decidedOn: string, parties: readonly { id: string }[] }
export type CaseParty = Omit<DecidedParty, 'birthDate' | 'idNumberSealed' | 'idNumberHash'>

const categoryOf = { NATURAL: 'NATURAL', LEGAL: 'ORGANISATION', UNINCORPORATED: 'ORGANISATION', INDIVIDUAL_BUSINESS: 'INDIVIDUAL_BUSINESS' } as const

/** 处罚种类（行政处罚法第九条）在双公示标准中的写法；标准没有列出的写作“其他-” */
const categoryOfPenalty: Readonly<Record<PenaltyKind, string>> = {
  WARNING: penaltyCategories.WARNING.zh, CRITICISM: '其他-通报批评', FINE: penaltyCategories.FINE.zh, CONFISCATE_GAINS: penaltyCategories.CONFISCATE_GAINS.zh,
  CONFISCATE_GOODS: penaltyCategories.CONFISCATE_GOODS.zh, SUSPEND_LICENCE: penaltyCategories.SUSPEND_PERMIT.zh, LOWER_GRADE: '其他-降低资质等级',
  REVOKE_LICENCE: penaltyCategories.REVOKE_PERMIT.zh, RESTRICT_BUSINESS: '其他-限制开展生产经营活动', STOP_PRODUCTION: penaltyCategories.STOP_PRODUCTION.zh,
  CLOSE: '其他-责令关闭', RESTRICT_OCCUPATION: '其他-限制从业', DETENTION: penaltyCategories.DETENTION.zh, OTHER_BY_LAW: '其他-法律、行政法规规定的其他处罚',
}

/** Penalties that run for a time, which no record of the case tells: their end is for the agency to fill in. All others have no end. */
const running: ReadonlySet<PenaltyKind> = new Set(['SUSPEND_LICENCE', 'RESTRICT_BUSINESS', 'STOP_PRODUCTION', 'RESTRICT_OCCUPATION', 'DETENTION'])

/** 行政许可决定书：行政许可法第三十八条、第三十九条 */
const titleOfLicence = '准予行政许可决定书'

/**
 * One party's record of a decision, as far as the case tells it. Of a penalty on several parties together the amounts are not told apart, and so are left to the
 * agency; nothing is made up.
 */
export function valuesOf(kind: RecordKind, decision: CaseDecision, party: CaseParty): Values {
  return normalise(kind, { ...ofParty(kind, party), ...ofAgency(kind, decision), ...kind === 'LICENCE' ? ofLicence(decision, party) : ofPenalty(decision) })
}

type Given = Record<string, string | null>

function ofParty(kind: RecordKind, { kind: partyKind, name, uscc, legalRepresentative, idNumberMasked }: CaseParty): Given {
  const role = roles[kind]
  const natural = partyKind === 'NATURAL'
  return {
    [role.name]: name, [role.category]: counterpartCategories[categoryOf[partyKind]].zh, [role.uscc]: natural ? null : uscc, [role.representative]: natural ? null : legalRepresentative,
    [role.partyIdKind]: natural && idNumberMasked !== null ? documentKinds.RESIDENT_ID.zh : null, [role.partyId]: natural ? idNumberMasked : null,
  }
}

function ofAgency(kind: RecordKind, { agencyName, agencyUscc, decisionNumber, decidedOn }: CaseDecision): Given {
  const { number, decidedOn: day, agency, agencyUscc: code, source, sourceUscc } = roles[kind]
  return { [number]: decisionNumber, [day]: slashed(decidedOn), [agency]: agencyName, [code]: agencyUscc, [source]: agencyName, [sourceUscc]: agencyUscc }
}

/** The licence a party holds by a decision: the last one that is in force, else the last one. */
export function licenceOf({ licences }: Pick<CaseDecision, 'licences'>, { id }: Pick<CaseParty, 'id'>): StandingLicence | undefined {
  const held = licences.filter(({ holderPartyId }) => holderPartyId === id)
  return held.findLast(licenceIsInForce) ?? held.at(-1)
}

function ofLicence(decision: CaseDecision, party: CaseParty): Given {
  const { decisionSummary } = decision
  const issued = licenceOf(decision, party)
  const title = { XK_XKWS: titleOfLicence, XK_ZT: issued === undefined || licenceIsInForce(issued) ? '1' : '2' }
  if (issued === undefined) return { ...title, XK_NR: decisionSummary }
  return {
    ...title, XK_XKLB: licenceCategories[issued.licenceClass].zh, XK_XKZS: issued.licenceName, XK_XKBH: issued.licenceNumber, XK_NR: issued.content,
    XK_YXQZ: slashed(issued.validFrom), XK_YXQZI: issued.validTo === undefined ? longTerm : slashed(issued.validTo),
  }
}

function ofPenalty({ cause, facts, decision, decisionSummary, penaltyKinds, fineYuan, confiscationYuan, parties }: CaseDecision): Given {
  const kinds = penaltyKinds ?? []
  const alone = parties.length === 1
  const amount = (yuan: string | null): string | null => yuan !== null && alone && Number(yuan) > 0 ? toWanYuan(yuan) : null
  return {
    CF_WFXW: cause, CF_SY: decision?.facts ?? facts, CF_YJ: basisOf(decision?.legalBasis ?? []), CF_CFLB: kinds.map((kind) => categoryOfPenalty[kind]).join('；'),
    CF_NR: decisionSummary, CF_NR_FK: amount(fineYuan), CF_NR_WFFF: amount(confiscationYuan), CF_YXQ: kinds.some((kind) => running.has(kind)) ? null : longTerm,
  }
}

const basisOf = (articles: readonly LegalBasis[]): string | null => articles.length === 0 ? null : articles.map(({ law, article }) => `《${law}》${article}`).join('；')
