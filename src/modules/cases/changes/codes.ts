import { defineCodes } from '../../../kernel/codes.ts'

/** 增量读取中案件的变更 */
export const changeKinds = defineCodes({
  CHANGED: { zh: '新增或者变更', en: 'new or changed' },
  LEFT: { zh: '已不在数据范围内', en: 'no longer in the data scope' },
})
