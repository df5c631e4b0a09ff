import type { RecordKind } from './codes.ts'
import { fieldTypes, needs } from './codes.ts'
import type { Field } from './fields.ts'
import { fieldsOf } from './fields.ts'
import { conditionNames } from './present.ts'

type Table = (head: readonly string[], rows: readonly (readonly string[])[]) => string

const lengthOf = ({ usual, most }: Field): string => [...most === undefined ? [] : [String(most)], ...usual === undefined || usual === most ? [] : [`${usual} 以上提示`]].join('，')

function rowOf({ code, zh, en, type, need, condition, list, former = [], fixed, ...field }: Field, index: number): string[] {
  return [
    String(index + 1), `\`${code}\``, zh, en, fieldTypes[type].zh, condition === undefined ? needs[need].zh : `${conditionNames[condition]}必填`, lengthOf({ code, zh, en, type, need, ...field }),
    Object.values(list?.codes ?? {}).map((option) => option.zh).join('、'), fixed === true ? '是' : '', former.map((name) => `\`${name}\``).join(' '),
  ]
}

/** The fields of both kinds, as they are validated, written and read: for the page of the documentation. */
export function doublePublicityPage(table: Table): string {
  const head = ['#', 'code', '名称', 'name', '类型', '填报', '长度', '选项', '以来源为准', '旧名']
  const section = (title: string, kind: RecordKind): string => `## ${title}\n\n${table(head, fieldsOf[kind].map(rowOf))}\n`
  return `${section('行政许可 Licences', 'LICENCE')}\n${section('行政处罚 Penalties', 'PENALTY')}`
}
