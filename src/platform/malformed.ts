import type { ProblemParams, Texts } from '../kernel/problem.ts'
import type { StrictJsonError, StrictJsonReason } from '../kernel/strict-json.ts'

/** Why a text from outside cannot be read. Nothing of the text is quoted. */
const reasons = {
  'empty': { zh: '内容为空', en: 'nothing was sent' },
  'malformed': { zh: 'JSON 语法错误', en: 'not the syntax of JSON' },
  'csv': { zh: 'CSV 语法错误', en: 'not the syntax of CSV' },
  'header': { zh: '表头不是约定的列名', en: 'the header has other columns than those agreed' },
  'column-count': { zh: '列数与表头不一致', en: 'not as many columns as the header' },
  'workbook': { zh: '工作簿自此不能读取', en: 'the workbook cannot be read from here on' },
  'invalid-utf8': { zh: '不是 UTF-8 编码', en: 'not encoded in UTF-8' },
  'nul-character': { zh: '含有空字符（U+0000）', en: 'a NUL character' },
  'lone-surrogate': { zh: '含有不成对的代理码元', en: 'a lone surrogate' },
  'duplicate-member': { zh: '成员重复', en: 'a member given twice' },
  'forbidden-member': { zh: '成员名称不允许使用', en: 'a member name that is not allowed' },
  'number-out-of-range': { zh: '数值过大', en: 'a number out of range' },
  'too-deep': { zh: '嵌套过深', en: 'nested too deep' },
  'too-many-members': { zh: '成员过多', en: 'too many members' },
} as const satisfies Record<StrictJsonReason | 'empty' | 'csv' | 'header' | 'column-count' | 'workbook', Texts>

export type MalformedReason = keyof typeof reasons
export interface Place { line?: number, column?: number }

/** The reason in both languages, with its place where one is known: the parameters `reason` and `reasonZh` of a refusal. */
export function reasonOf(reason: MalformedReason, { line, column }: Place = {}): ProblemParams {
  const { zh, en } = reasons[reason]
  const placeZh = `${line === undefined ? '' : `第${line}行`}${column === undefined ? '' : `第${column}列`}`
  const place = [...line === undefined ? [] : [`line ${line}`], ...column === undefined ? [] : [`column ${column}`]].join(', ')
  return { reason: place === '' ? en : `${place}: ${en}`, reasonZh: placeZh === '' ? zh : `${placeZh}：${zh}` }
}

/** Why a JSON text was refused; of a text that is one line of a file, which one it was is told elsewhere. */
export function reasonOfJson({ reason, line, column }: StrictJsonError, { oneLine = false } = {}): ProblemParams {
  return reasonOf(reason, line === null || column === null ? {} : { ...oneLine ? {} : { line }, column })
}
