import type { z } from 'zod'
import type { itemSummary } from './schema.ts'

type Item = z.output<typeof itemSummary>

/** What stands in the columns of the list as a table. */
export const exportColumns: readonly { heading: string, of(item: Item): string | null }[] = [
  { heading: 'item_id', of: ({ id }) => id },
  { heading: 'agency_uscc', of: ({ agencyUscc }) => agencyUscc },
  { heading: 'agency_name', of: ({ agencyName }) => agencyName },
  { heading: 'division_code', of: ({ divisionCode }) => divisionCode },
  { heading: 'code', of: ({ code }) => code },
  { heading: 'kind', of: ({ kind }) => kind },
  { heading: 'name', of: ({ name }) => name },
  { heading: 'legal_basis', of: ({ legalBasis }) => legalBasis.map(({ law, article }) => `${law}|${article}`).join(';') },
  { heading: 'field', of: ({ field }) => field },
  { heading: 'level', of: ({ level }) => level },
  { heading: 'valid_from', of: ({ validFrom }) => validFrom },
  { heading: 'valid_to', of: ({ validTo }) => validTo },
]
