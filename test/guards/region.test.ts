import { afterAll, beforeAll, describe } from '@jest/globals'
import { startTestApp, type TestApp } from '../support/app.ts'
import { makeRegion, type Region } from './support/region.ts'
import { noteStatements, stopNoting } from './support/statements.ts'
import { readRoads } from './suites/read-roads.ts'
import { costsInStatements } from './suites/statements.ts'

// A region takes longer to make than most of what is asked of it: who only reads comes first, then who acts.
let app: TestApp
let region: Region
const given = (): Region => region

beforeAll(async () => {
  noteStatements()
  app = await startTestApp()
  region = await makeRegion(app)
}, 180_000)
afterAll(async () => {
  stopNoting()
  await app.close()
})

describe('every road to a record shows the same records', () => { readRoads(given) })
describe('what reading and acting cost in statements', () => { costsInStatements(given) })
