import { eq, sql } from 'drizzle-orm'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { BenchmarkInForce } from '../../standards/index.ts'
import { benchmarkInForce, versionsApplying } from '../../standards/index.ts'
import type { CaseFile } from '../steps/file.ts'
import { caseDeadlines, caseParties, cases } from '../table.ts'

/** What the register knows beyond the file of a case when a penalty is decided. */
export interface DecisionExtra {
  partiesWithoutAddress: number
  /** The last day for deciding, with what has been extended; null where no such period runs. */
  decideBy: LocalDate | null
  /** Whether a party was fined before for the same item or cause. */
  finedBefore: boolean
  benchmark: BenchmarkInForce | null
  /** What the no-penalty lists in force say of the item. */
  noPenaltyKinds: readonly string[]
}

const known = defineStatement<'case', Pick<DecisionExtra, 'partiesWithoutAddress' | 'decideBy' | 'finedBefore'>[]>((db) => db.select({
  partiesWithoutAddress: sql<number>`(select count(*)::int from ${caseParties} p where p.case_id = ${cases}.id and p.address_sealed is null)`,
  decideBy: sql<string | null>`(select min(d.due_on)::text from ${caseDeadlines} d where d.case_id = ${cases}.id and d.rule_code = 'PEN-DECIDE' and d.state = 'RUNNING')`,
  finedBefore: sql<boolean>`exists (select 1 from ${caseParties} own
    cross join lateral (select same.case_id from ${caseParties} same where same.uscc = own.uscc
      union all select same.case_id from ${caseParties} same where same.id_number_hash = own.id_number_hash) other
    join ${cases} earlier on earlier.id = other.case_id
    where own.case_id = ${cases}.id and earlier.id <> ${cases}.id and earlier.decision_kind = 'PENALTY' and earlier.act_kind = 'PENALTY'
      and coalesce(earlier.item_code, earlier.cause) = coalesce(${cases}.item_code, ${cases}.cause))`,
}).from(cases).where(eq(cases.id, sql.placeholder('caseId'))))

/** One statement for the case, one for each list of standards where the item is named; nothing for other acts than penalties. */
export async function loadDecisionFacts({ tx }: CommandContext, { row }: CaseFile, _data: unknown, on: LocalDate): Promise<DecisionExtra | undefined> {
  if (row.actKind !== 'PENALTY') return undefined
  const [facts] = await known(tx, 'case', { caseId: row.id })
  if (facts === undefined) throw new Error('the case is gone')
  const { itemCode, agencyId, divisionCode } = row
  if (itemCode === null) return { ...facts, benchmark: null, noPenaltyKinds: [] }
  const benchmark = await benchmarkInForce(tx, { itemCode, agencyId, divisionCode, on })
  const listed = await versionsApplying(tx, { agencyId, divisionCode }, { list: 'NO_PENALTY', itemCode, on })
  return { ...facts, benchmark, noPenaltyKinds: listed.map(({ kind }) => kind) }
}
