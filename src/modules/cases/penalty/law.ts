import type { Gate } from '../../../kernel/gate.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { CaseRow } from '../store.ts'

/** An article of 行政处罚法, such as `article('第四十四条')`. */
export const article = (name: string): LegalBasis => ({ law: '中华人民共和国行政处罚法', article: name })

/** Periods of two, three, five and seven days are working days. */
export const workingDays = article('第八十五条')

export const discretionRules: LegalBasis = {
  law: '国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见（国办发〔2022〕27号）', article: '（十二）',
}
export const reviewOfFiles: LegalBasis = { law: '生态环境行政执法案卷评查细则（环执法发〔2024〕4号）', article: '重大问题' }

/** The day on which the law of 2021 came into force (art. 86). */
export const inForceFrom: LocalDate = '2021-07-15'

/** Gates that hold for penalties alone, from the day on which the law was in force. */
export function ofPenalty<Facts extends { file: { row: Pick<CaseRow, 'actKind'> }, on: LocalDate }>(gates: readonly Gate<Facts>[]): readonly Gate<Facts>[] {
  return gates.map((gate) => ({
    ...gate, fails: (facts: Facts) => facts.file.row.actKind === 'PENALTY' && facts.on >= inForceFrom && gate.fails(facts),
  }))
}
