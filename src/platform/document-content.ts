/**
 * What an official document says, apart from how it is set: blocks from top to bottom. Plain data, so that it can be kept,
 * compared and set again.
 */
export interface DocumentContent {
  title: string
  /** The issuing body above the title. */
  heading: string | null
  /** 文号, below the title. */
  number: string | null
  blocks: readonly Block[]
}

export type Block =
  | { kind: 'paragraph', text: string, align?: 'start' | 'center' | 'end', strong?: boolean }
  /** A form of two columns: what is asked for and what is entered. */
  | { kind: 'form', rows: readonly { label: string, value: string }[] }
  | { kind: 'table', headings: readonly string[], rows: readonly (readonly string[])[] }

/** Every text of a document in reading order; for searching it and for tests. */
export function textsOf({ title, heading, number, blocks }: DocumentContent): string[] {
  return [heading ?? '', title, number ?? '', ...blocks.flatMap(textsOfBlock)].filter((text) => text !== '')
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph': return [block.text]
    case 'form': return block.rows.flatMap(({ label, value }) => [label, value])
    case 'table': return [...block.headings, ...block.rows.flat()]
  }
}
