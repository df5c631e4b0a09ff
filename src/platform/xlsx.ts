import type { ZipPart } from './zip.ts'
import { zipped } from './zip.ts'

/** Of a million and some rows that a sheet can have. */
const rowsOfSheet = 1_000_000

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export type Cells = readonly (string | null)[]

/**
 * A workbook (ECMA-376) whose rows are written as they come, on as many sheets as they need, each under the headings. Every cell is text,
 * which no program takes for a formula.
 */
export function workbook(headings: Cells, rows: AsyncIterable<readonly Cells[]>): AsyncGenerator<Buffer> {
  return zipped(parts(headings, rows))
}

function* parts(headings: Cells, rows: AsyncIterable<readonly Cells[]>): Generator<ZipPart> {
  const groups = rows[Symbol.asyncIterator]()
  const state = { done: false, sheets: 0 }
  while (!state.done) {
    state.sheets += 1
    yield { name: `xl/worksheets/sheet${state.sheets}.xml`, content: sheet(headings, groups, state) }
  }
  const numbers = Array.from({ length: state.sheets }, (_, index) => index + 1)
  yield { name: 'xl/workbook.xml', content: [`${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${
    numbers.map((number) => `<sheet name="${number}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`] }
  yield { name: 'xl/_rels/workbook.xml.rels', content: [`${declaration}<Relationships xmlns="${packaged}/relationships">${
    numbers.map((number) => `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}</Relationships>`] }
  yield { name: '_rels/.rels', content: [`${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`] }
  yield { name: '[Content_Types].xml', content: [`${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>${
    numbers.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetType}.worksheet+xml"/>`).join('')}</Types>`] }
}

async function* sheet(headings: Cells, groups: AsyncIterator<readonly Cells[]>, state: { done: boolean }): AsyncGenerator<string> {
  yield `${declaration}<worksheet xmlns="${main}"><sheetData>${row(headings)}`
  for (let written = 0; written < rowsOfSheet;) {
    const next = await groups.next()
    if (next.done === true) {
      state.done = true
      break
    }
    written += next.value.length
    yield next.value.map(row).join('')
  }
  yield '</sheetData></worksheet>'
}

const row = (cells: Cells): string => `<row>${cells.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text ?? '')}</t></is></c>`).join('')}</row>`

const escaped = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
