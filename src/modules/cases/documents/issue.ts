import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { hashHex } from '../../../kernel/hash.ts'
import type { DocumentContent } from '../../../platform/document-content.ts'
import { docxForm, renderDocx } from '../../../platform/docx.ts'
import type { Vault } from '../../../platform/vault.ts'
import { documentItems } from '../templates/codes.ts'
import { composeDocument } from '../templates/compose.ts'
import type { DocumentFacts } from '../templates/facts.ts'
import type { DocumentKind } from './codes.ts'
import { caseDocumentProblems } from './problems.ts'
import { documentRequirements } from './requirements.ts'

const { raise } = caseDocumentProblems

/** What is kept of an issued document: its whole text, sealed since it names persons, and the hashes of the file made of it. */
export interface Issued { contentSealed: Buffer, contentForm: number, sha256: string, sm3: string }

/**
 * Writes a document as it goes out.
 * @throws cases.document-incomplete (422), naming every item that is missing
 */
export async function issueContent(kind: DocumentKind, facts: DocumentFacts, vault: Vault): Promise<Issued> {
  const { content, missing } = composeDocument(kind, facts)
  if (missing.length > 0) {
    const names = (language: 'zh' | 'en'): string => missing.map((item) => documentItems[item][language]).join(language === 'zh' ? '、' : ', ')
    const legalBasis = documentRequirements.find(({ oneOf }) => oneOf.length === 1 && oneOf[0] === kind)?.legalBasis
    throw raise['document-incomplete']({ itemsZh: names('zh'), itemsEn: names('en') }, { missing, ...(legalBasis === undefined ? {} : { legalBasis }) })
  }
  const bytes = await renderDocx(content)
  return { contentSealed: vault.seal(canonicalJson(content)), contentForm: docxForm, sha256: hashHex('sha256', bytes), sm3: hashHex('sm3', bytes) }
}

/**
 * The file of an issued document, made again from what was sealed and compared with the hash kept on its issue.
 * @throws cases.document-content-altered (409)
 */
export async function reopenContent({ contentSealed, sha256 }: { contentSealed: Buffer, sha256: string | null }, vault: Vault): Promise<Buffer> {
  const bytes = await renderDocx(openedContent(contentSealed, vault))
  if (hashHex('sha256', bytes) !== sha256) throw raise['document-content-altered']()
  return bytes
}

function openedContent(sealed: Buffer, vault: Vault): DocumentContent {
  try {
    return JSON.parse(vault.open(sealed)) as DocumentContent
  } catch (error) {
    throw raise['document-content-altered']({}, {}, error instanceof Error ? error.message : undefined)
  }
}

/** A draft as it would look now: marked as such, with blanks for what it has nothing to say of. */
export async function previewContent(kind: DocumentKind, facts: DocumentFacts): Promise<Buffer> {
  const { content } = composeDocument(kind, facts)
  return renderDocx({ ...content, blocks: [{ kind: 'paragraph', text: '（草稿，未发出）', align: 'center' }, ...content.blocks] })
}
