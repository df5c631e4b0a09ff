import { nationalCalendar } from '../../src/kernel/calendar.ts'
import { faultsOf } from '../../src/kernel/gate.ts'
import { examineIdNumber } from '../../src/kernel/id-number.ts'
import type { CountyOptions } from '../../src/generator/county.ts'
import type { RoadRow, RoadStep } from '../../src/generator/roads/rows.ts'
import type { OfficerRow } from '../../src/generator/rows.ts'
import { effectsOfFiling } from '../../src/modules/cases/deadlines/act-effects.ts'
import type { DeadlineEffects } from '../../src/modules/cases/deadlines/effects.ts'
import { planDeadlines } from '../../src/modules/cases/deadlines/effects.ts'
import type { CaseDeadline } from '../../src/modules/cases/deadlines/period.ts'
import { filingGates } from '../../src/modules/cases/penalty/filing-gates.ts'
import type { CaseFile } from '../../src/modules/cases/steps/file.ts'
import { flagsOf } from '../../src/modules/cases/review-flags.ts'
import { stepByKind } from '../../src/modules/cases/steps/registry.ts'
import { applyStep } from '../../src/modules/cases/steps/replay.ts'
import type { CaseRow } from '../../src/modules/cases/store.ts'
import { reviewChange } from '../../src/modules/cases/transitions.ts'
import type { QualifiedOfficer } from '../../src/modules/personnel/index.ts'
import { fileId, filedRow } from './case-memory.ts'

/** A row that carries its whole road, taken through the rules in memory as it would be taken in: without a database, and without anything it alone knows. */

export interface Found { code: string, step: number | null }

export interface Replayed {
  file: CaseFile
  deadlines: CaseDeadline[]
  /** Gates and other rules that did not hold and that no reason answers, with the place of their step; null for the filing. */
  faults: Found[]
  /** Reasons that answer nothing. */
  idle: Found[]
}

type Officers = ReadonlyMap<string, QualifiedOfficer>

const agencyIds = new Map<string, string>()
const idOf = (uscc: string): string => {
  agencyIds.set(uscc, agencyIds.get(uscc) ?? fileId(10_000 + agencyIds.size))
  return agencyIds.get(uscc)!
}

/** The register of a county's officers, by certificate. */
export function registerOf(rows: Iterable<OfficerRow>): Officers {
  return new Map(Array.from(rows, ({ agencyUscc, name, staffKind, legalQualification, certificates: [certificate] }) => {
    const id = fileId(Number(certificate!.number))
    const { number, kind, fields, validFrom, validTo } = certificate!
    return [number, {
      officerId: id, agencyId: idOf(agencyUscc), name, staffKind, status: 'ACTIVE', legalQualification,
      certificates: [{
        id, kind, number, fields, areaCode: '000000', validFrom, validTo, status: 'VALID', suspendedOn: null, endedOn: null, pastSuspensions: [],
      }],
    }] as const
  }))
}

const stepId = (index: number): string => fileId(900_000_000 + index)
const partyId = (position: number): string => fileId(800_000_000 + position)

function filed(row: RoadRow, { county, to }: CountyOptions, officers: Officers): CaseFile {
  const { actKind, procedureKind, field, cause, source, filedOn, actEndedOn = null, actDivisionCode = null } = row
  return {
    row: {
      ...filedRow, agencyId: idOf(row.agencyUscc), divisionCode: county, countyCode: county, actKind, procedureKind, field, cause, source, filedOn,
      ...flagsOf(row), actEndedOn, actDivisionCode,
      proposedPenaltyKinds: (row.proposedPenaltyKinds ?? []) as CaseRow['proposedPenaltyKinds'], proposedFineYuan: row.proposedFineYuan ?? null,
      proposedConfiscationYuan: row.proposedConfiscationYuan ?? null,
    },
    steps: [], today: to, calendar: nationalCalendar(), overrides: [],
    parties: row.parties.map(({ kind, name, uscc, idNumber }, index) => ({
      id: partyId(index + 1), kind, name, uscc: uscc ?? null, birthDate: idNumber === undefined ? null : examineIdNumber(idNumber, to).birthDate,
    })),
    handlers: row.handlers.map((number, index) => {
      const { officerId } = officers.get(number)!
      return { officerId, certificateId: officerId, role: index === 0 ? 'LEAD' : 'ASSISTANT' }
    }),
  }
}

