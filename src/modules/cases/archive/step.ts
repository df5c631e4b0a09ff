import { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { codes, text } from '../../../platform/http/strings.ts'
import { requireDate } from '../rules.ts'
import { defineStep } from '../steps/define.ts'
import type { StepFacts } from '../steps/file.ts'
import { retentions } from './codes.ts'
import { missingFromFile } from './rules.ts'

export const archiveGates = defineGates<StepFacts>('cases', {
  'archive-incomplete': {
    title: { zh: '案卷不齐全', en: 'Case file incomplete' },
    detail: { zh: '按本案结果应当归档的材料尚缺；以纸质材料归档的，请说明', en: 'Material the outcome asks for is not in the file; where it is kept on paper, say so' },
    legalBasis: [
      { law: '中华人民共和国行政处罚法', article: '第四十七条' },
      { law: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）', article: '（九）' },
    ],
    warning: true,
    fails: ({ file }) => {
      const missing = missingFromFile(file)
      return missing.length > 0 && { missing }
    },
  },
})

/** 立卷归档（行政处罚法第四十七条；市场监督管理行政处罚程序规定第七十八条） */
export const archiving = defineStep({
  kind: 'ARCHIVING',
  act: 'archive',
  path: 'archiving',
  operationId: 'archiveCase',
  label: { zh: '归档', en: 'archive' },
  permission: 'case:archive',
  body: z.strictObject({
    volumeNumber: text(60, '案卷号'),
    retention: codes(retentions, '保管期限'),
    archivist: text(60, '归档人'),
    pages: z.number().int().min(1).max(100_000).describe('页数').optional(),
    handedOverBy: z.array(text(60, '移交人员')).max(10).describe('移交案卷的办案人员').optional(),
    location: text(200, '存放地点').optional(),
  }),
  dateName: 'archivedOn',
  dateItem: 'archiving',
  gates: archiveGates,
  change: ({ file: { row, today }, on }) => {
    requireDate('archiving', on, today, row.closedOn === null ? { item: 'ending', on: row.endedOn ?? row.filedOn } : { item: 'closing', on: row.closedOn })
    return { archivedOn: on }
  },
  // A case without a decision is closed by being archived.
  deadlines: ({ on }) => ({ meet: [{ codes: ['PEN-CLOSE'], on }] }),
})
