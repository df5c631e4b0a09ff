import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { lastDayOf, latestNotice } from '../periods.ts'
import type { StepFacts } from '../steps/file.ts'
import { stepsOf } from '../steps/file.ts'
import { article, ofPenalty, workingDays } from './law.ts'
import { investigatorsOf, isHandler, noticeBy } from './reading.ts'
import type { hearing, hearingAbandonment } from './rights-contents.ts'
import { hearingNotice, presiderRecusalDecision } from './rights-contents.ts'

type Notice = z.output<typeof hearingNotice['body']>

/** The notices of the hearing a step belongs to. */
const noticesOf = ({ file, subject }: StepFacts) => stepsOf(file, hearingNotice).filter(({ subjectId }) => subjectId === subject?.id)
const scheduled = (facts: StepFacts) => noticesOf(facts).at(-1)

/** Who is on the register is told by that, anybody else by the name. */
const isSame = (one: Pick<Notice, 'presider' | 'presiderId'>, other: Pick<Notice, 'presider' | 'presiderId'>): boolean =>
  one.presiderId === undefined || other.presiderId === undefined ? one.presider === other.presider : one.presiderId === other.presiderId

/** Whether somebody was named to preside this hearing and had to withdraw. */
function isRecused(facts: StepFacts, presider: Pick<Notice, 'presider' | 'presiderId'>): boolean {
  return stepsOf(facts.file, presiderRecusalDecision).some(({ subjectId, position, data }) => {
    const challenged = noticesOf(facts).findLast((notice) => notice.position < position)
    return subjectId === facts.subject?.id && data.upheld && challenged !== undefined && isSame(challenged.data, presider)
  })
}

/** For the notice of a hearing and for the hearing itself. */
const recusedGates = ofPenalty(defineGates<StepFacts>('cases', {
  'hearing-presider-recused': {
    title: { zh: '听证主持人已决定回避', en: 'Presider had to withdraw' },
    detail: { zh: '{presider} 与本案有直接利害关系，已决定回避，应当另行指定主持人并通知当事人', en: '{presider} was found to have a stake in the case; another presider is named and notified' },
    legalBasis: [article('第六十四条第四项')],
    fails: (facts) => {
      const { presider, presiderId } = facts.data as Partial<Notice>
      const named = presider === undefined ? scheduled(facts)?.data : { presider, presiderId }
      return named !== undefined && isRecused(facts, named) && { params: { presider: named.presider } }
    },
  },
}))

export const hearingRequestGates = ofPenalty(defineGates<StepFacts>('cases', {
  'hearing-right-not-told': {
    title: { zh: '没有告知过听证权利', en: 'No right to a hearing was told' },
    detail: { zh: '本案尚未告知当事人要求听证的权利', en: 'The party has not been told of a right to a hearing' },
    legalBasis: [article('第六十三条第一款')],
    fails: ({ file, on }) => noticeBy(file, on)?.data.rightsTold.includes('HEARING') !== true,
  },
  'hearing-requested-late': {
    title: { zh: '逾期要求听证', en: 'Hearing asked for late' },
    detail: { zh: '要求听证应当在告知后的期限内（{dueOn} 前）提出', en: 'A hearing is asked for within its period after the notice, by {dueOn}' },
    legalBasis: [article('第六十四条第一项'), workingDays], warning: true,
    fails: ({ file, on }) => {
      const notice = noticeBy(file, on)
      const dueOn = notice === undefined ? null : lastDayOf('PEN-HEAR-REQ', file, notice.occurredOn)
      return dueOn !== null && on > dueOn && { params: { dueOn } }
    },
  },
}))

