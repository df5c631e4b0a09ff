import { defineCodes } from '../../kernel/codes.ts'

export const accountKinds = defineCodes({
  PERSON: { zh: '人员账号', en: 'person' },
  SERVICE: { zh: '系统对接账号', en: 'service client' },
})

/** 数据范围 */
export const scopeKinds = defineCodes({
  DIVISION: { zh: '行政区划及其下级', en: 'division and everything below it' },
  AGENCY: { zh: '本机关', en: 'one agency' },
  OWN: { zh: '本人承办', en: 'own assignments' },
  NONE: { zh: '无业务数据', en: 'no business data' },
})

/** 会话结束原因 */
export const sessionEndReasons = defineCodes({
  LOGGED_OUT: { zh: '本人退出', en: 'logged out' },
  REVOKED: { zh: '被撤销', en: 'revoked' },
  PASSWORD_CHANGED: { zh: '密码已修改', en: 'password changed' },
  REFRESH_REUSED: { zh: '刷新令牌被重复使用', en: 'refresh token reused' },
  ACCOUNT_CHANGED: { zh: '账号权限或状态变更', en: 'account changed' },
})
