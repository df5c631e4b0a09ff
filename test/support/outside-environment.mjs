import { createRequire } from 'node:module'
import { TestEnvironment } from 'jest-environment-node'
import { readModulesQuickly } from '../../src/quick-modules.ts'

readModulesQuickly()

// What the product hands out and what a test makes must be of the same classes, or `instanceof` and comparisons of maps and sets would fail.
const SHARED = [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError, AggregateError, Date, Map, Set, WeakMap, WeakSet]

/** Node as jest offers it, and a way out: what is loaded outside is loaded once for all test files of a worker. */
export default class OutsideEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    for (const shared of SHARED) this.global[shared.name] = shared
    this.global.loadOutside = createRequire(import.meta.url)
  }
}
