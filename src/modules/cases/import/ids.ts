import { z } from 'zod'

/** Where a content has ids: here, in some of its members, or in each of its elements. */
export type Ids = 'here' | { members: readonly (readonly [string, Ids])[] } | { each: Ids }

/** Where content of this shape has ids; null where nowhere. */
export function idsIn(schema: z.core.$ZodType): Ids | null {
  if (schema instanceof z.ZodOptional) return idsIn(schema.unwrap())
  if (schema instanceof z.ZodArray) {
    const each = idsIn(schema.element)
    return each === null ? null : { each }
  }
  if (schema instanceof z.ZodObject) {
    const members = Object.entries<z.core.$ZodType>(schema.shape).flatMap(([name, part]) => {
      const ids = idsIn(part)
      return ids === null ? [] : [[name, ids] as const]
    })
    return members.length === 0 ? null : { members }
  }
  return schema instanceof z.ZodString && schema.meta()?.format === 'uuid' ? 'here' : null
}

/** The same content with each text that stands for an id replaced; `member` is the name it stands under. What has another shape stays as it is. */
export function withIds(ids: Ids | null, value: unknown, replace: (text: string, member: string) => string, member = ''): unknown {
  if (ids === null) return value
  if (ids === 'here') return typeof value === 'string' ? replace(value, member) : value
  if ('each' in ids) return Array.isArray(value) ? value.map((one) => withIds(ids.each, one, replace, member)) : value
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const known = value as Readonly<Record<string, unknown>>
  return { ...known, ...Object.fromEntries(ids.members.filter(([name]) => Object.hasOwn(known, name)).map(([name, inner]) => [name, withIds(inner, known[name], replace, name)])) }
}
