import { z } from 'zod'
import { codes, text } from '../../../platform/http/strings.ts'
import { evidenceKinds } from '../codes.ts'
import { defineStep } from '../steps/define.ts'
import { officerIds } from './content.ts'
import { officerGates } from './evidence-gates.ts'

export const evidenceContent = z.strictObject({
  evidenceKind: codes(evidenceKinds, '证据种类'),
  title: text(200, '证据名称'),
  proves: text(1000, '证明对象'),
  obtainedFrom: text(200, '提供人或者取得方式').optional(),
  place: text(200, '取得地点').optional(),
  officerIds: officerIds('取证人员'),
})

/** 收集证据（行政处罚法第四十六条、第五十五条） */
export const evidence = defineStep({
  kind: 'EVIDENCE',
  act: 'takeEvidence',
  path: 'evidence',
  operationId: 'takeEvidence',
  label: { zh: '收集证据', en: 'take evidence' },
  permission: 'case:investigate',
  during: ['FILED'],
  body: evidenceContent,
  officersOf: (data) => data.officerIds,
  gates: officerGates,
})
