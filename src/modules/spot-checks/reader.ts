import type { Actor } from '../../platform/actor.ts'

export type Reader = Pick<Actor, 'agencyId' | 'scope'>

/**
 * The agency a reader of files and sheets asks for; null where there is nothing to keep from him: within the scope OWN are only the files one
 * reviews or whose agreement one leads, and nobody does so for the own agency.
 */
export const asksFor = ({ agencyId, scope }: Reader): string | null => scope.kind === 'OWN' ? null : agencyId

/** The filter of lists by which the server says who asks. */
export const toldTo = { fields: ['toldTo'], of: (_params: unknown, actor: Reader) => ({ toldTo: asksFor(actor) }) }
