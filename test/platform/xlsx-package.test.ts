import { expect, test } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import { openPackage } from '../../src/platform/imports/xlsx-package.ts'
import { zip } from '../support/xlsx.ts'

test('a part that unpacks to far more than a sheet would is not opened', async () => {
  const archive = await openPackage(zip({
    'bomb.xml': '<row/>'.repeat(1_000_000), 'small.xml': ' '.repeat(1_000_000), 'sheet.xml': `${randomBytes(60_000).toString('hex')}${' '.repeat(2_000_000)}`,
  }))
  await expect(archive.open('bomb.xml')).rejects.toThrow('too large')
  for (const part of ['small.xml', 'sheet.xml']) {
    for await (const piece of await archive.open(part)) expect(piece).toBeInstanceOf(Uint8Array)
  }
  archive.close()
})
