import { canonicalJson } from '../../../kernel/canonical-json.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { ProblemError } from '../../../kernel/problem.ts'
import type { Language } from '../../../platform/http/language.ts'
import { validationProblem } from '../../../platform/http/validation.ts'
import type { SourceRow } from '../../../platform/imports/source.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { RecordKind, Validity } from '../codes.ts'
import { faultsProblem } from '../faults.ts'
import type { Field, Values } from '../fields.ts'
import { fieldsOf, roles } from '../fields.ts'
import { columnsOf, readForm } from '../former.ts'
import { normalise, unslashed } from '../normalise.ts'
import type { Fault } from '../rules.ts'
import { examine, noUscc } from '../rules.ts'
import { rowOf } from './shape.ts'

/** A row as it may be stored, identifiers in full, with what it is known by again. */
export interface Taken {
  line: number
  values: Values
  validity: Validity
  faults: Fault[]
  number: string
  agencyUscc: string
  /** The ways the party may have been written down; the first is how it is now. */
  partyKeys: [string, ...string[]]
  decidedOn: LocalDate
  digests: Buffer[]
}

export type CheckedRow = Taken | { line: number, problem: ProblemError, number?: string }

export interface Checking { kind: RecordKind, vault: Vault, language: Language, today: LocalDate, agencyUscc: string | undefined }

/**
 * Judges a row field by field; all that is wrong with it is told at once. A file in the names of 2016 is taken in without the fields added since: its records
 * wait to be completed.
 */
export function checkRow(source: SourceRow, { kind, vault, language, today, agencyUscc }: Checking): CheckedRow {
  if ('problem' in source) return source
  const { line } = source
  const row = rowOf(kind, columnsOf(kind))
  const parsed = row.safeParse(source.value)
  if (!parsed.success) return { line, problem: validationProblem('body', parsed.error.issues, language, row) }
  const form = readForm(kind, parsed.data)
  const role = roles[kind]
  const values = normalise(kind, agencyUscc === undefined ? form.given : { [role.agencyUscc]: agencyUscc, ...form.given })
  const stated: Values = kind === 'LICENCE' ? { ...values, XK_ZT: form.validity === 'VALID' ? '1' : '2' } : values
  const found = [...form.faults, ...examine(kind, stated, { today }), ...numberFaults(kind, form.given[role.number], values[role.number])]
  const later = form.of2016 ? new Set((fieldsOf[kind] as readonly Field[]).flatMap(({ code, since2018 }) => since2018 === true ? [code] : [])) : new Set<string>()
  const fatal = found.filter(({ field, code, severity }) => severity === 'ERROR' && !(code === 'MISSING' && later.has(field)))
  const [number, uscc] = [values[role.number], values[role.agencyUscc]]
  if (fatal.length > 0) return { line, problem: faultsProblem(kind, fatal, '/body'), ...number === undefined ? {} : { number } }
  if (number === undefined || uscc === undefined) return { line, problem: faultsProblem(kind, [{ field: role.agencyUscc, code: 'MISSING', severity: 'ERROR' }], '/body') }
  return {
    line, values: stated, validity: form.validity, faults: found, number, agencyUscc: uscc, partyKeys: partyKeysOf(kind, values, vault), decidedOn: unslashed(values[role.decidedOn] ?? ''),
    digests: vault.fingerprints(`double-publicity-import\n${canonicalJson({ kind, validity: form.validity, values: stated })}`),
  }
}

const numberFaults = (kind: RecordKind, given: string | undefined, normal: string | undefined): Fault[] =>
  given === undefined || given.trim() === normal ? [] : [{ field: roles[kind].number, code: 'NUMBER_NORMALISED', severity: 'WARNING' }]

function partyKeysOf(kind: RecordKind, values: Values, vault: Vault): [string, ...string[]] {
  const { uscc, registration, partyId, name } = roles[kind]
  const [code, registered, identity] = [values[uscc], values[registration], values[partyId]]
  if (code !== undefined && code !== noUscc) return [code]
  if (identity !== undefined) {
    const [present = '', ...others] = vault.fingerprints(identity).map((bytes) => bytes.toString('hex'))
    return [present, ...others]
  }
  const called = values[name] ?? ''
  return registered === undefined ? [called] : [registered, called]
}
