import { defineCodes } from '../../../kernel/codes.ts'

/** 告知当事人违法事实的方式（行政处罚法第四十一条第三款） */
export const noticeMeans = defineCodes({
  SMS: { zh: '手机短信', en: 'text message' },
  APP: { zh: '移动应用', en: 'application on a phone' },
  WEBSITE: { zh: '网站查询平台', en: 'enquiry on a website' },
  POST: { zh: '邮寄', en: 'post' },
  IN_PERSON: { zh: '当面告知', en: 'in person' },
})

/** 记录应当具备的要求（行政处罚法第四十一条第二款） */
export const recordQualities = defineCodes({
  TRUE: { zh: '真实', en: 'true' },
  CLEAR: { zh: '清晰', en: 'clear' },
  COMPLETE: { zh: '完整', en: 'complete' },
  ACCURATE: { zh: '准确', en: 'accurate' },
})
