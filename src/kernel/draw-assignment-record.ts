import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { ASSIGNMENT_ALGORITHM, drawAssignment, sortedAssignmentInput } from './draw-assignment.ts'
import type { AssignmentInput } from './draw-assignment.ts'
import { replayReplacements } from './draw-assignment-replacement.ts'
import { compare, failed, passed, reasonOf } from './draw-checks.ts'
import type { DrawCheck } from './draw-checks.ts'
import { IDENTIFIER } from './draw-frame.ts'
import { instant, text } from './draw-record-schema.ts'
import { HASH_NAMES, hashHex } from './hash.ts'

const identifier = (description: string) => z.string().regex(IDENTIFIER).describe(description)
const digest = (description: string) => z.string().regex(/^[0-9a-f]{64}$/).describe(description)
const ticket = digest('签号')
const count = z.int().min(0)
const positive = z.int().min(1)
const [item, person, reason] = [identifier('对象标识'), identifier('人员标识'), identifier('回避理由代码')]

/** Who came for somebody drawn who cannot go, appended to the record. */
const replacement = z.strictObject({
  seq: positive.describe('序号'), at: instant.describe('时刻'), item, person: identifier('被更换的人员'), replacement: identifier('递补的人员'), ticket,
  ground: identifier('更换事由代码'), unavailable: z.array(z.strictObject({ person, reason: identifier('原因代码') })).describe('不再参加抽取的人员'),
  reason: text(1000).describe('理由'), approver: text(100).describe('批准人'), previous: digest('前一记录散列'), digest: digest('本条散列'),
})

/** The exported record of an assignment (分派记录): strict, every member described in docs/draw-protocol.md, section 10. */
export const assignmentRecordSchema = z.strictObject({
  protocol: z.literal(ASSIGNMENT_ALGORITHM).describe('算法及版本'),
  hash: z.enum(HASH_NAMES).describe('杂凑算法'),
  seedDigest: digest('公开种子的摘要'),
  perItem: positive.max(3).describe('每个对象抽取人数'),
  doubleShare: count.max(10_000).describe('多抽一人的对象比例（万分比）'),
  items: z.array(z.strictObject({ item, group: identifier('对象所属组标识') })).describe('对象'),
  people: z.array(z.strictObject({
    person, load: count.max(1_000_000).describe('已承担数'),
    conflicts: z.array(z.strictObject({ with: z.enum(['ITEM', 'GROUP']).describe('回避对象种类'), id: identifier('回避对象标识'), reason })).describe('回避'),
  })).describe('人员'),
  apart: z.array(z.strictObject({ first: person, second: person, reason })).describe('不得同组的两人'),
  inputDigest: digest('输入摘要（种子公布前公开）'),
  seed: digest('分派种子'),
  ranks: z.array(z.strictObject({ item, group: identifier('对象所属组标识'), ticket, rank: positive.describe('次序'), needed: positive.describe('应抽人数') })).describe('对象次序'),
  lines: z.array(z.strictObject({ item, slot: positive.describe('席位，自 1 起'), person, ticket })).describe('分派结果'),
  loads: z.array(z.strictObject({ person, load: count.describe('承担总数') })).describe('承担总数'),
  excluded: z.array(z.strictObject({ item, person, reason })).describe('因回避排除'),
  recordDigest: digest('记录摘要'),
  replacements: z.exactOptional(z.array(replacement).min(1).max(10_000)).describe('其后的更换，依次；没有更换的不载明'),
})

export type AssignmentRecord = z.infer<typeof assignmentRecordSchema>

/** Draws people for items, and states everything an outsider needs to do it again. @throws as `drawAssignment` */
export function buildAssignmentRecord(input: AssignmentInput): AssignmentRecord {
  const { items, people, apart, ...numbers } = sortedAssignmentInput(input)
  const record = {
    protocol: ASSIGNMENT_ALGORITHM as typeof ASSIGNMENT_ALGORITHM, ...numbers, items: [...items], people: people.map((one) => ({ ...one, conflicts: [...one.conflicts] })),
    apart: [...apart], ...drawAssignment(input),
  }
  return { ...record, recordDigest: sealOf(record) }
}

/** Works an assignment out anew from its inputs and compares every member. */
export function recheckAssignment(record: AssignmentRecord): DrawCheck[] {
  try {
    const expected = buildAssignmentRecord(record)
    const inputs = ({ items, people, apart }: AssignmentRecord): string => canonicalJson({ items, people, apart })
    return [
      passed('rules', `${record.items.length} × ${record.perItem}, ${record.people.length}`),
      inputs(record) === inputs(expected) ? passed('input-order', String(record.items.length)) : failed('input-order', '≠'),
      compare('input-digest', record.inputDigest, expected.inputDigest),
      compare('seed-digest', record.seed, expected.seed),
      compare('tickets', record.ranks, expected.ranks),
      compare('result', record.lines, expected.lines),
      compare('loads', record.loads, expected.loads),
      compare('exclusions', record.excluded, expected.excluded),
      compare('record-digest', record.recordDigest, sealOf(record)),
      ...record.replacements === undefined ? [] : [recheckReplacements(record, record.replacements)],
    ]
  } catch (error) {
    return [failed('rules', reasonOf(error))]
  }
}

function recheckReplacements(record: AssignmentRecord, replacements: NonNullable<AssignmentRecord['replacements']>): DrawCheck {
  const drawn = new Map([...Map.groupBy(record.lines, (line) => line.item)].map(([of, lines]) => [of, lines.map((line) => line.person)]))
  return replayReplacements(record, record.recordDigest, drawn, replacements) === null
    ? failed('replacements', '≠') : passed('replacements', String(replacements.length))
}

/** Of the assignment as it was drawn, whatever was appended since. */
function sealOf(record: Omit<AssignmentRecord, 'recordDigest'>): string {
  return hashHex(record.hash, canonicalJson({ ...record, recordDigest: undefined, replacements: undefined }))
}
