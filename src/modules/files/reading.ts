const windowMs = 600_000
const remembered = 20_000

/**
 * Whether a reading is to be written down: a player asks for a video in hundreds of ranges, and that is one reading. Ten minutes of one
 * account with one file are noted once by each instance.
 */
export function readings(): { isNew(accountId: string, fileId: string, now: Date): boolean, noted(accountId: string, fileId: string, now: Date): void } {
  const last = new Map<string, number>()
  return {
    isNew: (accountId, fileId, now) => !(now.getTime() - (last.get(`${accountId} ${fileId}`) ?? -Infinity) < windowMs),
    noted: (accountId, fileId, now) => {
      const key = `${accountId} ${fileId}`
      // The oldest goes first: a map keeps the order in which its keys came.
      last.delete(key)
      last.set(key, now.getTime())
      const [oldest] = last.keys()
      if (last.size > remembered && oldest !== undefined) last.delete(oldest)
    },
  }
}
