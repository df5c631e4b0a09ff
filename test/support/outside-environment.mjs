import { createRequire, flushCompileCache } from 'node:module'
import fc from 'fast-check'
import { TestEnvironment } from 'jest-environment-node'
import { readModulesQuickly } from '../../src/quick-modules.ts'
import { keepCompiled } from './compilation-cache.mjs'

readModulesQuickly()

// What the product hands out and what a test makes must be of the same classes, or `instanceof`, `expect.any` and comparisons of maps and sets would fail.
const SHARED = [String, Number, Boolean, BigInt, Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError, AggregateError, Date, Map, Set, WeakMap, WeakSet]

/** Node as jest offers it, and a way out: what is loaded outside is loaded once for all test files of a worker. */
export default class OutsideEnvironment extends TestEnvironment {
  constructor(config, context) {
    keepCompiled(false)
    super(config, context)
    for (const shared of SHARED) this.global[shared.name] = shared
    this.global.loadOutside = createRequire(import.meta.url)
    // What one file sets is not for the next.
    fc.resetConfigureGlobal()
  }

  /** Jest has each error take down a hundred frames, read or not, and supertest makes one for every expectation: what is of use is near the top. */
  async setup() {
    await super.setup()
    Error.stackTraceLimit = 20
  }

  /** What a file was the first to load is kept for later programs now: at its end a worker is given half a second. */
  async teardown() {
    flushCompileCache()
    await super.teardown()
  }

  /** The file itself is compiled by now: what follows is the product's. */
  handleTestEvent({ name }) {
    // Lines are where they were written: jest need not look each of them up in a map.
    if (name === 'run_start') delete Error.prepareStackTrace
    if (name === 'hook_start' || name === 'test_fn_start') keepCompiled(true)
  }
}
