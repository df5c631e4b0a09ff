import { SaxesParser } from 'saxes'
import { fromBufferPromise } from 'yauzl'

/** The parts of a package by their names, each checked to be well-formed XML. */
export async function docxParts(bytes: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  const archive = await fromBufferPromise(bytes)
  for await (const entry of archive.eachEntry()) {
    const pieces: Buffer[] = []
    for await (const piece of await archive.openReadStreamPromise(entry)) pieces.push(piece as Buffer)
    const text = Buffer.concat(pieces).toString('utf8')
    textOfXml(text)
    parts.set(entry.fileName, text)
  }
  return parts
}

/** What a reader of the document sees, in order; paragraphs and breaks end lines. */
export async function docxText(bytes: Buffer): Promise<string> {
  const document = (await docxParts(bytes)).get('word/document.xml')
  if (document === undefined) throw new Error('the package holds no document')
  return textOfXml(document)
}

/** @throws Error where the XML is not well-formed */
function textOfXml(xml: string): string {
  const parser = new SaxesParser()
  const texts: string[] = []
  let within = false
  parser.on('error', (error) => { throw error })
  parser.on('opentag', ({ name }) => {
    within = name === 'w:t'
    if (name === 'w:br') texts.push('\n')
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') within = false
    if (name === 'w:p') texts.push('\n')
  })
  parser.on('text', (text) => { if (within) texts.push(text) })
  parser.write(xml).close()
  return texts.join('')
}
