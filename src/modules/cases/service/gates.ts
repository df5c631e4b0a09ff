import { defineGates } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays } from '../../../kernel/local-date.ts'
import { inForceOn } from '../in-force.ts'
import { lastDayOf } from '../periods.ts'
import type { StepFacts } from '../steps/file.ts'
import type { CaseRow } from '../store.ts'
import type { Serving } from './content.ts'
import { announcementDays } from './thresholds.ts'

const penaltyLaw = '中华人民共和国行政处罚法'
const procedureLaw = '中华人民共和国民事诉讼法'
const absent = (parts: Readonly<Record<string, unknown>>): string[] => Object.keys(parts).filter((name) => parts[name] === undefined)
const lacking = (parts: Readonly<Record<string, unknown>>): false | { missing: string[] } => {
  const missing = absent(parts)
  return missing.length > 0 && { missing }
}

/** What each method of service asks for, whatever is served. */
export const servingGates = defineGates<StepFacts<Serving>>('cases', {
  'service-left-unwitnessed': {
    title: { zh: '留置送达缺少见证或者影像', en: 'Document left without witness or pictures' },
    detail: { zh: '留置送达应写明拒收事由，并有见证人在场或者以拍照、录像记录送达过程', en: 'Leaving a document takes the reason of the refusal, and a witness or pictures of the service' },
    legalBasis: [{ law: procedureLaw, article: '第八十九条' }],
    fails: ({ data: { method, refusalReason, witnesses = [], onVideo = false } }) => {
      if (method !== 'LEFT') return false
      const missing = [...absent({ refusalReason }), ...(witnesses.length > 0 || onVideo ? [] : ['witnesses'])]
      return missing.length > 0 && { missing }
    },
  },
  'service-post-unproven': {
    title: { zh: '邮寄送达缺少回执', en: 'Service by post without its receipt' },
    detail: { zh: '邮寄送达以回执上注明的收件日期为送达日期', en: 'A document sent by post is served on the day its receipt states' },
    legalBasis: [{ law: procedureLaw, article: '第九十一条' }],
    fails: ({ on, data: { method, postNumber, receiptReturnedOn } }) => {
      if (method !== 'MAIL') return false
      return lacking({ postNumber, receiptReturnedOn: receiptReturnedOn === on ? receiptReturnedOn : undefined })
    },
  },
  'service-entrusted-to-nobody': {
    title: { zh: '委托送达未写明受托机关', en: 'Entrusted service names no body' },
    detail: { zh: '委托送达应写明受委托的机关', en: 'Entrusted service names the body that served' },
    legalBasis: [{ law: procedureLaw, article: '第九十一条' }],
    fails: ({ data: { method, entrustedTo } }) => method === 'ENTRUSTED' && lacking({ entrustedTo }),
  },
  'service-unit-missing': {
    title: { zh: '转交送达未写明转交单位', en: 'No unit passed the document on' },
    detail: { zh: '受送达人是军人、被监禁或者被采取强制性教育措施的，由其所在单位转交，送达日期为其签收日期', en: 'For soldiers and persons in custody their unit passes the document on; it is served when the person signs' },
    legalBasis: [{ law: procedureLaw, article: '第九十二条' }, { law: procedureLaw, article: '第九十三条' }, { law: procedureLaw, article: '第九十四条' }],
    fails: ({ data: { method, passedOnBy, recipient } }) => method === 'TRANSFERRED' && lacking({ passedOnBy, recipient }),
  },
  'service-confirmation-missing': {
    title: { zh: '电子送达未经当事人确认', en: 'Electronic service without the party\'s confirmation' },
    detail: { zh: '当事人同意并签订确认书的，才可以采用传真、电子邮件等方式送达', en: 'Fax and electronic mail may be used only where the party agreed and signed a confirmation' },
    legalBasis: [{ law: penaltyLaw, article: '第六十一条第二款' }],
    fails: ({ on, data: { method, confirmationSignedOn, sentTo } }) => {
      if (method !== 'ELECTRONIC') return false
      return lacking({ confirmationSignedOn: (confirmationSignedOn ?? '9999') <= on ? confirmationSignedOn : undefined, sentTo })
    },
  },
  'service-announced-first': {
    title: { zh: '未用其他方式即公告送达', en: 'Announced before other ways were tried' },
    detail: { zh: '当事人下落不明，或者以其他方式无法送达的，才可以公告送达', en: 'Announcement is for parties whose whereabouts are unknown or whom no other way could reach' },
    legalBasis: [{ law: procedureLaw, article: '第九十五条' }],
    fails: ({ data: { method, whereaboutsUnknown = false, triedMethods = [] } }) =>
      method === 'ANNOUNCEMENT' && !whereaboutsUnknown && triedMethods.filter((tried) => tried !== 'ANNOUNCEMENT').length === 0 && { missing: ['triedMethods'] },
  },
  'service-announcement-running': {
    title: { zh: '公告期未满', en: 'Announcement still running' },
    detail: { zh: '公告发出之日起经过 {days} 日视为送达，送达日期不早于 {earliest}', en: 'A document is served {days} days after the announcement, not before {earliest}' },
    legalBasis: [{ law: procedureLaw, article: '第九十五条' }],
    fails: ({ on, data: { method, announcedOn } }) => {
      if (method !== 'ANNOUNCEMENT') return false
      if (announcedOn === undefined) return { params: { days: inForceOn(announcementDays, on).days, earliest: '—' }, missing: ['announcedOn'] }
      const { days, earliest } = deemedServed(announcedOn)
      return on < earliest && { params: { days, earliest } }
    },
  },
})

