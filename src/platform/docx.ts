import type * as Docx from 'docx'
import type { Block, DocumentContent } from './document-content.ts'
import { withFixedTimes } from './zip-times.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Which form of bytes `renderDocx` gives: raised with any change of them, so that hashes kept earlier are not taken for broken. */
export const docxForm = 1

// A tenth of a second and thirty thousand lines: only a server that sets documents loads them.
let loading: Promise<typeof Docx> | undefined
const library = (): Promise<typeof Docx> => loading ??= import('docx')

/** Loads what setting a document needs, so that a transaction does not wait for it. */
export async function prepareDocx(): Promise<void> {
  await library()
}

/**
 * The document as DOCX (ECMA-376). Equal contents give equal bytes: no clock, no chance. Characters that XML 1.0 does not know
 * are shown as U+FFFD.
 */
export async function renderDocx(content: DocumentContent): Promise<Buffer> {
  const docx = await library()
  const { Document, Packer, convertMillimetersToTwip } = docx
  const margin = { top: convertMillimetersToTwip(37), bottom: convertMillimetersToTwip(35), left: convertMillimetersToTwip(28), right: convertMillimetersToTwip(26) }
  const file = new Document({
    styles: { default: { document: { run: { font: { ascii: 'Times New Roman', eastAsia: '仿宋', hAnsi: 'Times New Roman' }, size: 28 } } } },
    sections: [{ properties: { page: { margin, size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) } } }, children: childrenOf(docx, content) }],
  })
  return withFixedTimes(await Packer.pack(file, 'uint8array', undefined, [{ path: 'docProps/core.xml', data: propertiesOf(content.title) }]))
}

function childrenOf(docx: typeof Docx, { heading, title, number, blocks }: DocumentContent): (Docx.Paragraph | Docx.Table)[] {
  const line = (text: string, given: object): Docx.Paragraph => paragraph(docx, text, given)
  return [
    ...(heading === null ? [] : [line(heading, { align: 'center', size: 32 })]),
    line(title, { align: 'center', strong: true, size: 40 }),
    ...(number === null ? [] : [line(number, { align: 'end' })]),
    ...blocks.flatMap((block) => blockOf(docx, block)),
  ]
}

function blockOf(docx: typeof Docx, block: Block): (Docx.Paragraph | Docx.Table)[] {
  switch (block.kind) {
    case 'paragraph': return [paragraph(docx, block.text, { ...block, indented: block.align === undefined })]
    case 'form': return [table(docx, block.rows.map(({ label, value }) => [label, value]), [2600, 6400]), paragraph(docx, '', {})]
    case 'table': return [
      table(docx, [block.headings, ...block.rows], block.headings.map(() => Math.floor(9000 / block.headings.length)), { headed: true }), paragraph(docx, '', {}),
    ]
  }
}

interface Setting { align?: 'start' | 'center' | 'end', strong?: boolean, size?: number, indented?: boolean }

function paragraph({ Paragraph, TextRun, AlignmentType }: typeof Docx, text: string, { align = 'start', strong = false, size, indented = false }: Setting): Docx.Paragraph {
  const alignment = { start: AlignmentType.BOTH, center: AlignmentType.CENTER, end: AlignmentType.RIGHT }[align]
  const run: Docx.IRunOptions = { ...(strong ? { bold: true } : {}), ...(size === undefined ? {} : { size }) }
  const children = printable(text).split('\n').map((part, index) => new TextRun({ ...run, text: part, ...(index === 0 ? {} : { break: 1 }) }))
  return new Paragraph({ alignment, children, spacing: { line: 420 }, ...(indented ? { indent: { firstLine: 560 } } : {}) })
}

function table(docx: typeof Docx, rows: readonly (readonly string[])[], columnWidths: number[], { headed = false } = {}): Docx.Table {
  const { Table, TableRow, TableCell, WidthType, TableLayoutType } = docx
  return new Table({
    columnWidths, layout: TableLayoutType.FIXED, width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: rows.map((cells, index) => new TableRow({
      tableHeader: headed && index === 0,
      children: cells.map((text, column) => new TableCell({
        width: { size: columnWidths[column] ?? 0, type: WidthType.DXA }, children: [paragraph(docx, text, { strong: headed && index === 0 })],
      })),
    })),
  })
}

const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text of the characters that XML 1.0 allows (production 2); others are shown as the replacement character. */
const printable = (text: string): string => text.toWellFormed().replace(notXml, '\uFFFD')

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The library writes the time of day here: this names the document alone. */
function propertiesOf(title: string): string {
  const text = printable(title).replace(/[&<>]/g, (character) => escapes[character] ?? '')
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    + `<dc:title>${text}</dc:title></cp:coreProperties>`
}
