import type { LocalDate } from '../../../kernel/local-date.ts'
import { ProblemError } from '../../../kernel/problem.ts'
import { normaliseUscc } from '../../../kernel/uscc.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import type { CertificateRow } from '../certificates/store.ts'
import { prepareOfficer } from '../officers/prepare.ts'
import type { FullOfficerRow } from '../officers/store.ts'
import { personnelProblems } from '../problems.ts'
import type { CheckedRow } from './check.ts'
import { prepareCertificates } from './held.ts'

const { raise } = personnelProblems

/** Somebody registered under one of the fingerprints of a batch. */
export interface KnownPerson { id: string, inPost: boolean, digest: Buffer | null }

/** Everything a batch of rows refers to, loaded at once; grows with the rows that are to be created. */
export interface RosterFacts {
  agencies: ReadonlyMap<string, AgencyRow>
  /** By fingerprint in hexadecimal. */
  people: Map<string, KnownPerson[]>
  certificateNumbers: Set<string>
}

export interface PlanContext { facts: RosterFacts, vault: Vault, today: LocalDate, now: Date }

export type PlannedRow =
  | { line: number, outcome: 'CREATE', officer: FullOfficerRow, certificates: CertificateRow[] }
  | { line: number, outcome: 'UNCHANGED', id: string }
  | { line: number, outcome: 'REFUSED', problem: ProblemError }

/** What becomes of a row: nothing is written here, and a row that fails leaves the others alone. */
export function planRow(checked: CheckedRow, context: PlanContext): PlannedRow {
  if ('problem' in checked) return { line: checked.line, outcome: 'REFUSED', problem: checked.problem }
  try {
    return planPerson(checked, context)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { line: checked.line, outcome: 'REFUSED', problem: error }
  }
}

function planPerson({ line, row, digests, fingerprints }: Extract<CheckedRow, { row: unknown }>, context: PlanContext): PlannedRow {
  const { agencies, people, certificateNumbers } = context.facts
  const known = fingerprints.flatMap((fingerprint) => people.get(fingerprint) ?? [])
  const same = known.find(({ digest }) => digest !== null && digests.some((one) => one.equals(digest)))
  if (same !== undefined) return { line, outcome: 'UNCHANGED', id: same.id }
  if (known.some(({ inPost }) => inPost)) throw raise['already-registered']()
  const { agencyUscc, certificates: given = [], ...person } = row
  const agency = agencies.get(normaliseUscc(agencyUscc))
  if (agency === undefined) throw raise['agency-unknown']()
  const officer = prepareOfficer(person, { ...context, agency })
  const certificates = prepareCertificates(officer, given, context)
  if (given.some(({ number }) => certificateNumbers.has(number))) throw raise['certificate-number-taken']()
  const [digest = null] = digests
  officer.intakeDigest = digest
  for (const fingerprint of fingerprints) people.set(fingerprint, [...people.get(fingerprint) ?? [], { id: officer.id, inPost: true, digest }])
  for (const { number } of given) certificateNumbers.add(number)
  return { line, outcome: 'CREATE', officer, certificates }
}
