import type { CaseImportRow, ImportedStep } from '../../src/modules/cases/import/row.ts'
import { stepDefinitions } from '../../src/modules/cases/steps/registry.ts'
import { roadToDecision, type Road, type RoadStep } from './case-road.ts'
import { renamed } from './case-rows.ts'
import { type CaseWorld, importFile, importRow, newCase } from './cases.ts'

/** Roads of cases from a file: the rules of every step as online, in one request. */

const byPath = new Map(stepDefinitions.map((definition) => [definition.path, definition]))

function rowStep({ path, body, ref }: RoadStep): ImportedStep {
  const definition = byPath.get(path)
  if (definition === undefined) throw new Error(`no step has the path ${path}`)
  const { kind, body: content, dateName = 'occurredOn' } = definition
  const { subjectId, acknowledged, ...given } = body as Record<string, unknown> & Partial<{ subjectId: string, acknowledged: ImportedStep['acknowledged'] }>
  return {
    kind, occurredOn: String(given[dateName]), ...(ref === undefined ? {} : { ref }), ...(subjectId === undefined ? {} : { subject: subjectId.replace('ref:', '') }),
    ...(acknowledged === undefined ? {} : { acknowledged }), data: Object.fromEntries(Object.entries(given).filter(([name]) => name in content.shape)),
  }
}

type Given = Parameters<typeof newCase>[1]

/** A case as it stands at the end of a road that nothing is to be said against. */
export async function takenIn(world: CaseWorld, given: Given, road: readonly RoadStep[]): Promise<{ id: string, version: number }> {
  const { agency, officers, reviewer, manager } = world
  const numbers = new Map([...officers, reviewer].map(({ id, number }) => [id, number]))
  const names = new Map(Array.from(numbers, ([id, number]) => [id, `certificate:${number}`]))
  const { agencyId, handlers, ...filing } = newCase(world, given)
  if (agencyId !== agency.id) throw new Error('a case of another agency is filed online')
  const { agencyUscc, caseNumber } = importRow(world)
  const row: CaseImportRow = {
    ...filing, agencyUscc, caseNumber: filing.caseNumber ?? caseNumber, handlers: handlers.map((id) => numbers.get(id) ?? id), steps: road.map(rowStep).map((step) => renamed(step, names) as ImportedStep),
  }
  const { verdicts: [verdict] } = await importFile(manager, [row])
  if (verdict?.status !== 'CREATED' || verdict.id === undefined || verdict.alerts !== undefined) throw new Error(`the case was not taken in: ${JSON.stringify(verdict)}`)
  return { id: verdict.id, version: 1 + road.length }
}

/** 可以作出决定: as `readyToDecide`, from the filing on. */
export function readyCase(world: CaseWorld, given: Given = {}, road: Road = {}): Promise<{ id: string, version: number }> {
  const { handlers: officerIds, filedOn, complex = false } = newCase(world, given)
  return takenIn(world, given, roadToDecision({ on: filedOn, ...road, discussed: road.discussed === true || complex }, officerIds, 'ref:evidence'))
}
