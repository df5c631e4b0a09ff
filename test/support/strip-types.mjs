import { stripTypeScriptTypes } from 'node:module'

/** TypeScript as Node itself reads it: types become spaces, so that every line and column stays where it was. */
export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) }
