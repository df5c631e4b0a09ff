import { describe, expect, test } from '@jest/globals'
import { inOrder } from './in-order.ts'

/** A source and works that the test moves by hand. */
function stage(atMost: number) {
  const asked: ((item: IteratorResult<number>) => void)[] = []
  const failing: ((error: Error) => void)[] = []
  const started: number[] = []
  const done = new Map<number, () => void>()
  const source: AsyncIterator<number> = { next: () => new Promise((resolve, reject) => { asked.push(resolve); failing.push(reject) }) }
  const results = inOrder(source, atMost, (item) => new Promise<string>((resolve) => {
    started.push(item)
    done.set(item, () => { resolve(`done ${item}`) })
  }))
  const settle = () => new Promise((resolve) => { setImmediate(resolve) })
  return {
    results, started,
    give: async (item: number | null) => { asked.shift()?.(item === null ? { done: true, value: undefined } : { done: false, value: item }); await settle() },
    fail: async () => { failing.at(-1)?.(new Error('gone')); await settle() },
    finish: async (item: number) => { done.get(item)?.(); await settle() },
  }
}

describe('work in order', () => {
  test('a result comes as soon as it is there, while the source is still silent', async () => {
    const { results, give, finish } = stage(2)
    const first = results.next()
    await give(1)
    await finish(1)
    expect(await first).toEqual({ done: false, value: 'done 1' })
  })

  test('results keep the order of the items, and no more are under way than allowed', async () => {
    const { results, started, give, finish } = stage(2)
    const first = results.next()
    await give(1)
    await give(2)
    await give(3)
    expect(started).toEqual([1, 2])
    await finish(2)
    await finish(1)
    expect((await first).value).toBe('done 1')
    expect((await results.next()).value).toBe('done 2')
    const third = results.next()
    await give(null)
    expect(started).toEqual([1, 2, 3])
    await finish(3)
    expect((await third).value).toBe('done 3')
    expect((await results.next()).done).toBe(true)
  })

  test('a source that breaks off ends it only after what is under way', async () => {
    const { results, give, fail, finish } = stage(2)
    const first = results.next()
    let ended = false
    const outcome = first.then(() => 'result', () => 'failed').finally(() => { ended = true })
    await give(1)
    await fail()
    expect(ended).toBe(false)
    await finish(1)
    expect(await outcome).toBe('failed')
  })

  test('an empty source has no results', async () => {
    const { results, give } = stage(2)
    const first = results.next()
    await give(null)
    expect((await first).done).toBe(true)
  })
})
