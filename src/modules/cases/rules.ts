import { examineIdNumber } from '../../kernel/id-number.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { compareMoney } from '../../kernel/money.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import { hasValidUsccCheck, isUsccForm } from '../../kernel/uscc.ts'
import type { actKinds, procedureKinds } from './codes.ts'
import { caseProblems } from './problems.ts'
import type { Field, PartyKind, Penalty } from './thresholds.ts'
import { partyGroupOf, simpleProcedureOn } from './thresholds.ts'

const { raise } = caseProblems

export type ActKind = keyof typeof actKinds

/** An officer named as handler, as far as the law asks: whose staff, and by which certificate on the day. */
export interface HandlerFacts { officerId: string, agencyId: string, staffKind: string, certificate: { id: string, number: string } | null }

const penaltyOfficers: LegalBasis = { law: '中华人民共和国行政处罚法', article: '第四十二条第一款' }
const twoOfficers: Readonly<Partial<Record<ActKind, LegalBasis>>> = {
  COERCION: { law: '中华人民共和国行政强制法', article: '第十八条第二项' },
  LICENCE: { law: '中华人民共和国行政许可法', article: '第三十四条第三款' },
}

/**
 * At least two different officers of the agency, each enforcement staff with a certificate in force on the day for the field;
 * `null` stands for one the register does not know. Auxiliary staff never count.
 * @throws cases.two-officers-required, handler-repeated, handler-unknown, handler-not-enforcement, handler-uncertified (422)
 * Source: 行政处罚法 art. 42; 行政强制法 art. 18(2); 行政许可法 art. 34; 行政执法监督条例 art. 17.
 */
export function requireHandlers(handlers: readonly (HandlerFacts | null)[], { agencyId, actKind, on }: { agencyId: string, actKind: ActKind, on: LocalDate }): void {
  const legalBasis = [twoOfficers[actKind] ?? penaltyOfficers]
  handlers.forEach((handler, index) => {
    const position = index + 1
    if (handler?.agencyId !== agencyId) throw raise['handler-unknown']({ position })
    if (handler.staffKind !== 'ENFORCEMENT') throw raise['handler-not-enforcement']({ position }, { legalBasis })
    if (handler.certificate === null) throw raise['handler-uncertified']({ position, on })
  })
  const different = new Set(handlers.map((handler) => handler?.officerId)).size
  if (different < 2) throw raise['two-officers-required']({ found: different }, { legalBasis })
  if (different < handlers.length) throw raise['handler-repeated']()
}

export interface PartyFacts { kind: PartyKind, uscc: string | null, legalRepresentative: string | null, idNumber: string | null }

const texts = {
  uscc: { itemZh: '统一社会信用代码', itemEn: 'a unified social credit code' },
  representative: { itemZh: '法定代表人（负责人、经营者）', itemEn: 'a legal representative or person in charge' },
  idNumber: { itemZh: '公民身份号码', itemEn: 'an ID number' },
} as const

/** What each kind of party must and may carry (行政相对人类别). */
const required: Readonly<Record<PartyKind, readonly (keyof typeof texts)[]>> = {
  NATURAL: ['idNumber'], LEGAL: ['uscc', 'representative'], UNINCORPORATED: ['representative'], INDIVIDUAL_BUSINESS: ['representative'],
}
const barred: Readonly<Record<PartyKind, readonly (keyof typeof texts)[]>> = {
  NATURAL: ['uscc', 'representative'], LEGAL: ['idNumber'], UNINCORPORATED: ['idNumber'], INDIVIDUAL_BUSINESS: [],
}

/**
 * Whether a party is named as its kind asks: a natural person by a valid ID number, an organisation by its code and representative.
 * Codes and numbers come normalised. A failed check digit of a code is only warned about, see `hasDoubtfulUscc`.
 * @throws cases.party-incomplete, party-item-not-applicable, party-uscc-malformed, party-id-number-invalid (422)
 * Source: 行政处罚法 art. 59(1); GB 32100-2015; GB 11643-1999.
 */
