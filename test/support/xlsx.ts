import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP archive of these parts; `claim` lets a part say another unpacked size than it has. */
export function zip(parts: Readonly<Record<string, string | Buffer>>, claim: Readonly<Record<string, number>> = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const path = Buffer.from(name)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(bytes), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(claim[name] ?? bytes.length, 8)
    const lengths = Buffer.from([path.length & 255, path.length >> 8, 0, 0])
    const common = Buffer.concat([Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes, lengths])
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, path, packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, path]))
    locals.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, listed, end])
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const nameOf = (column: number): string => (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') + String.fromCharCode(65 + column % 26)

/** The parts of a workbook of one sheet as spreadsheets write it: texts are shared, numbers stand as they are. */
export function workbookParts(rows: readonly (readonly (string | number | boolean)[])[]): Record<string, string> {
  const strings: string[] = []
  const cell = (value: string | number | boolean, reference: string): string => {
    if (typeof value === 'number') return `<c r="${reference}" s="1"><v>${value}</v></c>`
    if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`
    return value === '' ? '' : `<c r="${reference}" t="s"><v>${strings.push(value) - 1}</v></c>`
  }
  const data = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cell(value, `${nameOf(column)}${index + 1}`)).join('')}</row>`).join('')
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}><sheetData>${data}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t><rPh sb="0" eb="1"><t>ignored</t></rPh></si>`).join('')}</sst>`,
  }
}

export const workbook = (rows: readonly (readonly (string | number | boolean)[])[]): Buffer => zip(workbookParts(rows))
