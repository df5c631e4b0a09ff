import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export const root = join(import.meta.dirname, '../../..')

const notOurs = new Set(['node_modules', '.git', '.data', 'coverage', 'generated', 'bench/out'])

/** The files of the project below a folder, by their paths from the root; what git ignores is left out. */
export function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (notOurs.has(path) || notOurs.has(entry.name) || path === '.env' || path.endsWith('.log')) return []
    return entry.isDirectory() ? filesOf(path) : [path]
  }).sort()
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** TypeScript files below a folder without the tests among them. */
export const sourcesOf = (folder: string): string[] => filesOf(folder).filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))

/** Everything some files export, as `path#name` and value. */
export async function exportsOf(paths: readonly string[]): Promise<[string, unknown][]> {
  const modules = await Promise.all(paths.map(async (path) => ({ path, exported: await import(pathToFileURL(join(root, path)).href) as Record<string, unknown> })))
  return modules.flatMap(({ path, exported }) => Object.entries(exported).map(([name, value]): [string, unknown] => [`${path}#${name}`, value]))
}