export const hearingNoticeGates = [...ofPenalty(defineGates<StepFacts<Notice>>('cases', {
  'hearing-notice-late': {
    title: { zh: '听证通知过迟', en: 'Notice of the hearing too short' },
    detail: { zh: '在 {hearingOn} 举行的听证，最迟应当在 {latest} 通知', en: 'A hearing on {hearingOn} is notified by {latest} at the latest' },
    legalBasis: [article('第六十四条第二项'), workingDays],
    // What changes for the party is the presider alone where time and place were told before, and in time.
    fails: (facts) => {
      const { file, on, data: { hearingOn, place } } = facts
      const latest = latestNotice('PEN-HEAR-NOTICE', file, hearingOn)
      if (latest === null || on <= latest) return false
      const told = noticesOf(facts).some(({ occurredOn, data }) => occurredOn <= latest && data.hearingOn === hearingOn && data.place === place)
      return !told && { params: { hearingOn, latest } }
    },
  },
  'hearing-presider-investigator': {
    title: { zh: '听证主持人是本案调查人员', en: 'Presider investigates the case' },
    detail: { zh: '听证由非本案调查人员主持，曾经调查本案的也不得主持', en: 'Nobody presides who investigates or has investigated the case' },
    legalBasis: [article('第六十四条第四项')],
    fails: ({ file, data: { presiderId } }) => presiderId !== undefined && investigatorsOf(file).has(presiderId),
  },
  'hearing-closed-without-ground': {
    title: { zh: '不公开听证没有法定理由', en: 'Closed hearing without a ground' },
    detail: { zh: '除涉及国家秘密、商业秘密或者个人隐私外，听证公开举行', en: 'Hearings are public unless state secrets, business secrets or privacy are concerned' },
    legalBasis: [article('第六十四条第三项')],
    fails: ({ data: { isPublic, closedFor } }) => isPublic === (closedFor !== undefined),
  },
})), ...recusedGates]

export const hearingGates = [...ofPenalty(defineGates<StepFacts<z.output<typeof hearing['body']>>>('cases', {
  'hearing-day-differs': {
    title: { zh: '听证未在通知的日期举行', en: 'Hearing not on the day notified' },
    detail: { zh: '听证通知在 {hearingOn} 举行；改期的，应当另行通知', en: 'The hearing was notified for {hearingOn}; another day needs another notice' },
    legalBasis: [article('第六十四条第二项')],
    fails: (facts) => {
      const hearingOn = scheduled(facts)?.data.hearingOn
      return hearingOn !== undefined && hearingOn !== facts.on && { params: { hearingOn } }
    },
  },
  'hearing-unattended': {
    title: { zh: '当事人及其代理人均未到场', en: 'Neither party nor agent attended' },
    detail: { zh: '当事人及其代理人均未出席的，不是举行听证，而是终止听证', en: 'Where neither party nor agent attends, the hearing is ended, not held' },
    legalBasis: [article('第六十四条第六项')],
    fails: ({ data: { partyAttended, agents } }) => !partyAttended && agents.length === 0,
  },
  'hearing-agents-too-many': {
    title: { zh: '听证代理人超过两人', en: 'More than two agents' },
    detail: { zh: '当事人可以委托一至二人代理，现为 {count} 人', en: 'A party may have one or two agents; there are {count}' },
    legalBasis: [article('第六十四条第五项')],
    fails: ({ data: { agents } }) => agents.length > 2 && { params: { count: agents.length } },
  },
  'hearing-investigators-absent': {
    title: { zh: '没有调查人员出席听证', en: 'No investigator at the hearing' },
    detail: { zh: '听证时由本案调查人员提出事实、证据和处罚建议', en: 'Investigators of the case present facts, evidence and the penalty they propose' },
    legalBasis: [article('第六十四条第七项')],
    fails: ({ file, data: { investigatorIds } }) => !investigatorIds.some((id) => isHandler(file, id)),
  },
  'hearing-record-unsigned': {
    title: { zh: '听证笔录未签字', en: 'Record of the hearing unsigned' },
    detail: { zh: '笔录应当由当事人或者其代理人核对后签字；拒绝签字的，由主持人注明', en: 'The party or its agent signs the record; a refusal is noted by the presider' },
    legalBasis: [article('第六十四条第八项')],
    fails: ({ data: { signed, refusalNote } }) => !signed && refusalNote === undefined,
  },
})), ...recusedGates]

export const hearingAbandonmentGates = ofPenalty(defineGates<StepFacts<z.output<typeof hearingAbandonment['body']>>>('cases', {
  'hearing-absence-too-early': {
    title: { zh: '尚未到听证日期', en: 'Before the day of the hearing' },
    detail: { zh: '拒不出席或者中途退出，只能发生在通知的听证日期当日或者之后', en: 'Nobody stays away from a hearing before its day' },
    legalBasis: [article('第六十四条第六项')],
    fails: (facts) => {
      const hearingOn = scheduled(facts)?.data.hearingOn
      return facts.data.ground !== 'WITHDRAWN' && (hearingOn === undefined || facts.on < hearingOn)
    },
  },
}))
