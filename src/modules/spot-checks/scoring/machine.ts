import { defineMachine } from '../../../kernel/state-machine.ts'

/** 评查标准的一个版本：施行后内容不再变动，修订另立版本 */
export const scoringStandardMachine = defineMachine({
  name: 'scoring-standard',
  initial: 'DRAFT',
  states: {
    DRAFT: { zh: '草案', en: 'draft' },
    IN_FORCE: { zh: '施行', en: 'in force' },
    RETIRED: { zh: '停止使用', en: 'retired' },
  },
  acts: {
    revise: { label: { zh: '修改草案', en: 'revise the draft' }, from: ['DRAFT'], to: 'DRAFT' },
    enact: { label: { zh: '施行', en: 'enact' }, from: ['DRAFT'], to: 'IN_FORCE' },
    retire: { label: { zh: '停止使用', en: 'retire' }, from: ['IN_FORCE'], to: 'RETIRED' },
  },
})
