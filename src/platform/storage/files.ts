import { join } from 'node:path'
import type { Config } from '../../config.ts'
import type { ContentStore } from './content-store.ts'
import { localStore } from './local-store.ts'
import type { Staging } from './staging.ts'
import { createStaging } from './staging.ts'

export interface FileStorage { store: ContentStore, staging: Staging }

type StorageSettings = Pick<Config,
  'DATA_DIR' | 'FILES_DIR' | 'OBJECT_STORE_ENDPOINT' | 'OBJECT_STORE_REGION' | 'OBJECT_STORE_BUCKET' | 'OBJECT_STORE_KEY' | 'OBJECT_STORE_SECRET' | 'OBJECT_STORE_PATH_STYLE'>

/** The store the settings name: an S3-compatible one with OBJECT_STORE_BUCKET, otherwise a folder. Nothing is touched before the first file. */
export async function createFileStorage(config: StorageSettings): Promise<FileStorage> {
  const folder = config.FILES_DIR ?? join(config.DATA_DIR, 'files')
  return { store: await storeOf(config, folder), staging: createStaging(join(folder, 'staging')) }
}

async function storeOf(config: StorageSettings, folder: string): Promise<ContentStore> {
  const { OBJECT_STORE_ENDPOINT: endpoint, OBJECT_STORE_BUCKET: bucket, OBJECT_STORE_KEY: key, OBJECT_STORE_SECRET: secret } = config
  if (endpoint === undefined || bucket === undefined || key === undefined || secret === undefined) return localStore(folder)
  const { s3Store } = await import('./s3-store.ts')
  return s3Store({ endpoint, bucket, key, secret, region: config.OBJECT_STORE_REGION, pathStyle: config.OBJECT_STORE_PATH_STYLE })
}
