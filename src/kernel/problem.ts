/** One article of a legal instrument, named so that a reader can open it. */
export interface LegalBasis { law: string, article: string }

/** Both languages of a text. Chinese is authoritative; `{name}` marks a parameter. */
export interface Texts { zh: string, en: string }

export interface ProblemDefinition {
  status: number
  title: Texts
  detail: Texts
  legalBasis?: readonly LegalBasis[]
  /** The law leaves it to judgement: who acknowledges it with a reason may go on. */
  acknowledgeable?: boolean
}

export interface ProblemExtras {
  /** What is wrong where; a detail in both languages is told in the caller's. */
  errors?: readonly { pointer: string, code: string, detail: string | Texts }[]
  missing?: readonly string[]
  currentVersion?: number
  retryAfterSeconds?: number
  legalBasis?: readonly LegalBasis[]
}

export type ProblemParams = Readonly<Record<string, string | number>>

/** A refusal the client may read. `log` is for the operator only and never leaves the server. */
export class ProblemError extends Error {
  declare protected readonly made: 'ProblemError'
  readonly code: string
  readonly definition: ProblemDefinition
  readonly params: ProblemParams
  readonly extras: ProblemExtras
  readonly log: string | undefined

  constructor(code: string, definition: ProblemDefinition, params: ProblemParams, extras: ProblemExtras, log?: string) {
    super(log ?? `${code}: ${fill(definition.detail.en, params)}`)
    this.name = 'ProblemError'
    this.code = code
    this.definition = definition
    this.params = params
    this.extras = extras
    this.log = log
  }
}

export type ProblemCatalogue = Readonly<Record<string, ProblemDefinition>>

/** One problem made ready to throw: `problems['two-officers-required']({ found: 1 })`. */
export type ProblemMaker = (params?: ProblemParams, extras?: ProblemExtras, log?: string) => ProblemError

/**
 * Declares a module's part of the closed problem catalogue.
 * Codes are `<area>.<name>`; they never change once released.
 */
export function defineProblems<const Names extends Record<string, ProblemDefinition>>(area: string, definitions: Names): {
  catalogue: ProblemCatalogue
  raise: { readonly [Name in keyof Names]: ProblemMaker }
} {
  const catalogue: Record<string, ProblemDefinition> = {}
  const raise: Record<string, ProblemMaker> = {}
  for (const [name, definition] of Object.entries(definitions)) {
    const code = `${area}.${name}`
    catalogue[code] = definition
    raise[name] = (params = {}, extras = {}, log) => new ProblemError(code, definition, params, extras, log)
  }
  return { catalogue, raise: raise as { readonly [Name in keyof Names]: ProblemMaker } }
}

/** Replaces `{name}` by the parameter of that name; an unknown name stays as it is. */
export function fill(template: string, params: ProblemParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