/** A place with no review catalogue of its own. */
const catalogue = () => ({ fine: null, confiscation: null, listed: false, met: { fine: [], confiscation: [], listed: [] } })

/** The texts that stand for ids, replaced. */
function resolved(value: unknown, ids: (text: string) => string): unknown {
  if (typeof value === 'string') return ids(value)
  if (Array.isArray(value)) return value.map((one) => resolved(one, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one, ids)]))
}

/**
 * @throws ProblemError where the row is refused whatever is made of its faults; ZodError for content no step has
 */
export function replayRoad(
  row: RoadRow, options: CountyOptions, officers: Officers, { finedIn = [], seen }: { finedIn?: readonly string[], seen?: (file: CaseFile) => void } = {},
): Replayed {
  let file = filed(row, options, officers)
  const facts = { file, on: row.filedOn, holdsItem: true, finedIn }
  const faults: Found[] = faultsOf(filingGates, facts).map(({ code }) => ({ code, step: null }))
  const idle: Found[] = []
  let deadlines: CaseDeadline[] = []
  const plan = (effects: DeadlineEffects): void => {
    ({ deadlines } = planDeadlines(deadlines, effects, { facts: file.row, calendar: file.calendar, overrides: [] }))
  }
  plan(effectsOfFiling(file.row, row.filedOn))
  const byId = new Map([...officers.values()].map((officer) => [officer.officerId, officer]))
  const refs = new Map<string, string>()
  const ids = (text: string): string => {
    if (text.startsWith('certificate:')) return officers.get(text.slice(12))!.officerId
    if (text.startsWith('party:')) return partyId(Number(text.slice(6)))
    return text.startsWith('ref:') ? refs.get(text.slice(4))! : text
  }
  const lastDecision = row.steps.findLastIndex(({ kind }) => kind === 'DECISION')
  row.steps.forEach((step: RoadStep, index) => {
    const definition = stepByKind.get(step.kind)!
    const decideBy = deadlines.find(({ ruleCode, state }) => ruleCode === 'PEN-DECIDE' && state === 'RUNNING')?.dueOn ?? null
    const known = {
      catalogue, numberUse: null, decideBy, partiesWithoutAddress: row.parties.filter(({ address }) => address === undefined).length, finedBefore: false, benchmark: null,
      noPenaltyKinds: [],
    }
    const extra = step.kind === 'DECISION' && row.actKind === 'PENALTY' ? known : undefined
    if (index === lastDecision && row.legalReview !== undefined) {
      const { opinion, reviewedOn } = row.legalReview
      file = { ...file, row: { ...file.row, ...reviewChange(file.row, { opinion, reviewedOn }, file.today) } as CaseRow }
    }
    const data = definition.body.parse(resolved(step.data, ids))
    const id = stepId(index)
    const subjectId = step.subject === undefined ? null : refs.get(step.subject)!
    const before = file
    const officersNamed = new Map((definition.officersOf?.(data) ?? []).flatMap((one) => byId.has(one) ? [[one, byId.get(one)!] as const] : []))
    const applied = applyStep(before, definition, {
      id, on: step.occurredOn, data, subjectId, officers: officersNamed, extra,
      performed: (facts) => definition.retold?.(facts, { catalogue }) ?? {},
    })
    if (step.ref !== undefined) refs.set(step.ref, id)
    const answered = (step.acknowledged ?? []).map(({ code }) => code)
    const open = applied.faults.filter(({ code, definition: { acknowledgeable } }) => acknowledgeable !== true || !answered.includes(code))
    faults.push(...open.map(({ code }) => ({ code, step: index })))
    idle.push(...answered.filter((code) => !applied.faults.some((fault) => fault.code === code)).map((code) => ({ code, step: index })))
    file = applied.file
    const effects = definition.deadlines?.(applied.facts, id)
    if (effects !== undefined) plan(effects)
    seen?.(file)
  })
  return { file, deadlines, faults, idle }
}
