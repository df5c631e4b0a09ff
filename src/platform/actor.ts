/** Where a caller may look: a division subtree, one agency, or only what is assigned to the caller. */
export type Scope =
  | { readonly kind: 'NATION' }
  | { readonly kind: 'PROVINCE' | 'CITY' | 'COUNTY', readonly code: string }
  | { readonly kind: 'AGENCY', readonly agencyId: string }
  | { readonly kind: 'OWN', readonly officerId: string }
  | { readonly kind: 'NONE' }

/** Who acts. The data scope belongs to the actor and is an argument of every query and lock. */
export interface Actor {
  readonly accountId: string
  readonly name: string
  readonly service: boolean
  readonly permissions: ReadonlySet<string>
  readonly scope: Scope
  /** The agency the account belongs to; the bureau's own people have their bureau here. */
  readonly agencyId: string | null
  readonly officerId: string | null
  readonly sessionId: string | null
  /** One of the three separated administrators: sees no business data. */
  readonly administrator: boolean
  readonly mustChangePassword: boolean
}
