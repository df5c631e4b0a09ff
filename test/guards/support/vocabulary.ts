import type { CodeList } from '../../../src/kernel/codes.ts'
import type { Texts } from '../../../src/kernel/problem.ts'
import { stepLabels } from '../../../src/modules/cases/steps/registry.ts'
import type { Machine } from '../../../src/kernel/state-machine.ts'
import { exportsOf, read, sourcesOf } from './sources.ts'

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTexts = (value: unknown): value is Texts => isObject(value) && typeof value['zh'] === 'string' && typeof value['en'] === 'string'

export type AnyMachine = Machine<string, string>

const defining = (what: string): string[] => sourcesOf('src').filter((path) => !path.startsWith('src/kernel/') && read(path).includes(`${what}({`))
const declared = (what: string): number => defining(what).reduce((count, path) => count + read(path).split(`= ${what}({`).length - 1, 0)

/** Every life cycle of the system, with the place where it stands. */
export async function machines(): Promise<[string, AnyMachine][]> {
  const found = (await exportsOf(defining('defineMachine'))).filter((pair): pair is [string, AnyMachine] => isObject(pair[1]) && 'acts' in pair[1] && 'initial' in pair[1])
  if (found.length !== declared('defineMachine')) throw new Error('a machine is declared that its file does not export')
  return found
}

/** Every closed list, with the place where it stands. */
export async function codeLists(): Promise<[string, CodeList][]> {
  const found = (await exportsOf(defining('defineCodes'))).filter((pair): pair is [string, CodeList] =>
    isObject(pair[1]) && Object.keys(pair[1]).length > 0 && Object.values(pair[1]).every(isTexts))
    // A module may hand on a list of another under its own name: it is one list.
    .filter(([, list], index, all) => all.findIndex(([, other]) => other === list) === index)
  if (found.length !== declared('defineCodes')) throw new Error('a closed list is declared that its file does not export')
  return [...found, ['src/modules/cases/steps/registry.ts#stepLabels', stepLabels]]
}
