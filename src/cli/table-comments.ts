import { commentStatements } from '../platform/db/comments.ts'
import { allTables } from '../tables.ts'

// Prints the COMMENT statements of every table, to be appended to a migration by hand.
console.log(allTables.flatMap(commentStatements).join('\n--> statement-breakpoint\n'))
