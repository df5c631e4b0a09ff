import { defineProblems } from '../../kernel/problem.ts'

const separationOfAdministrators = [{ law: 'GB/T 22239-2019 信息安全技术 网络安全等级保护基本要求', article: '8.1.5 安全管理中心' }]
const authentication = [{ law: 'GB/T 22239-2019 信息安全技术 网络安全等级保护基本要求', article: '8.1.4.1 身份鉴别' }]

/** What access refuses. Answers to log-ins never tell which part was wrong. */
export const accessProblems = defineProblems('access', {
  'log-in-failed': {
    status: 401,
    title: { zh: '登录失败', en: 'Log-in failed' },
    detail: { zh: '用户名或密码不正确，或该账号现在不能登录', en: 'The username or password is wrong, or this account cannot log in now' },
  },
  'log-in-busy': {
    status: 503,
    title: { zh: '登录请求过多', en: 'Too many log-ins' },
    detail: { zh: '正在核对的登录请求过多，请稍后重试', en: 'Too many log-ins are being checked; try again shortly' },
  },
  'refresh-refused': {
    status: 401,
    title: { zh: '续期失败', en: 'Refresh refused' },
    detail: { zh: '刷新令牌无效、已使用或已过期，请重新登录', en: 'The refresh token is invalid, used or expired; log in again' },
  },
  'client-not-authenticated': {
    status: 401,
    title: { zh: '对接系统身份未通过', en: 'Client not authenticated' },
    detail: { zh: '对接系统的身份凭据无效', en: 'The credentials of the service client are not valid' },
  },
  'token-request-invalid': {
    status: 400,
    title: { zh: '令牌请求不符合约定', en: 'Invalid token request' },
    detail: { zh: '令牌请求参数重复、缺失或身份凭据方式不止一种', en: 'Parameters of the token request are repeated or missing, or credentials were sent in more than one way' },
  },
  'grant-type-unsupported': {
    status: 400,
    title: { zh: '不支持的授权方式', en: 'Unsupported grant type' },
    detail: { zh: '只支持 client_credentials 授权方式', en: 'Only the grant type client_credentials is supported' },
  },
  'password-too-weak': {
    status: 422,
    title: { zh: '密码强度不足', en: 'Password too weak' },
    detail: { zh: '新密码须有 {least} 至 {most} 个字符，不含用户名，不是常见密码，且与原密码不同', en: 'The new password needs {least} to {most} characters, must not contain the username, be a common one or equal the present one' },
    legalBasis: authentication,
  },
  'current-password-wrong': {
    status: 422,
    title: { zh: '原密码不正确', en: 'Current password wrong' },
    detail: { zh: '原密码不正确，或该账号暂时不能修改密码', en: 'The current password is wrong, or the password cannot be changed now' },
  },
  'no-password': {
    status: 409,
    title: { zh: '该账号不使用密码', en: 'Account has no password' },
    detail: { zh: '该账号由外部身份提供方登录或为系统对接账号，没有密码', en: 'This account logs in elsewhere or is a service client; it has no password' },
  },
  'username-taken': {
    status: 409,
    title: { zh: '用户名已被使用', en: 'Username taken' },
    detail: { zh: '该用户名或外部身份已有账号', en: 'An account with this username or external identity exists' },
  },
  'external-issuer-missing': {
    status: 422,
    title: { zh: '未配置外部身份提供方', en: 'No external issuer' },
    detail: { zh: '系统未配置外部身份提供方，不能登记外部身份标识', en: 'No external issuer is configured; an external subject cannot be recorded' },
  },
  'external-account-kind': {
    status: 422,
    title: { zh: '外部身份只用于人员账号', en: 'External identities are for persons' },
    detail: { zh: '系统对接账号使用自己的凭据，不能登记外部身份标识', en: 'Service clients use their own credentials and take no external subject' },
  },
  'administrators-exclusive': {
    status: 422,
    title: { zh: '三员分立', en: 'Administrators are separated' },
    detail: {
      zh: '系统管理员、安全管理员、审计管理员不得互相兼任，也不得兼任业务角色',
      en: 'The system, security and audit administrators exclude each other and every business role',
    },
    legalBasis: separationOfAdministrators,
  },
  'administrator-kind': {
    status: 422,
    title: { zh: '管理员须为人员账号', en: 'Administrators are persons' },
    detail: { zh: '系统对接账号不得担任管理员', en: 'A service client cannot be an administrator' },
    legalBasis: separationOfAdministrators,
  },
  'administrator-scope': {
    status: 422,
    title: { zh: '管理员不接触业务数据', en: 'Administrators see no business data' },
    detail: { zh: '管理员账号的数据范围只能是“无业务数据”', en: 'The data scope of an administrator can only be NONE' },
    legalBasis: separationOfAdministrators,
  },
  'self-grant': {
    status: 422,
    title: { zh: '不得给自己授权', en: 'Nobody grants himself' },
    detail: { zh: '任何人不得变更自己的角色、数据范围或状态', en: 'Nobody may change his own roles, data scope or status' },
    legalBasis: separationOfAdministrators,
  },
  'last-administrator': {
    status: 409,
    title: { zh: '须留有管理员', en: 'An administrator must remain' },
    detail: {
      zh: '该账号是最后一名可用的“{roleZh}”；请先授权另一账号，或者由运维人员重置（npm run create-administrators -- {username}）',
      en: 'This account is the last active {roleEn}: grant it to another account first, or have the operator reset it (npm run create-administrators -- {username})',
    },
    legalBasis: separationOfAdministrators,
  },
  'scope-incomplete': {
    status: 422,
    title: { zh: '数据范围不完整', en: 'Data scope incomplete' },
    detail: { zh: '数据范围 {scopeKind} 缺少“{needed}”，或填写了与之不符的区划', en: 'The data scope {scopeKind} needs {needed}, or a division was given that does not belong to it' },
  },
  'agency-unknown': {
    status: 422,
    title: { zh: '所属单位不存在', en: 'Unknown agency' },
    detail: { zh: '没有登记这个执法主体', en: 'No such agency is registered' },
  },
  'officer-unknown': {
    status: 422,
    title: { zh: '执法人员不存在', en: 'Unknown officer' },
    detail: { zh: '没有登记这名人员，或者其所在单位不是账号的所属单位', en: 'No such person is registered, or the person serves in another agency than that of the account' },
  },
  'no-service-client': {
    status: 409,
    title: { zh: '不是系统对接账号', en: 'Not a service client' },
    detail: { zh: '只有系统对接账号可以登记公钥', en: 'Only service clients have public keys' },
  },
  'client-keys-unfit': {
    status: 422,
    title: { zh: '公钥集不符合要求', en: 'Key set unfit' },
    detail: {
      zh: '公钥集须为 1 至 5 把带不同 kid 的公钥（P-256、Ed25519 或 2048 位以上 RSA），不得含私钥',
      en: 'The key set needs 1 to 5 public keys with different kids (P-256, Ed25519, or RSA of 2048 bits and more) and no private part',
    },
  },
})
