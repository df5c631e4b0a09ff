// The package brings no types; this is the little of it that the tests use.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export class Provider {
    protected readonly made: 'Provider'
    constructor(issuer: string, configuration: object)
    callback(): (incoming: IncomingMessage, answer: ServerResponse) => Promise<void>
  }
}
