import type { SQL } from 'drizzle-orm'
import { and, or, sql } from 'drizzle-orm'
import { membersOf } from '../../../kernel/codes.ts'
import { localDateOf } from '../../../kernel/local-date.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Condition, Filter } from '../../../platform/filters.ts'
import { beginsWith, listOf, prefixParam } from '../../../platform/filters.ts'
import { day } from '../../../platform/http/strings.ts'
import { enforcementFields } from '../../reference/index.ts'
import { certificateKinds } from '../codes.ts'
import { inState } from '../certificates/queries.ts'
import type { CertificateStatus } from '../rules.ts'
import { certificateMachine } from '../rules.ts'
import { certificates, officers } from '../table.ts'

const bound = (name: string) => sql.placeholder(name)

/** What can be asked of one and the same certificate. */
const asked: Readonly<Record<string, SQL>> = {
  certificateNumber: beginsWith(certificates.number, 'certificateNumber'),
  certificateKind: sql`${certificates.kind} = any(${bound('certificateKind')}::text[])`,
  certificateField: sql`${certificates.fields} && ${bound('certificateField')}::text[]`,
  certificateValidToFrom: sql`${certificates.validTo} >= ${bound('certificateValidToFrom')}::date`,
  certificateValidToTo: sql`${certificates.validTo} < ${bound('certificateValidToTo')}::date`,
}

/**
 * Officers who hold a certificate that meets everything asked of it. By number the few holders are found first, as an array: a
 * generic plan would walk through the officers in their order and look into the certificates of each. Everything else many
 * certificates meet, so that walking finds a page soon.
 */
export const heldCertificate = (clock: Clock) => (): Filter => {
  return {
    params: {
      certificateNumber: prefixParam('所持证件编号的开头').optional(),
      certificateKind: listOf(membersOf(certificateKinds), '所持证件的种类').optional(),
      certificateStatus: listOf(statesOf(certificateMachine), '所持证件当日的状态').optional(),
      certificateField: listOf(membersOf(enforcementFields), '所持证件的执法领域').optional(),
      certificateValidToFrom: day('所持证件有效期止，自（含）').optional(),
      certificateValidToTo: day('所持证件有效期止，至（不含）').optional(),
    },
    conditions: (_name, query): Condition[] => {
      const given = Object.keys(asked).filter((name) => query[name] !== undefined)
      const states = [...new Set(query['certificateStatus'] as CertificateStatus[] | undefined ?? [])].sort()
      if (given.length === 0 && states.length === 0) return []
      const meets = and(...given.map((name) => asked[name]), or(...states.map((state) => inState[state])))
      return [{
        key: `certificate(${[...given, ...states].join(',')})`,
        sql: given.includes('certificateNumber')
          ? sql`${officers.id} = any(array(select ${certificates.officerId} from ${certificates} where ${meets}))`
          : sql`exists (select 1 from ${certificates} where ${certificates.officerId} = ${officers.id} and ${meets})`,
        values: { ...Object.fromEntries(given.map((name) => [name, query[name]])), ...(states.length === 0 ? {} : { today: localDateOf(clock.now()) }) },
      }]
    },
  }
}
