import type { z } from 'zod'
import { membersOf } from '../../../kernel/codes.ts'
import { defineGates } from '../../../kernel/gate.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { DeviceStanding } from '../devices/rules.ts'
import { deviceInForce } from '../devices/rules.ts'
import type { StepFacts } from '../steps/file.ts'
import { recordQualities } from './codes.ts'
import type { offSiteContent, offSiteNoticeContent, offSiteReviewContent } from './content.ts'
import { hasOffSiteRecord } from './matter.ts'

const article41 = (paragraph: string): LegalBasis => ({ law: '中华人民共和国行政处罚法', article: `第四十一条第${paragraph}款` })

/** `device`: null where the agency has none of that id. */
export interface OffSiteExtra { device: DeviceStanding | null }

export const offSiteGates = defineGates<StepFacts<z.output<typeof offSiteContent>, OffSiteExtra>>('cases', {
  'device-not-in-force': {
    title: { zh: '设备未经审核公布', en: 'Device not reviewed and published' },
    detail: { zh: '{on} 该设备不是本机关经法制和技术审核、公布设置地点并在有效期内的电子技术监控设备', en: 'On {on} this was no device of the agency that was reviewed, published and in its time' },
    legalBasis: [article41('一')],
    fails: ({ extra, data: { capturedAt } }) => {
      const on = localDateOf(new Date(capturedAt))
      return extra !== undefined && (extra.device === null || !deviceInForce(extra.device, on)) && { params: { on } }
    },
  },
  'record-after-step': {
    title: { zh: '记录时刻晚于登记日期', en: 'Recorded after the step' },
    detail: { zh: '记录时刻不能晚于环节日期', en: 'The moment of recording cannot lie after the date of the step' },
    legalBasis: [],
    fails: ({ on, data: { capturedAt } }) => localDateOf(new Date(capturedAt)) > on,
  },
})

/** An officer of the agency who enforces or reviews, with a certificate. */
export const reviewerGates = defineGates<StepFacts<{ officerIds: readonly string[] }>>('cases', {
  'record-reviewer-unqualified': {
    title: { zh: '记录审核人员不符', en: 'Reviewer of the record unqualified' },
    detail: { zh: '记录应由本机关执法人员或者法制审核人员审核', en: 'The record is reviewed by enforcement officers or legal reviewers of the agency' },
    legalBasis: [article41('二'), { law: '中华人民共和国行政处罚法', article: '第四十二条第一款' }],
    fails: ({ file: { row }, data: { officerIds }, officers }) => officerIds.some((id) => {
      const officer = officers.get(id)
      return officer?.agencyId !== row.agencyId || !['ENFORCEMENT', 'LEGAL_REVIEW'].includes(officer.staffKind)
    }),
  },
})

export const offSiteReviewGates = defineGates<StepFacts<z.output<typeof offSiteReviewContent>>>('cases', {
  'record-defective': {
    title: { zh: '记录不符合要求', en: 'Record below the requirements' },
    detail: { zh: '记录违法事实应当真实、清晰、完整、准确；经审核不符合要求的，不得作为证据，尚缺：{missing}', en: 'A record is true, clear, complete and accurate, or no evidence; it lacks: {missingEn}' },
    legalBasis: [article41('二')],
    fails: ({ data: { qualities } }) => {
      const missing = membersOf(recordQualities).filter((quality) => !qualities.includes(quality))
      const texts = missing.map((quality) => recordQualities[quality])
      return missing.length > 0 && { missing, params: { missing: texts.map(({ zh }) => zh).join('、'), missingEn: texts.map(({ en }) => en).join(', ') } }
    },
  },
})

export const offSiteNoticeGates = defineGates<StepFacts<z.output<typeof offSiteNoticeContent>>>('cases', {
  'party-rights-restricted': {
    title: { zh: '限制当事人的权利', en: 'Rights of the party restricted' },
    detail: { zh: '应当为当事人查询、陈述和申辩提供便利，不得限制或者变相限制陈述权、申辩权', en: 'The party can query the record, state its case and defend itself; none of it is restricted' },
    legalBasis: [article41('三')],
    fails: ({ data: { canQuery, canState } }) => {
      const missing = [...canQuery ? [] : ['canQuery'], ...canState ? [] : ['canState']]
      return missing.length > 0 && { missing }
    },
  },
})

/** What records taken off site ask of a penalty that rests on them. */
export const offSiteDecisionGates = defineGates<StepFacts<{ decisionKind: string }>>('cases', {
  'record-unreviewed': {
    title: { zh: '电子技术监控记录未经审核', en: 'Off-site record not reviewed' },
    detail: { zh: '未经审核的电子技术监控记录不得作为行政处罚的证据', en: 'A record that was not reviewed is no evidence for a penalty' },
    legalBasis: [article41('二')],
    fails: ({ file, data: { decisionKind } }) => decisionKind === 'PENALTY' && hasOffSiteRecord(file, 'RECORDED'),
  },
  'party-not-told': {
    title: { zh: '未告知当事人记录的违法事实', en: 'Party not told of the record' },
    detail: { zh: '应当及时告知当事人电子技术监控记录的违法事实，并便利其查询、陈述和申辩', en: 'The party is told of what was recorded and can query it, state its case and defend itself' },
    legalBasis: [article41('三')],
    fails: ({ file, data: { decisionKind } }) => decisionKind === 'PENALTY' && hasOffSiteRecord(file, 'PASSED'),
  },
})
