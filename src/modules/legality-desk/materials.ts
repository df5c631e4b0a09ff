import { canonicalJson } from '../../kernel/canonical-json.ts'
import { hashHex } from '../../kernel/hash.ts'
import type { CommandContext } from '../../platform/command.ts'
import { requireFiles } from '../files/index.ts'
import type { MaterialBody } from './schema.ts'
import type { LegalityReviewRow } from './store.ts'
import type { Material } from './table.ts'

type HandedIn = Pick<LegalityReviewRow, 'materials' | 'materialsSha256'>

/**
 * 送审材料: those handed in so far and further ones, each with the file it names as it lies in the store, frozen by one hash over the list
 * (重大行政决策程序暂行条例 art. 26; 国办发〔2018〕115号（五）).
 * @throws files.unknown (422) where a file is absent or outside the caller's scope
 */
export async function handIn({ tx, actor }: CommandContext, before: readonly Material[], further: readonly MaterialBody[]): Promise<HandedIn> {
  const files = await requireFiles(tx, actor.scope, further.flatMap(({ fileId }) => fileId ?? []))
  const known = new Map(files.map((file) => [file.id, file]))
  const added = further.map(({ fileId, ...material }): Material => {
    const file = known.get(fileId ?? '')
    if (file === undefined) return material
    const { id, name, mediaType, bytes, sha256, sm3 } = file
    return { ...material, file: { id, name, mediaType, bytes, sha256, sm3 } }
  })
  const materials = [...before, ...added]
  return { materials, materialsSha256: hashHex('sha256', canonicalJson(materials)) }
}
