import { defineCodes } from '../../../kernel/codes.ts'

/** 须经法制审核的情形据何成立 */
export const groundOrigins = defineCodes({
  LAW: { zh: '法律和国务院文件直接规定', en: 'the law itself' },
  CATALOGUE: { zh: '现行目录清单', en: 'a catalogue in force' },
  DEFAULT: { zh: '当地没有目录标准时的缺省数额', en: 'default amount where no catalogue has one' },
})
