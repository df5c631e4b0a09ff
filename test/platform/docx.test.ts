import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { DocumentContent } from '../../src/platform/document-content.ts'
import { textsOf } from '../../src/platform/document-content.ts'
import { renderDocx } from '../../src/platform/docx.ts'
import { withFixedTimes } from '../../src/platform/zip-times.ts'
import { docxParts, docxText } from '../support/docx.ts'
import { zip } from '../support/xlsx.ts'
import { anyCharacter } from '../support/any-character.ts'

const content = (text: string, given: Partial<DocumentContent> = {}): DocumentContent => ({
  heading: '海安市测试局', title: '行政处罚决定书', number: '测罚〔2026〕1号',
  blocks: [
    { kind: 'paragraph', text }, { kind: 'form', rows: [{ label: '当事人', value: text }] }, { kind: 'table', headings: ['序号', '名称'], rows: [['1', text]] },
  ], ...given,
})
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('a document as DOCX', () => {
  test('says all that its content says, in order', async () => {
    const text = await docxText(await renderDocx(content('第一行\n第二行')))
    const lines = text.split('\n').filter((line) => line !== '')
    expect(lines).toEqual(textsOf(content('第一行\n第二行')).flatMap((one) => one.split('\n')))
  })

  test('equal contents give equal bytes, whatever was set between them and at whatever time', async () => {
    const first = await renderDocx(content('甲'))
    expect(digest(await renderDocx(content('乙')))).not.toBe(digest(first))
    expect(digest(await renderDocx(content('甲')))).toBe(digest(first))
  })

  // The hashes of documents that went out rest on these bytes: with another form of them `docxForm` is raised and this one kept.
  test('the first form of bytes stays as it is', async () => {
    expect(digest(await renderDocx(content('甲')))).toBe('e0d1a1cf510bf60e843b2cbd5d611eb062fc664e502783ef540286ac7821768d')
  })

  test('is a package of well-formed parts, dated alike, with no time of day in it', async () => {
    const bytes = await renderDocx(content('甲', { title: '<&>' }))
    const parts = await docxParts(bytes)
    expect([...parts.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'docProps/core.xml']))
    expect([...parts.values()].join('')).not.toMatch(/20\d\d-\d\d-\d\dT/)
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>&lt;&amp;&gt;</dc:title>')
  })

  test.each<[string, string, string?]>([
    ['markup', '</w:t></w:r><w:p/>&amp;<!--'], ['quotation marks', '"甲" \'乙\''], ['characters beyond the first plane', '\u{20BB7}\u{2A6D6}\u{1F600}'],
    ['characters XML does not know', '甲\u0001\uFFFE\uFFFF乙', '甲\uFFFD\uFFFD\uFFFD乙'], ['lone surrogates', '甲\uD800乙', '甲\uFFFD乙'], ['leading and trailing blanks', '  甲  '],
    ['controls of the second range', '甲\u0085乙'],
  ])('%s survive', async (_what, text, shown = text) => {
    const lines = (await docxText(await renderDocx(content(text)))).split('\n')
    expect(lines.filter((line) => line === shown)).toHaveLength(3)
  })

  test('a very long text survives', async () => {
    const text = '违法事实'.repeat(50_000)
    expect(await docxText(await renderDocx(content(text)))).toContain(text)
  })

  test('any text makes a well-formed package that says it', async () => {
    const anyText = fc.string({ unit: anyCharacter, maxLength: 40 }).filter((text) => !/[\n\r]/.test(text))
    await fc.assert(fc.asyncProperty(fc.array(anyText, { minLength: 20, maxLength: 60 }), async (texts) => {
      const lines = (await docxText(await renderDocx({ heading: null, title: '题', number: null, blocks: texts.map((text) => ({ kind: 'paragraph', text })) }))).split('\n')
      expect(lines.slice(1, -1)).toEqual(texts.map((text) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')))
    }), { numRuns: 8 })
  })
})

describe('times in an archive', () => {
  test('are fixed, and the parts stay as they are', async () => {
    const archive = zip({ 'a.xml': '<a/>', 'b/c.xml': '<b/>' })
    const later = Buffer.from(archive)
    later.writeUInt32LE(0x5c62_4a21, 10)
    expect(withFixedTimes(later).equals(withFixedTimes(archive))).toBe(true)
    expect([...await docxParts(withFixedTimes(archive))]).toEqual([['a.xml', '<a/>'], ['b/c.xml', '<b/>']])
  })

  test('what is no archive is refused', () => {
    expect(() => withFixedTimes(Buffer.from('no archive'))).toThrow(RangeError)
    const broken = zip({ 'a.xml': '<a/>' })
    broken.writeUInt32LE(0, broken.length - 22 + 16)
    expect(() => withFixedTimes(broken)).toThrow(RangeError)
  })
})
