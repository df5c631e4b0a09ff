import { defineProblems } from '../../../kernel/problem.ts'
import { fileProblems } from '../../../platform/imports/problems.ts'

/** What the import of a roster runs into; rows are refused for the reasons of the single acts. */
export const rosterProblems = defineProblems('officer-imports', {
  ...fileProblems,
  'not-utf8': {
    status: 400,
    title: { zh: '文件不是 UTF-8 编码', en: 'File is not UTF-8' },
    detail: {
      zh: '表头不是 UTF-8 编码的文字。GBK 编码的 CSV 请以“Content-Type: text/csv; charset=gbk”上传，或另存为 UTF-8',
      en: 'The header is not text in UTF-8. Send a CSV in GBK with "Content-Type: text/csv; charset=gbk", or save it as UTF-8',
    },
  },
  'row-malformed': {
    status: 422,
    title: { zh: '行无法解析', en: 'Row cannot be read' },
    detail: {
      zh: '该行无法解析：{reasonZh}。不是 UTF-8 编码的 GBK 文件，请注明 charset=gbk',
      en: 'The row cannot be read: {reason}. State charset=gbk for a file in GBK that is not in UTF-8',
    },
  },
  'file-too-large': {
    status: 413,
    title: { zh: '文件过大', en: 'File too large' },
    detail: { zh: 'XLSX 文件不能超过 {limit} 字节；更大的名册请用 CSV 或 NDJSON', en: 'An XLSX file has at most {limit} bytes; send a larger roster as CSV or NDJSON' },
  },
  'workbook-unreadable': {
    status: 400,
    title: { zh: '工作簿无法读取', en: 'Workbook unreadable' },
    detail: { zh: '文件不是可以读取的 XLSX 工作簿，或者其内容超过限度', en: 'The file is no XLSX workbook that can be read, or its content exceeds the limits' },
  },
})
