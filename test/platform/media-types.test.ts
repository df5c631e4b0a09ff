import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { mediaTypeNames, mediaTypes, type MediaTypeName } from '../../src/modules/files/codes.ts'
import { foundMediaType } from '../../src/platform/storage/media-type.ts'
import { zip } from '../support/xlsx.ts'

let folder: string
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'mingjian-types-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

const begins = (...parts: (string | number[])[]): Buffer => Buffer.concat([...parts.map((part) => Buffer.from(part as string, 'latin1')), Buffer.alloc(600)])
const movie = (brand: string): Buffer => begins([0, 0, 0, 24], `ftyp${brand}`, [0, 0, 2, 0], `${brand}mp42`)
const office = (part: string): Buffer => zip({
  '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${
    part.startsWith('word') ? mediaTypeNames[2] : mediaTypeNames[3]}.main+xml"/></Types>`,
  '_rels/.rels': '<x/>', [part]: '<x/>',
})
const compound = begins([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

const samples: Readonly<Record<MediaTypeName, Buffer>> = {
  'application/pdf': begins('%PDF-1.7\n'),
  'application/ofd': zip({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<x/>' }),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': office('word/document.xml'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': office('xl/workbook.xml'),
  'application/msword': compound,
  'application/vnd.ms-excel': compound,
  'text/plain': Buffer.from('现场检查情况：无异常。'),
  'text/csv': Buffer.from('姓名,金额\n张某,100\n'),
  'image/jpeg': begins([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF'),
  'image/png': Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
  'image/tiff': begins('II*', [0, 8, 0, 0, 0, 1, 0]),
  'image/heic': movie('heic'),
  'audio/mpeg': begins([0xff, 0xfb, 0x90, 0x64]),
  'audio/mp4': movie('M4A '),
  'audio/wav': begins('RIFF', [0, 1, 0, 0], 'WAVEfmt '),
  'audio/amr': begins('#!AMR\n'),
  'video/mp4': movie('isom'),
  'video/quicktime': movie('qt  '),
  'video/x-msvideo': begins('RIFF', [0, 1, 0, 0], 'AVI LIST'),
  'video/mpeg': begins([0, 0, 1, 0xba, 0x44]),
}

test.each(mediaTypeNames.map((name) => [name]))('%s is recognised', async (name) => {
  const path = join(folder, name.replaceAll('/', '-'))
  await writeFile(path, samples[name])
  const fitting: readonly (string | null)[] = mediaTypes[name].found
  expect(fitting).toContain(await foundMediaType(path))
})

test.each([
  ['a program', begins('MZ', [0x90, 0, 3]), 'application/x-msdownload'], ['bytes of no kind', Buffer.from([1, 2, 0, 3]), 'application/octet-stream'],
  ['markup', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 'application/xml'],
])('%s is none of them', async (_what, content, found) => {
  const path = join(folder, 'other')
  await writeFile(path, content)
  expect(await foundMediaType(path)).toBe(found)
  expect(mediaTypeNames.filter((name) => [...mediaTypes[name].found].some((type) => type === found))).toEqual([])
})
