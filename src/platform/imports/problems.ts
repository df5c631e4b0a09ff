import type { ProblemDefinition } from '../../kernel/problem.ts'

/** What any import runs into: the file as a whole, or one of its rows before its content is looked at. */
export const fileProblems = {
  'columns-unfit': {
    status: 400,
    title: { zh: 'CSV 表头不符合约定', en: 'CSV header unfit' },
    detail: { zh: '表头中有不认识、重复或者无法解析的列', en: 'The header has a column that is unknown, repeated or cannot be read' },
  },
  'not-utf8': {
    status: 400,
    title: { zh: '文件不是 UTF-8 编码', en: 'File is not UTF-8' },
    detail: { zh: '表头不是 UTF-8 编码的文字，请将文件另存为 UTF-8 编码的 CSV', en: 'The header is not text in UTF-8: save the file as CSV in UTF-8' },
  },
  'row-too-long': {
    status: 422,
    title: { zh: '行过长', en: 'Row too long' },
    detail: { zh: '一行不能超过 {limit} 字节', en: 'A row has at most {limit} bytes' },
  },
  'row-malformed': {
    status: 422,
    title: { zh: '行无法解析', en: 'Row cannot be read' },
    detail: { zh: '该行无法解析：{reasonZh}', en: 'The row cannot be read: {reason}' },
  },
} as const satisfies Record<string, ProblemDefinition>
