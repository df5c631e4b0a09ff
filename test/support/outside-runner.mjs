import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)
const { default: run } = load('jest-circus/runner')

/** The part of jest that holds the state of one test file, and what it leaves behind. */
const framework = createRequire(load.resolve('jest-circus/runner')).resolve('./jestAdapterInit')
const leftBehind = ['EVENT_HANDLERS', 'JEST_STATE_SYMBOL']

/** Jest's own parts are loaded once for all test files of a worker, which took half of the time of a small file; the one with the state is new for each. */
export default function runOutside(globalConfig, config, environment, runtime, path, send) {
  runtime.requireInternalModule = (from, to) => to === undefined ? load(from) : createRequire(from)(to)
  // Not awaited: this file would stand in the stack of every failure.
  return run(globalConfig, config, environment, runtime, path, send).finally(() => {
    Reflect.deleteProperty(load.cache, framework)
    for (const symbol of Object.getOwnPropertySymbols(globalThis)) if (leftBehind.includes(symbol.description)) Reflect.deleteProperty(globalThis, symbol)
  })
}
