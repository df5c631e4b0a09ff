import { z } from 'zod'
import { defineGates } from '../../../kernel/gate.ts'
import { text, uuid } from '../../../platform/http/strings.ts'
import type { StepFacts } from './define.ts'
import { article, defineStep, organ, sponsor } from './define.ts'
import { flag, listOfTexts, official, reason } from './fields.ts'

const argumentParts = ['problem', 'grounds', 'plan', 'necessity', 'feasibility'] as const

const studyBody = z.strictObject({
  unit: text(200, '研究论证单位'),
  conclusion: text(10_000, '研究论证结论'),
  recommended: flag('是否建议启动'),
  problem: text(5000, '拟解决的主要问题').optional(),
  grounds: text(5000, '建议理由和依据').optional(),
  plan: text(5000, '解决问题的初步方案').optional(),
  necessity: text(5000, '必要性').optional(),
  feasibility: text(5000, '可行性').optional(),
})

/** 研究论证：所属部门、下一级政府提出的，应当论证五个方面 */
export const study = defineStep({
  act: 'study', path: 'study', operationId: 'studyMajorDecision', summary: '登记研究论证', permission: sponsor, body: studyBody,
  gates: defineGates<StepFacts<z.output<typeof studyBody>>>('major-decisions', {
    'study-incomplete': {
      title: { zh: '建议论证不完整', en: 'Proposal not argued in full' },
      detail: { zh: '所属部门或者下一级人民政府提出的建议，应当论证主要问题、理由和依据、初步方案及其必要性、可行性', en: 'A department or lower government argues problem, reasons and basis, preliminary plan, necessity and feasibility' },
      legalBasis: article('第十条第二项'),
      fails: ({ row, data }) => {
        const missing = argumentParts.filter((part) => data[part] === undefined)
        return row.proposerKind === 'SUBORDINATE' && missing.length > 0 && { missing }
      },
    },
  }),
})

const initiationBody = z.strictObject({
  decidedBy: official('决定启动的决策机关负责人'),
  sponsorIds: z.array(uuid('承办单位')).min(1).max(10).refine((ids) => new Set(ids).size === ids.length).describe('决策承办单位'),
  leadId: uuid('牵头的决策承办单位；只有一个承办单位的可以不填').optional(),
  confidential: text(1000, '依法不予公开的依据；可以公开的不填').optional(),
  professional: flag('是否专业性、技术性较强'),
  risky: flag('实施是否可能对社会稳定、公共安全等造成不利影响'),
  market: flag('是否涉及市场主体经济活动'),
  catalogue: z.strictObject({ id: uuid('决策事项目录'), number: z.number().int().min(1).max(1000).describe('目录中的序号') }).describe('所列入的决策事项目录').optional(),
})
export type InitiationBody = z.output<typeof initiationBody>

/** 启动：明确承办单位，两个以上的明确牵头单位，并认定事项的特征 */
export const initiate = defineStep({
  act: 'initiate', path: 'initiation', operationId: 'initiateMajorDecision', summary: '启动决策程序', permission: organ, body: initiationBody,
  description: '认定的特征决定须履行的程序：公众参与、专家论证、风险评估、公平竞争审查。', problems: ['major-decisions.agency-unknown', 'major-decisions.catalogue-item-unknown'],
  gates: defineGates<StepFacts<InitiationBody>>('major-decisions', {
    'lead-unit-missing': {
      title: { zh: '未明确牵头单位', en: 'No lead unit' },
      detail: { zh: '决策事项需要两个以上单位承办的，应当在承办单位中明确牵头的决策承办单位', en: 'Of several sponsors one has to be named as the lead unit' },
      legalBasis: article('第十一条'),
      fails: ({ data: { sponsorIds, leadId } }) => (sponsorIds.length > 1 && leadId === undefined) || (leadId !== undefined && !sponsorIds.includes(leadId)),
    },
  }),
})

/** 不启动 */
export const decline = defineStep({
  act: 'decline', path: 'declining', operationId: 'declineMajorDecision', summary: '决定不启动', permission: organ,
  body: z.strictObject({ decidedBy: official('作出决定的决策机关负责人'), reason: reason() }), gates: [],
})

const consulted = z.strictObject({
  unit: text(200, '有关单位'), agreed: flag('是否取得一致意见'), issue: text(2000, '争议的主要问题').optional(), theirs: text(2000, '有关单位的意见').optional(),
  ours: text(2000, '承办单位的意见、理由和依据').optional(),
})
const draftBody = z.strictObject({
  text: text(20_000, '草案要点'),
  materials: listOfTexts(50, '草案及说明等材料的名称'),
  basis: listOfTexts(50, '有关法律、法规、规章和政策'),
  analysis: text(5000, '成本和效益的分析预测').optional(),
  alternatives: z.array(text(5000, '方案')).max(5).describe('存在较大分歧时的其他方案'),
  consulted: z.array(consulted).max(50).describe('与有关单位的协商'),
})

/** 拟订草案：不能取得一致意见的，说明争议 */
export const draft = defineStep({
  act: 'draft', path: 'drafts', operationId: 'draftMajorDecision', summary: '登记决策草案', permission: sponsor, body: draftBody,
  description: '每次修改登记一次；以最近一次为准。',
  gates: defineGates<StepFacts<z.output<typeof draftBody>>>('major-decisions', {
    'dispute-unexplained': {
      title: { zh: '争议未说明', en: 'Dispute not explained' },
      detail: { zh: '与有关单位不能取得一致意见的，应当说明争议的主要问题、有关单位的意见和承办单位的意见、理由、依据', en: 'Where units do not agree, the issue, their opinion and the sponsor\'s own with its reasons are stated' },
      legalBasis: article('第十三条'),
      fails: ({ data }) => {
        const units = data.consulted.filter(({ agreed, issue, theirs, ours }) => !agreed && [issue, theirs, ours].includes(undefined)).map(({ unit }) => unit)
        return units.length > 0 && { missing: units }
      },
    },
  }),
})
