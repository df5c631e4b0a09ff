import type { LegalBasis, Texts } from '../../../kernel/problem.ts'
import type { checkParts } from '../codes.ts'
import { businessRegulation, opinion115 } from '../thresholds.ts'

export interface ChecklistItem extends Texts { code: string, part: keyof typeof checkParts, legalBasis: readonly LegalBasis[] }

const form = (code: string, zh: string, en: string, law: string, article: string): ChecklistItem => ({ code, part: 'FORM', zh, en, legalBasis: [{ law, article }] })
const substance = (code: string, zh: string, en: string, law: string, article: string): ChecklistItem => ({ code, part: 'SUBSTANCE', zh, en, legalBasis: [{ law, article }] })

/** 审查事项清单：形式与程序十一项、禁止性内容十一项。 */
export const checklist: readonly ChecklistItem[] = [
  form('F01', '属于规范性文件，纳入审核范围', 'is a normative document within the scope of review', opinion115, '（三）'),
  form('F02', '制定主体在制定主体清单之内', 'its maker is on the list of makers', opinion115, '（三）'),
  form('F03', '公文种类、管理事项符合清单', 'kind of document and matter are as listed', opinion115, '（三）'),
  form('F04', '起草部门的审核机构已先行审核', 'the drafter\'s own reviewers reviewed it first', opinion115, '（四）'),
  form('F05', '送审稿及其说明齐备', 'draft and explanation are complete', opinion115, '（五）'),
  form('F06', '列明所依据的法律、法规、规章和国家政策', 'laws and policies relied on are listed', opinion115, '（五）'),
  form('F07', '征求意见及意见采纳情况齐备', 'opinions sought and adopted are stated', opinion115, '（五）'),
  form('F08', '涉企文件听取了市场主体、行业协会商会意见', 'enterprises and associations were heard where it concerns business', businessRegulation, '第六十二条'),
  form('F09', '涉企文件公开征求意见的期限符合规定', 'the public could comment for as long as provided', businessRegulation, '第六十二条'),
  form('F10', '经过公平竞争审查', 'fair competition was reviewed', businessRegulation, '第六十三条第一款'),
  form('F11', '未以征求意见、会签、参加审议代替合法性审核', 'no consultation or countersignature stands for the review', opinion115, '（七）'),
  substance('S01', '制定主体不合法', 'its maker is not lawful', opinion115, '（六）'),
  substance('S02', '超越制定机关法定职权', 'goes beyond the powers of its maker', opinion115, '（六）'),
  substance('S03', '与宪法、法律、法规、规章和国家政策抵触', 'conflicts with constitution, laws or state policy', opinion115, '（六）'),
  substance('S04', '违法设立行政许可', 'sets licences', opinion115, '（六）'),
  substance('S05', '违法设立行政处罚', 'sets penalties', opinion115, '（六）'),
  substance('S06', '违法设立行政强制', 'sets coercion', opinion115, '（六）'),
  substance('S07', '违法设立行政征收、行政收费', 'sets levies or fees', opinion115, '（六）'),
  substance('S08', '无依据减损合法权益或者增加义务', 'reduces rights or adds duties without basis', opinion115, '（六）'),
  substance('S09', '无依据增加本单位权力或者减少法定职责', 'adds own powers or cuts own duties without basis', opinion115, '（六）'),
  substance('S10', '无依据设置市场准入和退出条件、干预正常生产经营', 'sets conditions of market entry or interferes with business without basis', businessRegulation, '第六十四条'),
  substance('S11', '违反规范性文件制定程序', 'breaks the procedure of making', opinion115, '（六）'),
]
