import type { Calendar } from '../../../kernel/calendar.ts'
import type { LocalDate } from '../../../kernel/local-date.ts'
import { normaliseUscc } from '../../../kernel/uscc.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import type { QualifiedOfficer } from '../../personnel/index.ts'
import type { OwnCatalogue, PenaltyStandardsOf } from '../../standards/index.ts'
import type { CaseDeadline } from '../deadlines/period.ts'
import type { NumberHolder } from '../decision/number-use.ts'
import type { DeadlineOverride } from '../deadlines/rules.ts'
import type { DeviceStanding } from '../devices/rules.ts'
import type { ActKind } from '../rules.ts'
import type { FileParty, FileStep } from '../steps/file.ts'
import type { CaseRow, HandlerRow } from '../store.ts'
import type { CaseImportRow } from './row.ts'

/** What of a case that is there already tells whether a row is the same or carries it on. */
export interface KnownCase {
  id: string
  actKind: ActKind
  /** Null for a case that was not imported. */
  digest: Buffer | null
  filingDigest: Buffer | null
  revision: number
  /** Came in with this batch or dry run; in a dry run with the digests of its steps, one after the other. */
  fresh?: { steps: readonly Buffer[] }
}

/** A case as it stands, with all that a newer version of its record is judged by. */
export interface StandingCase {
  row: CaseRow
  /** `keys` as of `partyKeysOf`. */
  parties: (FileParty & { hasAddress: boolean, keys: string[] })[]
  handlers: HandlerRow[]
  steps: (FileStep & { sourceDigest: Buffer | null })[]
  deadlines: CaseDeadline[]
}

/** A penalty a party had before; without its number where the case lies outside the scope of the import. */
export interface EarlierPenalty { caseNumber: string | null, caseId: string, matter: string, decidedOn: LocalDate, actEndedOn: LocalDate | null, fined: boolean }

/** Everything a batch of rows refers to, loaded at once. */
export interface ImportFacts {
  agencies: ReadonlyMap<string, AgencyRow>
  /** By certificate number. */
  officers: ReadonlyMap<string, QualifiedOfficer>
  officersById: ReadonlyMap<string, QualifiedOfficer>
  calendars: ReadonlyMap<string, Calendar>
  /** By the agency's id. */
  catalogues: ReadonlyMap<string, OwnCatalogue>
  /** Of all jurisdictions over these agencies. */
  overrides: readonly DeadlineOverride[]
  /** By `keyOf`; grows with the rows of the file that are to be created. */
  known: Map<string, KnownCase>
  /** Cases whose record comes in a newer version, by id. */
  standing: ReadonlyMap<string, StandingCase>
  /** The cases that bear the decision numbers of the rows, by `numberKeyOf`; grows with the rows of the file. */
  numbers: Map<string, NumberHolder[]>
  road: RoadFacts
}

/** What only rows with steps refer to. */
export interface RoadFacts {
  /** Other agencies, wherever they are, by code. */
  receivers: ReadonlyMap<string, AgencyRow>
  /** By id. */
  devices: ReadonlyMap<string, DeviceStanding & { agencyId: string }>
  /** Item of the own list by `powerKeyOf`, null for a power that was handed over. */
  powers: ReadonlyMap<string, string | null>
  standards: PenaltyStandardsOf
  /** By `partyKeysOf`; grows with the rows of the file that are to be created. */
  penalties: Map<string, EarlierPenalty[]>
}

export const noRoadFacts: RoadFacts = {
  receivers: new Map(), devices: new Map(), powers: new Map(), standards: () => ({ benchmark: null, noPenaltyKinds: [] }), penalties: new Map(),
}

export const caseKey = (uscc: string, caseNumber: string): string => `${normaliseUscc(uscc)} ${caseNumber}`
export const keyOf = (row: Pick<CaseImportRow, 'agencyUscc' | 'caseNumber'>): string => caseKey(row.agencyUscc, row.caseNumber)
export const powerKeyOf = (agencyId: string, code: string, on: LocalDate): string => `${agencyId} ${on} ${code}`
export const matterOf = ({ itemCode, cause }: { itemCode?: string | null | undefined, cause: string }): string => itemCode ?? cause

/** What a party is known by again: a code, or the keyed digest of an ID number. */
export const partyKeysOf = (parties: readonly { uscc?: string | null, idNumberHash?: Uint8Array | null }[]): string[] =>
  parties.flatMap(({ uscc, idNumberHash }) => [...(uscc == null ? [] : [uscc]), ...(idNumberHash == null ? [] : [Buffer.from(idNumberHash).toString('hex')])])
