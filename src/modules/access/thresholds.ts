/** 登录失败处理：连续失败达到次数后锁定一段时间（GB/T 22239-2019 8.1.4.1 身份鉴别） */
export const lockout = { attempts: 5, minutes: 15 } as const

/** How long what is issued lasts, in seconds. A session ends after a working day, earlier when it is not used. */
export const lifetimes = { accessToken: 900, refreshToken: 7_200, session: 43_200 } as const

/** Clocks of instances and partners may differ by so much, in seconds. */
export const clockTolerance = { own: 5, partner: 30 } as const

/** Client assertions of RFC 7523: how far ahead they may expire, in seconds, and how long their id may be. */
export const assertionLimits = { lifetime: 300, jtiLength: 200 } as const

export const passwordLength = { least: 10, most: 128 } as const
