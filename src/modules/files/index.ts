/**
 * 文件: documents, photographs, audio and video recordings that other records refer to (行政处罚法 art. 47: the whole process is recorded
 * in writing and by audio and video, and archived).
 * Invariants: a file never changes and is never deleted; its content lies in the store under its SHA-256 before the row is committed,
 * and is checked again whenever it is read; a file belongs to one agency, which decides who may see it; who reads content is in the audit.
 */
export { fileProblems } from './problems.ts'
export { requireFiles } from './queries.ts'
export type { FileParts } from './storing.ts'
export { contentRoute } from './content.ts'
export { forgetUploads } from './expiry.ts'
export { registerFileRoutes } from './routes.ts'
export type { FileRow } from './store.ts'
