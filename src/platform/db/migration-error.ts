/** The database cannot be brought to this version; the message is one sentence for the operator. */
export class MigrationError extends Error {
  declare protected readonly made: 'MigrationError'
}