function deemedServed(announcedOn: LocalDate): { days: number, earliest: LocalDate } {
  const { days } = inForceOn(announcementDays, announcedOn)
  return { days, earliest: addDays(announcedOn, days) }
}

/** 当场交付; also asked of a service told by its day alone. */
export const spotServiceGates = defineGates<{ file: { row: Pick<CaseRow, 'procedureKind' | 'decisionKind' | 'decidedOn'> }, on: LocalDate }>('cases', {
  'spot-decision-served-later': {
    title: { zh: '当场处罚决定书逾日交付', en: 'Decision on the spot served later' },
    detail: { zh: '当场处罚决定书应当在作出当日（{decidedOn}）当场交付当事人', en: 'A decision on the spot is handed over there and then, on {decidedOn}' },
    legalBasis: [{ law: penaltyLaw, article: '第五十二条第一款' }],
    warning: true,
    fails: ({ file: { row: { procedureKind, decisionKind, decidedOn } }, on }) =>
      procedureKind === 'SIMPLE' && decisionKind === 'PENALTY' && decidedOn !== null && on > decidedOn && { params: { decidedOn } },
  },
})

/** What the service of the decision asks for beyond its method. */
export const decisionServedGates = [...spotServiceGates, ...defineGates<StepFacts<Serving>>('cases', {
  'decision-served-late': {
    title: { zh: '决定书逾期送达', en: 'Decision served late' },
    detail: { zh: '处罚决定书应当在 {dueOn} 前送达', en: 'The decision was to be served by {dueOn}' },
    legalBasis: [{ law: penaltyLaw, article: '第六十一条第一款' }, { law: penaltyLaw, article: '第八十五条' }],
    warning: true,
    // By announcement it is in time where the announcement was.
    fails: ({ file, on, data: { method, announcedOn } }) => {
      const { row } = file
      if (row.decisionKind !== 'PENALTY' || row.procedureKind === 'SIMPLE' || row.decidedOn === null) return false
      const dueOn = lastDayOf('PEN-SERVE', file, row.decidedOn)
      return dueOn !== null && (method === 'ANNOUNCEMENT' ? announcedOn ?? on : on) > dueOn && { params: { dueOn } }
    },
  },
})]
