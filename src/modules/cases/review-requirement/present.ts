import type { OwnCatalogue } from '../../standards/index.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { discussionRuleOf } from '../penalty/discussed-cases.ts'
import { hearingTriggersOf } from '../penalty/hearing-triggers.ts'
import { article } from '../penalty/law.ts'
import { discussion } from '../penalty/rights-contents.ts'
import type { GroundSource } from '../review-rules.ts'
import { basisOfGround, explainedGrounds, reviewFailure, reviewFailures } from '../review-rules.ts'
import type { CaseFile } from '../steps/file.ts'
import { stepsOf } from '../steps/file.ts'
import type { Penalty, ReviewGround } from '../thresholds.ts'
import { partyGroupOf, reviewGrounds } from '../thresholds.ts'
import { reviewFactsOf } from '../transitions.ts'
import type { RequirementRecord } from './schema.ts'

/** Why a decision needs legal review, computed from the catalogue in force on the day, and whether it has what it needs. Source: 行政处罚法 art. 58; 国办发〔2018〕118号（十二）. */
export function presentRequirement(file: CaseFile, own: OwnCatalogue, today: LocalDate): RequirementRecord {
  const { row, parties } = file
  const asOf = row.decidedOn ?? today
  const penalty = penaltyIn(row)
  const facts = reviewFactsOf(row, parties.map(({ kind }) => kind), penalty, asOf)
  const grounds = explainedGrounds(facts, own).map(({ ground, sources }) => ({
    code: ground, text: reviewGrounds[ground].zh, textEn: reviewGrounds[ground].en, legalBasis: basisOfGround(row.actKind, ground),
    sources: sources.map((source) => presentSource(source, ground, row, facts.partyKinds.map((kind) => partyGroupOf[kind]))),
  }))
  const failure = grounds.length === 0 ? null : reviewFailure(row, { ...penalty, decidedOn: asOf })
  return {
    caseId: row.id, asOf, decided: row.decidedOn !== null, required: grounds.length > 0, grounds, ...explained(grounds, failure),
    opinion: row.legalReviewOpinion, reviewedOn: row.legalReviewedOn, satisfied: failure === null, discussion: presentDiscussion(file, penalty, asOf),
  }
}

type Row = CaseFile['row']

function penaltyIn(row: Row): Penalty {
  return row.decidedOn === null
    ? { penaltyKinds: row.proposedPenaltyKinds, fineYuan: row.proposedFineYuan, confiscationYuan: row.proposedConfiscationYuan }
    : { penaltyKinds: row.penaltyKinds ?? [], fineYuan: row.fineYuan, confiscationYuan: row.confiscationYuan }
}

type Source = RequirementRecord['grounds'][number]['sources'][number]

function presentSource(source: GroundSource, ground: ReviewGround, { actKind }: Row, groups: readonly ('CITIZEN' | 'ORGANISATION')[]): Source {
  const { origin } = source
  if (origin === 'LAW') return { origin, entry: null, thresholdYuan: null, legalBasis: basisOfGround(actKind, ground) }
  const figure = ground === 'LARGE_FINE' ? 'fineYuan' : 'confiscationYuan'
  if (origin === 'DEFAULT') return { origin, entry: null, thresholdYuan: source.limit[figure], legalBasis: [...source.limit.legalBasis] }
  const { itemCode, version: { entryId, name, number, document }, agencyId, divisionCode, validFrom, legalBasis, details } = source.entry
  const limits = ground === 'LISTED' ? null : details[figure]
  return {
    origin, entry: { entryId, itemCode, name, versionNumber: number, document, agencyId, divisionCode, validFrom }, legalBasis,
    thresholdYuan: limits === null ? null : limits[groups.includes('CITIZEN') ? 'CITIZEN' : 'ORGANISATION'],
  }
}

const said = ({ origin, entry, thresholdYuan }: Source) => ({
  zh: [
    ...(entry === null ? [] : [`目录“${entry.name}”（${entry.itemCode}）第${entry.versionNumber}版，自${entry.validFrom}起施行`]),
    ...(thresholdYuan === null ? [] : [`${origin === 'DEFAULT' ? '缺省' : ''}起点${thresholdYuan}元`]),
  ].join('，'),
  en: [
    ...(entry === null ? [] : [`catalogue entry ${entry.itemCode} v${entry.versionNumber}, in force from ${entry.validFrom}`]),
    ...(thresholdYuan === null ? [] : [`${origin === 'DEFAULT' ? 'default amount' : 'from'} ${thresholdYuan} yuan`]),
  ].join(', '),
})

function explained(grounds: RequirementRecord['grounds'], failure: keyof typeof reviewFailures | null): Pick<RequirementRecord, 'explanation' | 'explanationEn'> {
  if (grounds.length === 0) return { explanation: '不属于须经法制审核的情形', explanationEn: 'No ground for a legal review' }
  const each = grounds.map(({ text, textEn, legalBasis, sources }) => {
    const texts = sources.map(said)
    const articles = legalBasis.map(({ law, article: name }) => `${law}${name}`).join('、')
    return {
      zh: `${text}（${[...texts.map(({ zh }) => zh), articles].filter((part) => part !== '').join('；')}）`,
      en: `${textEn} (${[...texts.map(({ en }) => en), articles].filter((part) => part !== '').join('; ')})`,
    }
  })
  const state = failure === null ? { zh: '已取得“同意”的审核意见', en: 'the review has agreed' } : { zh: reviewFailures[failure].reasonZh, en: reviewFailures[failure].reasonEn }
  return {
    explanation: `须经法制审核：${each.map(({ zh }) => zh).join('；')}。${state.zh}`,
    explanationEn: `Legal review required because of: ${each.map(({ en }) => en).join('; ')}. At present ${state.en}`,
  }
}

function presentDiscussion(file: CaseFile, penalty: Penalty, on: LocalDate): RequirementRecord['discussion'] {
  if (file.row.actKind !== 'PENALTY') return null
  const rule = discussionRuleOf({ file, on })
  return {
    required: rule !== false, advised: rule === false && hearingTriggersOf(file, penalty, on).length > 0, held: stepsOf(file, discussion).length,
    legalBasis: rule === false ? [article('第五十七条第二款')] : [...rule.legalBasis],
  }
}
