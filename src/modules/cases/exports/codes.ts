import { defineCodes } from '../../../kernel/codes.ts'

/** 导出文件格式 */
export const exportFormats = defineCodes({
  NDJSON: { zh: 'NDJSON', en: 'NDJSON' },
  CSV: { zh: 'CSV', en: 'CSV' },
  XLSX: { zh: '电子表格', en: 'spreadsheet' },
})

/** 导出状态 */
export const exportStates = defineCodes({
  STARTED: { zh: '已开始，未送完', en: 'started, not sent to its end' },
  COMPLETE: { zh: '已送完', en: 'sent to its end' },
})
