import { expect, test } from '@jest/globals'
import { hash, leafHash } from './hash.ts'
import { merkleRoot } from './merkle.ts'

/** The leaves and roots of Certificate Transparency's own test vectors. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leaves = inputs.map((input) => leafHash('sha256', Buffer.from(input, 'hex')))

test.each(roots.map((root, size) => [size, root] as const))('the root over %i leaves is the published one', (size, root) => {
  expect(merkleRoot('sha256', leaves.slice(0, size)).toString('hex')).toBe(root)
})

test('the order of the leaves counts, and the hash is the one asked for', () => {
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = leaves
  expect(merkleRoot('sha256', [second, first])).not.toEqual(merkleRoot('sha256', [first, second]))
  expect(merkleRoot('sm3', [first, second])).toEqual(hash('sm3', Buffer.of(1), first, second))
})