export function requireParty(party: PartyFacts, position: number, today: LocalDate): void {
  const items = { uscc: party.uscc, representative: party.legalRepresentative, idNumber: party.idNumber }
  for (const item of required[party.kind]) if (items[item] === null) throw raise['party-incomplete']({ position, ...texts[item] })
  for (const item of barred[party.kind]) if (items[item] !== null) throw raise['party-item-not-applicable']({ position, ...texts[item] })
  if (party.uscc !== null && !isUsccForm(party.uscc)) throw raise['party-uscc-malformed']({ position })
  if (party.idNumber !== null && !examineIdNumber(party.idNumber, today).valid) throw raise['party-id-number-invalid']({ position })
}

/** A code of the right form whose check characters fail: legacy codes do, so it is a warning (GB 32100-2015). */
export function hasDoubtfulUscc(party: Pick<PartyFacts, 'uscc'>): boolean {
  return party.uscc !== null && !hasValidUsccCheck(party.uscc)
}

/**
 * Kinds and amounts belong to penalties alone and agree with each other. Amounts in yuan.
 * @throws cases.penalty-not-applicable, fine-mismatch, confiscation-mismatch (422)
 */
export function requireSoundPenalty(penalty: Penalty, imposesPenalty: boolean): void {
  const { penaltyKinds, fineYuan, confiscationYuan } = penalty
  if (!imposesPenalty && (penaltyKinds.length > 0 || fineYuan !== null || confiscationYuan !== null)) throw raise['penalty-not-applicable']()
  if (penaltyKinds.includes('FINE') !== (fineYuan !== null) || fineYuan === '0.00') throw raise['fine-mismatch']()
  const confiscates = penaltyKinds.includes('CONFISCATE_GAINS') || penaltyKinds.includes('CONFISCATE_GOODS')
  if (confiscationYuan !== null && !confiscates) throw raise['confiscation-mismatch']()
}

/**
 * What may be decided on the spot: a warning, or a fine up to the amount of the party's group (the lower one where both groups are parties).
 * @throws cases.simple-procedure-exceeded (422)
 * Source: 行政处罚法 art. 51.
 */
export function requireSimpleProcedure(
  { procedureKind, field, on }: { procedureKind: keyof typeof procedureKinds, field: Field, on: LocalDate }, partyKinds: readonly PartyKind[], { penaltyKinds, fineYuan }: Penalty,
): void {
  if (procedureKind !== 'SIMPLE') return
  const { kinds, fineYuan: limits, legalBasis } = simpleProcedureOn({ on, field })
  const within = fineYuan === null || partyKinds.every((kind) => compareMoney(fineYuan, limits[partyGroupOf[kind]]) <= 0)
  if (!within || !penaltyKinds.every((kind) => kinds.includes(kind))) {
    throw raise['simple-procedure-exceeded']({ citizenYuan: limits.CITIZEN, organisationYuan: limits.ORGANISATION }, { legalBasis })
  }
}

const dates = {
  filing: { zh: '立案', en: 'filing' }, review: { zh: '法制审核', en: 'legal review' }, decision: { zh: '决定', en: 'the decision' },
  service: { zh: '送达', en: 'service' }, closing: { zh: '结案', en: 'closing' }, publication: { zh: '公示', en: 'publication' },
  step: { zh: '办理', en: 'the step' },
  extension: { zh: '延长批准', en: 'the approval of the extension' }, suspension: { zh: '中止', en: 'suspension' }, resumption: { zh: '恢复', en: 'resumption' },
  ending: { zh: '终止、撤销或者并案', en: 'termination, withdrawal or merger' }, archiving: { zh: '归档', en: 'archiving' },
} as const

export type DateItem = keyof typeof dates

/**
 * A date of something that has happened: not after today, and not before what must come first.
 * @throws cases.date-in-future, dates-out-of-order (422)
 */
export function requireDate(item: DateItem, on: LocalDate, today: LocalDate, earlier?: { item: DateItem, on: LocalDate }): void {
  const { zh: itemZh, en: itemEn } = dates[item]
  if (on > today) throw raise['date-in-future']({ itemZh, itemEn })
  if (earlier !== undefined && on < earlier.on) {
    throw raise['dates-out-of-order']({ itemZh, itemEn, earlierZh: dates[earlier.item].zh, earlierEn: dates[earlier.item].en })
  }
}
