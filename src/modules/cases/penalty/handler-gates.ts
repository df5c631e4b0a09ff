import type { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { certificateInForce } from '../../personnel/index.ts'
import type { HandlerMove } from '../steps/define.ts'
import type { StepFacts } from '../steps/file.ts'
import { article } from './law.ts'
import { isHandler } from './reading.ts'
import type { handlerChange, recusalDecision, recusalRequest } from './rights-contents.ts'

const twoOfficers = article('第四十二条第一款')

type Change = Pick<z.output<typeof handlerChange['body']>, 'relieved' | 'assigned'>
type Recusal = Pick<z.output<typeof recusalDecision['body']>, 'upheld' | 'replacementId'>

/** What a change of handlers or an upheld recusal does; a dismissed one changes nothing. Source: 行政处罚法 arts 42, 43. */
export function moveOf({ subject, data }: Pick<StepFacts<Change | Recusal>, 'subject' | 'data'>): HandlerMove {
  if ('relieved' in data) return data
  const officerId = subject?.data['officerId']
  if (!data.upheld || typeof officerId !== 'string') return { relieved: [], assigned: [] }
  return { relieved: [officerId], assigned: data.replacementId === undefined ? [] : [data.replacementId] }
}

export const handlerMoveGates = defineGates<StepFacts<Change | Recusal>>('cases', {
  'handler-not-of-case': {
    title: { zh: '不是本案办案人员', en: 'Not a handler of the case' },
    detail: { zh: '有 {count} 名人员现在不是本案办案人员', en: '{count} of those named are no handlers of the case now' },
    legalBasis: [twoOfficers],
    fails: (facts) => {
      const strangers = moveOf(facts).relieved.filter((id) => !isHandler(facts.file, id))
      return strangers.length > 0 && { params: { count: strangers.length }, missing: strangers }
    },
  },
  'handlers-too-few': {
    title: { zh: '办案人员将不足两人', en: 'Fewer than two handlers left' },
    detail: { zh: '变更后本案办案人员为 {left} 名，不足两人的，应当同时指派接替人员', en: '{left} handlers would be left; name who takes over' },
    legalBasis: [twoOfficers],
    fails: (facts) => {
      const { relieved, assigned } = moveOf(facts)
      const left = new Set([...facts.file.handlers.map(({ officerId }) => officerId).filter((id) => !relieved.includes(id)), ...assigned]).size
      return relieved.length > 0 && left < 2 && { params: { left } }
    },
  },
  'handler-replacement-unfit': {
    title: { zh: '接替人员不符合办案条件', en: 'Officer cannot take over' },
    detail: {
      zh: '接替人员应当是本机关当日持有该领域有效执法证件的执法人员，且现在不是本案办案人员',
      en: 'Who takes over is an enforcement officer of the agency with a certificate in force for the field that day, and no handler now',
    },
    legalBasis: [twoOfficers, { law: '行政执法监督条例', article: '第十七条第二款' }],
    fails: (facts) => {
      const { file, on, officers } = facts
      const unfit = moveOf(facts).assigned.filter((id) => {
        const officer = officers.get(id)
        return officer?.agencyId !== file.row.agencyId || officer.staffKind !== 'ENFORCEMENT' || isHandler(file, id)
          || certificateInForce(officer, { kind: 'ENFORCEMENT', field: file.row.field, on }) === null
      })
      return unfit.length > 0 && { missing: unfit }
    },
  },
})

export const recusalGates = defineGates<StepFacts<z.output<typeof recusalRequest['body']>>>('cases', {
  'recusal-officer-unknown': {
    title: { zh: '被申请回避的人员不是本案办案人员', en: 'Officer does not handle the case' },
    detail: { zh: '回避针对现在办理本案的执法人员', en: 'Recusal concerns an officer who handles the case now' },
    legalBasis: [article('第四十三条')],
    fails: ({ file, data: { officerId } }) => !isHandler(file, officerId),
  },
})
