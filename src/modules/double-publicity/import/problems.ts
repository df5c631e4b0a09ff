import { defineProblems } from '../../../kernel/problem.ts'
import { fileProblems } from '../../../platform/imports/problems.ts'

/** What a file runs into, as a whole or row by row. */
export const doublePublicityImportProblems = defineProblems('double-publicity-imports', {
  ...fileProblems,
  'file-too-large': {
    status: 413,
    title: { zh: '文件过大', en: 'File too large' },
    detail: { zh: 'XLSX 文件不能超过 {limit} 字节；更大的用 CSV 或 NDJSON', en: 'An XLSX file has at most {limit} bytes; send a larger one as CSV or NDJSON' },
  },
  'workbook-unreadable': {
    status: 400,
    title: { zh: '工作簿无法读取', en: 'Workbook unreadable' },
    detail: { zh: '文件不是可以读取的 XLSX 工作簿，或者其内容超过限度', en: 'The file is no XLSX workbook that can be read, or its content exceeds the limits' },
  },
  'agency-unknown': {
    status: 422,
    title: { zh: '决定机关不在名录或者数据范围内', en: 'Agency unknown' },
    detail: { zh: '统一社会信用代码 {uscc} 不是数据范围内的机关', en: 'No agency within the data scope has the code {uscc}' },
  },
  'held-by-case': {
    status: 409,
    title: { zh: '该决定是本系统案件', en: 'Decision of a case here' },
    detail: { zh: '该决定由本系统案件产生信息，不以文件更新', en: 'This decision is that of a case of this system; its record is not changed by files' },
  },
  'withdrawn-already': {
    status: 409,
    title: { zh: '该信息已撤回', en: 'Withdrawn already' },
    detail: { zh: '该信息已按无效接收，不再恢复为有效', en: 'The record was taken in as invalid and does not become valid again' },
  },
})
