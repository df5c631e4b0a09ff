import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import type { StepFacts } from '../steps/file.ts'
import { stepsOf } from '../steps/file.ts'
import { isGraver, penaltyOf } from './gravity.ts'
import { hearingTriggersOf } from './hearing-triggers.ts'
import { article, ofPenalty } from './law.ts'
import { noticeBy, reportBy } from './reading.ts'
import { hearing, partyStatement } from './rights-contents.ts'
import type { penaltyNotice, statementReview } from './rights-contents.ts'

export const noticeGates = ofPenalty(defineGates<StepFacts<z.output<typeof penaltyNotice['body']>>>('cases', {
  'notice-before-report': {
    title: { zh: '调查终结前不能告知拟处罚内容', en: 'Notice before the end of the investigation' },
    detail: { zh: '告知应当载明查明的事实、理由和依据，本案尚无调查终结报告', en: 'The notice states what was found; the investigation has not been reported as finished' },
    legalBasis: [article('第四十四条'), article('第五十七条第一款')],
    fails: ({ file, on }) => reportBy(file, on) === undefined,
  },
  'notice-statement-right-missing': {
    title: { zh: '未告知陈述、申辩权利', en: 'Right to make a statement not told' },
    detail: { zh: '应当告知当事人享有陈述、申辩的权利', en: 'The party must be told of its right to make a statement' },
    legalBasis: [article('第四十四条')],
    fails: ({ data }) => !data.rightsTold.includes('STATEMENT'),
  },
  'notice-hearing-right-missing': {
    title: { zh: '应当告知听证权利而未告知', en: 'Right to a hearing not told' },
    detail: { zh: '拟作出的处罚属于应当告知听证权利的情形', en: 'Before such a penalty the party must be told of its right to a hearing' },
    legalBasis: [article('第六十三条第一款'), article('第四十四条')],
    fails: ({ file, on, data }) => {
      const triggers = hearingTriggersOf(file, penaltyOf(data), on)
      return triggers.length > 0 && !data.rightsTold.includes('HEARING') && { missing: triggers }
    },
  },
  'notice-heavier-after-statement': {
    title: { zh: '因陈述、申辩而加重', en: 'Heavier because of a statement' },
    detail: { zh: '当事人已陈述、申辩或者经过听证，没有新的违法事实的，不得告知更重的处罚', en: 'After a statement or hearing no heavier penalty may be announced, unless there are new facts' },
    legalBasis: [article('第四十五条第二款')],
    fails: ({ file, on, data }) => {
      const before = noticeBy(file, on)
      if (before === undefined || data.newFacts !== undefined) return false
      const answered = [...stepsOf(file, partyStatement), ...stepsOf(file, hearing)].some(({ position }) => position > before.position)
      return answered && isGraver(data, before.data)
    },
  },
}))

export const statementGates = ofPenalty(defineGates<StepFacts>('cases', {
  'rights-not-told-yet': {
    title: { zh: '尚未告知拟处罚内容', en: 'No notice yet' },
    detail: { zh: '告知拟处罚内容及权利之后，才有对告知的陈述、申辩或者放弃', en: 'A statement on the notice, or a waiver, comes after the notice' },
    legalBasis: [article('第四十四条'), article('第六十二条')],
    fails: ({ file, on }) => noticeBy(file, on) === undefined,
  },
}))

export const statementReviewGates = ofPenalty(defineGates<StepFacts<z.output<typeof statementReview['body']>>>('cases', {
  'statement-items-unanswered': {
    title: { zh: '陈述、申辩未逐项复核', en: 'Statement not reviewed item by item' },
    detail: { zh: '当事人提出 {found} 项，复核 {reviewed} 项；每一项都应当复核并说明是否采纳', en: 'The party raised {found} items, {reviewed} were reviewed; each one must be' },
    legalBasis: [article('第四十五条第一款')],
    fails: ({ subject, data }) => {
      const items = subject?.data['items']
      const found = Array.isArray(items) ? items.length : data.items.length
      return found !== data.items.length && { params: { found, reviewed: data.items.length } }
    },
  },
}))
