import type { AnnouncedSource, SeedSource } from '../../../kernel/draw-v2.ts'
import { beaconValue } from '../../../kernel/beacon.ts'
import { spotCheckProblems } from '../problems.ts'
import type { ShareHolder } from '../rules.ts'
import { announcedWith } from '../rules.ts'
import type { CommitmentBody, SeedBody } from './schema.ts'
import type { SpotCheckRow } from './store.ts'

/** The announced sources of a commitment: the structured ones, with what each party committed itself to, or the one that is merely stated. */
export function sourcesFrom(body: CommitmentBody, holders: readonly ShareHolder[]): AnnouncedSource[] {
  const { seedSource, seedSources = [] } = body ?? {}
  return announcedWith([...seedSource === undefined ? [] : [{ kind: 'STATED' as const, source: seedSource }], ...seedSources], holders)
}

/**
 * The announced sources with what came of them: shares as revealed or, where they were not, their commitments; the others in their order
 * with the values handed in.
 * @throws spot-checks.seed-incomplete where there are more or fewer values than sources that need one
 */
export function valuesFrom({ seedSources, shareReveals }: Pick<SpotCheckRow, 'seedSources' | 'shareReveals'>, values: SeedBody['values']): SeedSource[] {
  const open = seedSources.filter(({ kind }) => kind !== 'SHARE')
  if (open.length !== values.length || values.length === 0) throw spotCheckProblems.raise['seed-incomplete']()
  return seedSources.map((source): SeedSource => {
    if (source.kind === 'SHARE') {
      const reveal = shareReveals.find(({ party }) => party === source.party)
      return { ...source, revealed: reveal !== undefined, value: reveal?.value ?? source.commitment }
    }
    const { value = '', witnesses = [] } = values[open.indexOf(source)] ?? {}
    switch (source.kind) {
      case 'STATED': return { ...source, value }
      case 'CEREMONY': return { ...source, value, witnesses }
      case 'BEACON': return { ...source, signature: value, value: beaconValue(value) }
    }
  })
}
