import type { DocumentContent } from '../../../platform/document-content.ts'
import type { DocumentFacts } from './facts.ts'
import type { Want } from './parts.ts'

/** Writes one kind of document; what it must state goes through `want`. */
export type Compose = (facts: DocumentFacts, want: Want) => DocumentContent
