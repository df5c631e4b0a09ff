import { z } from 'zod'
import type { RecordKind } from '../codes.ts'

const cell = z.string().max(65_536).nullable().optional()
const shapes = new Map<RecordKind, z.ZodType<Record<string, string | null | undefined>>>()

/** A row of any form: the fields, their former names and what was beside them; nothing else. */
export function rowOf(kind: RecordKind, names: readonly string[]): z.ZodType<Record<string, string | null | undefined>> {
  const known = shapes.get(kind) ?? z.strictObject(Object.fromEntries(names.map((name) => [name, cell])))
  shapes.set(kind, known)
  return known
}
