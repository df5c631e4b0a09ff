import { canonicalJson } from '../../kernel/canonical-json.ts'
import { hashHex } from '../../kernel/hash.ts'
import type { CommandContext, Fields } from '../../platform/command.ts'
import { hyphenated } from '../../platform/record-change.ts'
import type { StepRow } from './store.ts'

interface Placed { id: string, agencyId: string, divisionCode: string }

const apart: ReadonlySet<string> = new Set(['id', 'divisionCode', 'provinceCode', 'cityCode', 'countyCode', 'version', 'createdAt', 'updatedAt', 'cycleStartedAt'])
const visible = (row: object): Fields => Object.fromEntries(Object.entries(row).filter(([name]) => !apart.has(name)))

/** The audit entry of an act on a decision or a catalogue; a step is named and its content proved without repeating it. */
export function recordActOn(context: CommandContext, kind: 'major-decision' | 'decision-catalogue', act: string, before: Placed | null, after: Placed, step?: StepRow): void {
  const told = step === undefined ? {} : { step: { id: step.id, occurredOn: step.occurredOn, dataDigest: hashHex('sha256', canonicalJson(step.data)) } }
  context.record({
    act: `${kind}.${hyphenated(act)}`, target: { kind, id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: { ...visible(after), ...told },
  })
}
