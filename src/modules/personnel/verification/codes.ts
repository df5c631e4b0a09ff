import { defineCodes } from '../../../kernel/codes.ts'

/** 公众查验所见的证件状况：不区分暂扣、注销与吊销 */
export const cardStates = defineCodes({
  IN_FORCE: { zh: '有效', en: 'in force' },
  NOT_YET: { zh: '有效期未开始', en: 'not in force yet' },
  OVER: { zh: '已过有效期', en: 'past its validity' },
  NOT_IN_FORCE: { zh: '已停用', en: 'out of use' },
})
