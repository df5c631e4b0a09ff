import { eq, sql } from 'drizzle-orm'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import type { BenchmarkInForce, OwnCatalogue } from '../../standards/index.ts'
import { benchmarkInForce, versionsApplying } from '../../standards/index.ts'
import { catalogueOver } from '../catalogue.ts'
import { caseClues } from '../clues/table.ts'
import type { CaseFile } from '../steps/file.ts'
import { caseDeadlines, caseParties, cases } from '../table.ts'
import type { DecisionContent } from './content.ts'
import type { NumberUse } from './number-use.ts'
import { numberUseOf } from './number-use.ts'

/** What the register knows beyond the file of a case when it is decided. */
export interface DecisionExtra extends PenaltyExtra {
  /** What the catalogues the agency stands under ask to be reviewed. */
  catalogue: OwnCatalogue
  /** Another decision of the agency under the number this one is given. */
  numberUse: NumberUse | null
}

/** What bears on penalties alone. */
export interface PenaltyExtra {
  partiesWithoutAddress: number
  /** The last day for deciding, with what has been extended; null where no such period runs. */
  decideBy: LocalDate | null
  /** Whether a party was fined before for the same item or cause. */
  finedBefore: boolean
  /** When the clue came in that the case was filed from; null where there was none. */
  clueReceivedOn: LocalDate | null
  benchmark: BenchmarkInForce | null
  /** What the no-penalty lists in force say of the item. */
  noPenaltyKinds: readonly string[]
}

/** What there is to know in other acts. */
export const nothingOfPenalties: PenaltyExtra = { partiesWithoutAddress: 0, decideBy: null, finedBefore: false, clueReceivedOn: null, benchmark: null, noPenaltyKinds: [] }

const known = defineStatement<'case', Pick<PenaltyExtra, 'partiesWithoutAddress' | 'decideBy' | 'finedBefore' | 'clueReceivedOn'>[]>((db) => db.select({
  partiesWithoutAddress: sql<number>`(select count(*)::int from ${caseParties} p where p.case_id = ${cases}.id and p.address_sealed is null)`,
  decideBy: sql<string | null>`(select min(d.due_on)::text from ${caseDeadlines} d where d.case_id = ${cases}.id and d.rule_code = 'PEN-DECIDE' and d.state = 'RUNNING')`,
  clueReceivedOn: sql<string | null>`(select c.received_on::text from ${caseClues} c where c.id = ${cases}.source_clue_id)`,
  finedBefore: sql<boolean>`exists (select 1 from ${caseParties} own
    cross join lateral (select same.case_id from ${caseParties} same where same.uscc = own.uscc
      union all select same.case_id from ${caseParties} same where same.id_number_hash = own.id_number_hash) other
    join ${cases} earlier on earlier.id = other.case_id
    where own.case_id = ${cases}.id and earlier.id <> ${cases}.id and earlier.decision_kind = 'PENALTY' and earlier.act_kind = 'PENALTY'
      and coalesce(earlier.item_code, earlier.cause) = coalesce(${cases}.item_code, ${cases}.cause))`,
}).from(cases).where(eq(cases.id, sql.placeholder('caseId'))))

/** What the catalogues and the numbers say; of a penalty one statement for the case and one for each list of standards where the item is named. */
export async function loadDecisionFacts({ tx, actor }: CommandContext, { row }: CaseFile, { decisionNumber }: DecisionContent, on: LocalDate): Promise<DecisionExtra> {
  const [numberUse, catalogue] = await Promise.all([numberUseOf(tx, actor.scope, row, decisionNumber), catalogueOver(tx, row)])
  return { catalogue, numberUse, ...row.actKind === 'PENALTY' ? await penaltyExtra(tx, row, on) : nothingOfPenalties }
}

async function penaltyExtra(tx: CommandContext['tx'], { id, itemCode, agencyId, divisionCode }: CaseFile['row'], on: LocalDate): Promise<PenaltyExtra> {
  const [facts] = await known(tx, 'case', { caseId: id })
  if (facts === undefined) throw new Error('the case is gone')
  if (itemCode === null) return { ...facts, benchmark: null, noPenaltyKinds: [] }
  const benchmark = await benchmarkInForce(tx, { itemCode, agencyId, divisionCode, on })
  const listed = await versionsApplying(tx, { agencyId, divisionCode }, { list: 'NO_PENALTY', itemCode, on })
  return { ...facts, benchmark, noPenaltyKinds: listed.map(({ kind }) => kind) }
}
