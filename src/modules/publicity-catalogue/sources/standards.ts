import type { Database } from '../../../platform/db/client.ts'
import { actKinds } from '../../reference/codes.ts'
import { benchmarkMeasures, checkMethods, circumstances, discretionTiers, noPenaltyKinds, randomCheckKinds, reviewTriggers, riskGrades } from '../../standards/codes.ts'
import type { StandardVersion } from '../../standards/index.ts'
import { appliesTo, knownVersionsOver } from '../../standards/index.ts'
import type { CatalogueItem, Fact } from '../rules.ts'
import { factsOf, fieldNames, type ItemsOf, zhOf, zhOfAll } from './facts.ts'
import type { SourceBody } from './queries.ts'

/** The details each list holds, as far as they are shown (see src/modules/standards). */
interface RandomCheck { subjects: string, content: string, methods: string[], minBasisPoints: number | null, maxBasisPoints: number | null, timesPerYear: number | null, riskGrade: string | null }
interface NoPenalty { conditions: string, education: string }
interface Range { min: string, max: string }
interface Benchmark { statutory: Range, tiers: { tier: string, circumstance: string, conditions: string, standard: string, range: Range | null }[] }
interface Review { actKinds: string[], remarks: string | null }

const percent = (basisPoints: number): string => `${basisPoints / 100}%`
const ratio = (min: number | null, max: number | null): string | null => {
  if (min === null && max === null) return null
  return max === null ? `不低于 ${percent(min ?? 0)}` : min === null ? `不高于 ${percent(max)}` : `${percent(min)} 至 ${percent(max)}`
}
const span = ({ min, max }: Range): string => `${min} 至 ${max}`

const factsOfList = {
  RANDOM_CHECK: (kind, { subjects, content, methods, minBasisPoints, maxBasisPoints, timesPerYear, riskGrade }: RandomCheck) => factsOf({
    CHECK_KIND: zhOf(randomCheckKinds, kind), SUBJECTS: riskGrade === null ? subjects : `${subjects}（${zhOf(riskGrades, riskGrade)}）`, CONTENT: content,
    METHODS: zhOfAll(checkMethods, methods), RATIO: ratio(minBasisPoints, maxBasisPoints), FREQUENCY: timesPerYear === null ? null : `${timesPerYear} 次`,
  }),
  NO_PENALTY: (kind, { conditions, education }: NoPenalty) => factsOf({ CHECK_KIND: zhOf(noPenaltyKinds, kind), CONDITIONS: conditions, EDUCATION: education }),
  BENCHMARK: (kind, { statutory, tiers }: Benchmark) => [
    ...factsOf({ RANGE: `${span(statutory)}（${zhOf(benchmarkMeasures, kind)}）` }),
    ...tiers.map(({ tier, circumstance, conditions, standard, range }): Fact => ({
      label: 'TIER', value: `${zhOf(discretionTiers, tier)}（${zhOf(circumstances, circumstance)}）：${conditions}；${standard}${range === null ? '' : `，${span(range)}`}`,
    })),
  ],
  REVIEW_CATALOGUE: (kind, { actKinds: acts, remarks }: Review) => factsOf({ CRITERION: zhOf(reviewTriggers, kind), ACT_KINDS: zhOfAll(actKinds, acts), CONTENT: remarks }),
} satisfies Record<string, (kind: string, details: never) => Fact[]>

export type PublishedList = keyof typeof factsOfList

/** The entries of a list that apply to some bodies on a day, whoever above issued them; in two statements' worth of one. */
export async function standardItems(db: Database, bodies: readonly SourceBody[], list: PublishedList, on: string): Promise<ItemsOf> {
  const places = bodies.map(({ id, divisionCode }) => ({ agencyId: id, divisionCode }))
  const versions = await knownVersionsOver(db, list, places)
  return new Map(places.map((place) => [place.agencyId, versions.filter((version) => appliesTo(version, place, on)).sort(byCode).map(itemOf(list))]))
}

const byCode = (a: StandardVersion, b: StandardVersion): number => {
  const [left, right] = [`${a.itemCode} ${a.entryId}`, `${b.itemCode} ${b.entryId}`]
  return left < right ? -1 : left > right ? 1 : 0
}

const itemOf = (list: PublishedList) => ({ entryId, itemCode, name, kind, field, legalBasis, details, document, validFrom }: StandardVersion): CatalogueItem => ({
  key: `${itemCode} ${entryId}`, name, legalBasis,
  facts: [
    ...factsOf({ FIELDS: field === null ? null : fieldNames([field]) }), ...(factsOfList[list] as (kind: string, details: object) => Fact[])(kind, details),
    ...factsOf({ DOCUMENT: document, EFFECTIVE_FROM: validFrom }),
  ],
})
