import { agriculture } from './agriculture.ts'
import { culture } from './culture.ts'
import { ecology } from './ecology.ts'
import { emergency } from './emergency.ts'
import { health } from './health.ts'
import { housing } from './housing.ts'
import { labour } from './labour.ts'
import { market } from './market.ts'
import { naturalResources } from './natural-resources.ts'
import type { FieldProfile } from './profile.ts'
import { transport } from './transport.ts'
import { urban } from './urban.ts'
import { water } from './water.ts'

/** In the order in which a county gets its agencies; by default it has the first six. */
export const fieldProfiles: readonly FieldProfile[] = [
  market, urban, transport, culture, naturalResources, ecology, agriculture, emergency, health, housing, water, labour,
]
