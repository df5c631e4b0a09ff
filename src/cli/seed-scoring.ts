import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import { nationCode } from '../modules/reference/index.ts'
// Past the index, which takes thrice as long to read as all else `npm run migrate` needs.
import { digestOfContent } from '../modules/spot-checks/scoring/commands.ts'
import type { ScoringContent } from '../modules/spot-checks/scoring/content.ts'
import { requireSoundStandard } from '../modules/spot-checks/scoring/soundness.ts'

interface Published {
  id: string
  code: string
  title: string
  titleEn: string
  issuer: string
  documentNumber: string
  field: string | null
  issuedOn: string
  effectiveOn: string
  versionNumber: number
  content: ScoringContent
}

const files = [new URL('../../seeds/reference/scoring/ecology-2024.json', import.meta.url)]

const upsert = `
insert into scoring_standards (id, division_code, code, version_number, title, title_en, issuer, document_number, field, effective_on, status, content, content_digest, created_at, updated_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'IN_FORCE', $11, $12, $13, $13)
on conflict (id) do nothing`

/** The published standards of the review of case files: each version once and for all, since scores are computed from it. */
export async function seedScoringStandards(client: pg.Client): Promise<void> {
  for (const file of files) {
    const { content, ...one } = JSON.parse(await readFile(file, 'utf8')) as Published
    requireSoundStandard(content)
    await client.query(upsert, [
      one.id, nationCode, one.code, one.versionNumber, one.title, one.titleEn, one.issuer, one.documentNumber, one.field, one.effectiveOn, JSON.stringify(content),
      digestOfContent(content), `${one.issuedOn}T00:00:00+08:00`,
    ])
  }
}
