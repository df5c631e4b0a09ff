import { ProblemError } from '../../../kernel/problem.ts'
import { normaliseUscc } from '../../../kernel/uscc.ts'
import type { Language } from '../../../platform/http/language.ts'
import { validationProblem } from '../../../platform/http/validation.ts'
import type { StepDefinition } from '../steps/define.ts'
import { stepByKind } from '../steps/registry.ts'
import type { Ids } from './ids.ts'
import { idsIn, withIds } from './ids.ts'
import { importProblems } from './problems.ts'
import type { ImportedStep } from './row.ts'

const { raise } = importProblems

const kinds = ['certificate', 'ref', 'party', 'agency', 'case'] as const
type Kind = (typeof kinds)[number]

/** How a row names what has an id here: `certificate:<number>`, `ref:<step>`, `party:<place>`, `agency:<code>`, `case:<number>`. */
interface Reference { kind: Kind, name: string }

const idsOf: ReadonlyMap<string, Ids | null> = new Map([...stepByKind].map(([kind, { body }]) => [kind, idsIn(body)]))

/** Ids that only this system gives out, so that a row has to state them as they are. */
const givenHere: readonly string[] = ['deviceId', 'benchmarkId']

function referenceIn(text: string): Reference | null {
  const [prefix = '', ...rest] = text.split(':')
  const kind = kinds.find((one) => one === prefix)
  const name = rest.join(':')
  return kind === undefined || name === '' ? null : { kind, name: kind === 'agency' ? normaliseUscc(name) : name }
}

/** What the steps of rows refer to, by kind, so that it can be looked up at once. */
export function referencesOf(steps: readonly ImportedStep[]): Record<Kind, Set<string>> {
  const found: Record<Kind, Set<string>> = { certificate: new Set(), ref: new Set(), party: new Set(), agency: new Set(), case: new Set() }
  for (const { kind, data } of steps) {
    withIds(idsOf.get(kind) ?? null, data, (text) => {
      const reference = referenceIn(text)
      if (reference !== null) found[reference.kind].add(reference.name)
      return text
    })
  }
  return found
}

/** The ids of what a row can refer to; undefined for what is not known. */
export type IdOf = (kind: Kind, name: string) => string | undefined

/**
 * The content of a step as its act takes it. `index` is its place among the steps.
 * @throws http.invalid-request (400), case-imports.reference-unknown (422), both pointing at the place
 */
export function contentOf({ kind, body }: StepDefinition, { data }: ImportedStep, index: number, { idOf, language }: { idOf: IdOf, language: Language }): unknown {
  const named = withIds(idsOf.get(kind) ?? null, data, (text, member) => {
    const reference = referenceIn(text)
    const id = reference === null ? (givenHere.includes(member) ? text : undefined) : idOf(reference.kind, reference.name)
    if (id === undefined) throw raise['reference-unknown']({ position: index + 1, member })
    return id
  })
  const parsed = body.safeParse(named)
  if (parsed.success) return parsed.data
  throw validationProblem('body', parsed.error.issues.map((issue) => ({ ...issue, path: ['steps', index, 'data', ...issue.path] })), language)
}

/** Tells which step a refusal is about, where it was met while a step was replayed. */
export function atStep(error: unknown, { kind }: Pick<ImportedStep, 'kind'>, index: number): unknown {
  if (!(error instanceof ProblemError) || error.extras.errors !== undefined && error.code === 'http.invalid-request') return error
  const { code, definition, params, extras, log } = error
  const here = { pointer: `/body/steps/${index}`, code, detail: { zh: stepByKind.get(kind)?.label.zh ?? kind, en: stepByKind.get(kind)?.label.en ?? kind } }
  return new ProblemError(code, definition, params, { ...extras, errors: [here, ...extras.errors ?? []] }, log)
}
