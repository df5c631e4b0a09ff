import type { Database } from '../../../platform/db/client.ts'
import type { CatalogueKind } from '../codes.ts'
import type { CatalogueContent, CatalogueItem } from '../rules.ts'
import type { ItemsOf } from './facts.ts'
import { itemsByAgency } from './facts.ts'
import { bodyItem, deviceItem, duringItems, entrustmentItem, flowItem, guideItem, officerItem, powerItem, remedyItems, timeLimitItems, windowItem } from './items.ts'
import type { SourceBody, SourceText } from './queries.ts'
import { powerKindsOf, sourceBodies, sourceDevices, sourceEntrustments, sourceOfficers, sourcePowers, sourceQualifications, sourceTexts } from './queries.ts'
import { standardItems } from './standards.ts'

type Source = (db: Database, bodies: readonly SourceBody[], on: string) => Promise<ItemsOf>

const idsOf = (bodies: readonly SourceBody[]): string[] => bodies.map(({ id }) => id)
const none: ReadonlySet<string> = new Set()

/** The texts of some kinds, by body. */
async function textsOf(db: Database, bodies: readonly SourceBody[], on: string): Promise<(agencyId: string, ...kinds: SourceText['kind'][]) => SourceText[]> {
  const byAgency = Map.groupBy(await sourceTexts(db, idsOf(bodies), on), ({ agencyId }) => agencyId)
  return (agencyId, ...kinds) => (byAgency.get(agencyId) ?? []).filter(({ kind }) => kinds.includes(kind))
}

async function bodyItems(db: Database, bodies: readonly SourceBody[], on: string): Promise<ItemsOf> {
  const ids = idsOf(bodies)
  const [qualified, entrusted, texts] = [await sourceQualifications(db, ids), await sourceEntrustments(db, ids, on), await textsOf(db, bodies, on)]
  return new Map(bodies.map((body) => [body.id, [
    bodyItem(body, qualified.find(({ agencyId }) => agencyId === body.id), texts(body.id, 'DUTIES', 'CONTACT')),
    ...entrusted.filter(({ agencyId }) => agencyId === body.id).map(entrustmentItem),
  ]]))
}

/** From rules that depend on the powers a body holds, and on texts of its own. */
function byPowers(make: (body: SourceBody, powers: ReadonlySet<string>, on: string) => CatalogueItem[], kind?: SourceText['kind'], item?: (text: SourceText) => CatalogueItem): Source {
  return async (db, bodies, on) => {
    const held = await powerKindsOf(db, idsOf(bodies), on)
    const texts = kind === undefined ? null : await textsOf(db, bodies, on)
    return new Map(bodies.map((body) => [body.id, [
      ...(kind === undefined || item === undefined ? [] : (texts?.(body.id, kind) ?? []).map(item)), ...make(body, held.get(body.id) ?? none, on),
    ]]))
  }
}

/** Where each entry comes from; nothing is typed in twice. */
const sources: Readonly<Record<CatalogueKind, Source>> = {
  BODY: bodyItems,
  OFFICERS: async (db, bodies, on) => itemsByAgency(await sourceOfficers(db, idsOf(bodies), on), officerItem),
  POWERS: async (db, bodies, on) => itemsByAgency(await sourcePowers(db, idsOf(bodies), on), powerItem),
  PROCEDURE: byPowers(timeLimitItems, 'FLOW_CHART', flowItem),
  REMEDIES: byPowers(remedyItems),
  RANDOM_CHECKS: (db, bodies, on) => standardItems(db, bodies, 'RANDOM_CHECK', on),
  SERVICE_GUIDES: async (db, bodies, on) => {
    const texts = await textsOf(db, bodies, on)
    return new Map(bodies.map(({ id }) => [id, texts(id, 'SERVICE_GUIDE').map(guideItem)]))
  },
  BENCHMARKS: (db, bodies, on) => standardItems(db, bodies, 'BENCHMARK', on),
  NO_PENALTY: (db, bodies, on) => standardItems(db, bodies, 'NO_PENALTY', on),
  REVIEW_CATALOGUE: (db, bodies, on) => standardItems(db, bodies, 'REVIEW_CATALOGUE', on),
  DEVICES: async (db, bodies) => itemsByAgency(await sourceDevices(db, idsOf(bodies)), deviceItem),
  DURING: byPowers((_body, powers) => duringItems(powers), 'WINDOW_POST', windowItem),
}

/** What the registers say today for an entry of some bodies, by body; a few statements for any number of them. No scope is applied. */
export async function generate(db: Database, kind: CatalogueKind, agencyIds: readonly string[], on: string): Promise<Map<string, CatalogueContent>> {
  const bodies = await sourceBodies(db, agencyIds)
  const items = await sources[kind](db, bodies, on)
  return new Map(bodies.map(({ id, name, divisionCode }) => [id, { agencyId: id, agencyName: name, divisionCode, kind, items: items.get(id) ?? [] }]))
}
