import { describe, expect, test } from '@jest/globals'
import { atOnce } from './at-once.ts'

/** Works whose end the test decides. */
function works() {
  const begun: number[] = []
  const ends = new Map<number, { resolve: (value: string) => void, reject: (reason: Error) => void }>()
  const settled = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })
  return {
    begun, settled,
    work: (item: number) => new Promise<string>((resolve, reject) => {
      begun.push(item)
      ends.set(item, { resolve, reject })
    }),
    end: async (item: number): Promise<void> => {
      ends.get(item)?.resolve(`done ${item}`)
      await settled()
    },
    fail: async (item: number): Promise<void> => {
      ends.get(item)?.reject(new Error(`no ${item}`))
      await settled()
    },
  }
}

describe('at most so many at once', () => {
  test('begins in order, never more than the limit, and keeps the order of the results', async () => {
    const { begun, work, end, settled } = works()
    const all = atOnce(2, [1, 2, 3, 4], work)
    await settled()
    expect(begun).toEqual([1, 2])
    await end(2)
    expect(begun).toEqual([1, 2, 3])
    await end(3)
    await end(4)
    await end(1)
    expect(await all).toEqual(['done 1', 'done 2', 'done 3', 'done 4'])
  })

  test('after a failure nothing new is begun, and what is under way is waited for', async () => {
    const { begun, work, end, fail, settled } = works()
    const outcome: string[] = []
    const all = atOnce(2, [1, 2, 3, 4], work).catch((error: unknown) => { outcome.push(String(error)) })
    await settled()
    await fail(1)
    expect(outcome).toEqual([])
    await end(2)
    await all
    expect(begun).toEqual([1, 2])
    expect(outcome).toEqual(['Error: no 1'])
  })

  test('a source is read only as far as it is worked on', async () => {
    let read = 0
    function* source(): Generator<number> { for (;;) yield read += 1 }
    await expect(atOnce(3, source(), (item) => item < 5 ? Promise.resolve(item) : Promise.reject(new Error('enough')))).rejects.toThrow('enough')
    expect(read).toBeLessThan(9)
    expect(await atOnce(8, [], () => Promise.resolve(1))).toEqual([])
  })
})
