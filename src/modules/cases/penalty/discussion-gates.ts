import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import type { StepFacts } from '../steps/file.ts'
import { article, ofPenalty, reviewOfFiles } from './law.ts'
import { investigatorsOf, reportBy } from './reading.ts'
import type { discussion } from './rights-contents.ts'

const collective = article('第五十七条第二款')

export const discussionGates = ofPenalty(defineGates<StepFacts<z.output<typeof discussion['body']>>>('cases', {
  'discussion-before-report': {
    title: { zh: '调查终结前不能集体讨论', en: 'Discussion before the end of the investigation' },
    detail: { zh: '集体讨论以调查结果为对象，本案尚无调查终结报告', en: 'What is discussed is the result of the investigation; it has not been reported' },
    legalBasis: [article('第五十七条')],
    fails: ({ file, on }) => reportBy(file, on) === undefined,
  },
  'discussion-not-collective': {
    title: { zh: '参加讨论的负责人不足两人', en: 'Not a collective discussion' },
    detail: { zh: '应当由行政机关负责人集体讨论，现为 {count} 人', en: 'The heads of the agency discuss together; there is {count}' },
    legalBasis: [collective],
    fails: ({ data: { members } }) => members.length < 2 && { params: { count: members.length } },
  },
  'discussion-investigator-voted': {
    title: { zh: '调查人员参与了表决', en: 'An investigator voted' },
    detail: { zh: '本案调查人员只能列席汇报，不得参与表决', en: 'Investigators of the case report and do not vote' },
    legalBasis: [collective, reviewOfFiles],
    fails: ({ file, data: { members } }) => {
      const investigators = investigatorsOf(file)
      return members.some(({ officerId }) => officerId !== undefined && investigators.has(officerId))
    },
  },
  'discussion-member-repeated': {
    title: { zh: '同一人重复表决', en: 'One person voted twice' },
    detail: { zh: '参加讨论的人员中有人列了两次', en: 'Somebody stands among the members twice' },
    legalBasis: [collective],
    fails: ({ data: { members } }) => new Set(members.map(({ officerId, name, post }) => officerId ?? `${name} ${post}`)).size < members.length,
  },
  'discussion-against-majority': {
    title: { zh: '结论没有多数同意', en: 'No majority for the conclusion' },
    detail: { zh: '同意 {votesFor} 票，参加讨论 {members} 人；负责人不按多数意见作结论的，应当说明理由', en: '{votesFor} of {members} voted for it; say why the head concludes without a majority' },
    legalBasis: [collective], warning: true,
    fails: ({ data: { members } }) => {
      const votesFor = members.filter(({ vote }) => vote === 'FOR').length
      return votesFor * 2 <= members.length && { params: { votesFor, members: members.length } }
    },
  },
  'discussion-dissent-unrecorded': {
    title: { zh: '不同意见未记明', en: 'Dissent not recorded' },
    detail: { zh: '表决不同意的，应当记明其意见', en: 'Who votes against has the opinion put on record' },
    legalBasis: [collective, article('第四十七条')],
    fails: ({ data: { members } }) => members.some(({ vote, opinion }) => vote === 'AGAINST' && opinion === undefined),
  },
}))
