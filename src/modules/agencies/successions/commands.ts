import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { addAgency } from '../commands.ts'
import { endBodies } from '../endings.ts'
import { agencyMachine } from '../machine.ts'
import { agencyProblems } from '../problems.ts'
import { recordAgency, requireInBeing } from '../record.ts'
import { requireHappened } from '../rules.ts'
import type { AgencyRow } from '../store.ts'
import { lockAgencies, saveAgencies, saveVersions } from '../store.ts'
import type { Field } from '../table.ts'
import { requireHeld, requireShape } from './rules.ts'
import type { SuccessionBody } from './schema.ts'
import type { LinkRow, SuccessionRow } from './store.ts'
import { insertLinks, insertSuccession } from './store.ts'

type Successor = SuccessionBody['successors'][number]
interface Heir { row: AgencyRow, gained: Field[], functions: string | null }

/** 机关变动：合并、分立、撤销移交、改组。 All bodies are locked in the order of their ids and changed in one act; past cases stay with the old ones. */
export async function recordSuccession(context: CommandContext, body: SuccessionBody): Promise<{ row: SuccessionRow, links: LinkRow[] }> {
  const { tx, now, today } = context
  const { id = newId(now), kind, effectiveOn, documentNumber, decidedBy, reason = null, predecessorSurvives = false } = body
  const named = body.successors.filter((one): one is Extract<Successor, { agencyId: string }> => 'agencyId' in one)
  requireShape({
    kind, predecessorSurvives, predecessors: body.predecessors.map((one) => one.agencyId), existing: named.map((one) => one.agencyId),
    founded: body.successors.length - named.length,
  })
  requireHappened(effectiveOn, today)
  const known = await lockParties(context, [...body.predecessors, ...named])
  const predecessors = body.predecessors.map(({ agencyId }) => ofKnown(known, agencyId))
  for (const { status } of predecessors) nextState(agencyMachine, status, 'succeed')
  const held = predecessors.flatMap((row) => row.fields)
  for (const { fields = [] } of body.successors) requireHeld(fields, held)

  const ending = predecessorSurvives ? [] : predecessors
  await endBodies(context, 'agency.succeed', ending, effectiveOn)
  const heirs: Heir[] = []
  for (const one of body.successors) heirs.push(await heirOf(context, one, known, effectiveOn))
  await grow(context, heirs.filter(({ gained }) => gained.length > 0), effectiveOn)

  const [first] = predecessors
  if (first === undefined) throw new Error('a succession has a predecessor')
  const row = await insertSuccession(tx, {
    id, agencyId: first.id, divisionCode: first.divisionCode, kind, effectiveOn, documentNumber, decidedBy, reason, predecessorSurvives, createdAt: now, updatedAt: now,
  })
  const links = predecessors.flatMap((predecessor) => (heirs.length === 0 ? [null] : heirs).map((heir): LinkRow => ({
    id: newId(now), successionId: id, predecessorId: predecessor.id, successorId: heir?.row.id ?? null, functions: heir?.functions ?? null, fields: heir?.gained ?? [],
  })))
  await insertLinks(tx, links)
  context.record({
    act: 'agency-succession.record', target: { kind: 'agency-succession', id }, agencyId: first.id, divisionCode: first.divisionCode, before: null,
    after: {
      kind, effectiveOn, documentNumber, decidedBy, reason, predecessorSurvives, predecessors: predecessors.map((one) => one.id), successors: heirs.map((heir) => heir.row.id),
    },
  })
  return { row, links }
}

async function lockParties({ tx, actor }: CommandContext, parties: readonly { agencyId: string, version: number }[]): Promise<Map<string, AgencyRow>> {
  const known = await lockAgencies(tx, actor.scope, parties.map((one) => one.agencyId))
  for (const { agencyId, version } of parties) requireVersion(ofKnown(known, agencyId).version, version)
  return known
}

function ofKnown(known: ReadonlyMap<string, AgencyRow>, id: string): AgencyRow {
  const row = known.get(id)
  if (row === undefined) throw agencyProblems.raise['body-unknown']()
  return row
}

/** A successor as it stands before it takes over; one that is founded exists from the day of the act. */
async function heirOf(context: CommandContext, one: Successor, known: ReadonlyMap<string, AgencyRow>, on: string): Promise<Heir> {
  const functions = one.functions ?? null
  if ('founded' in one) {
    const fields = [...new Set([...one.founded.fields, ...one.fields ?? []])]
    const row = await addAgency(context, { ...one.founded, fields, establishedOn: on }, on)
    recordAgency(context, 'agency.register', null, row)
    return { row, gained: [], functions }
  }
  const row = ofKnown(known, one.agencyId)
  requireInBeing(row)
  return { row, gained: (one.fields ?? []).filter((field) => !row.fields.includes(field)), functions }
}

async function grow(context: CommandContext, heirs: readonly Heir[], on: string): Promise<void> {
  const { tx, now, today } = context
  if (heirs.length === 0) return
  for (const { row } of heirs) requireHappened(on, today, row.currentSince)
  const grown = await saveAgencies(tx, heirs.map(({ row, gained }) => ({ ...row, fields: [...row.fields, ...gained], currentSince: on })), now)
  await saveVersions(tx, grown.map((after, index) => ({ before: heirs[index]?.row ?? after, after, on })), now)
  grown.forEach((after, index) => recordAgency(context, 'agency.succeed-to', heirs[index]?.row ?? null, after))
}
