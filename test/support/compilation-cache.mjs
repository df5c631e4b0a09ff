import { setFlagsFromString } from 'node:v8'

let kept = true

/**
 * Whether V8 keeps what it compiles, and finds it again. What it kept of a test file would hold on to all that the file has loaded, some twenty
 * megabytes; what belongs to the product is compiled the same for every application, and read from a folder only under the flags it was written with.
 */
export function keepCompiled(keep) {
  const before = kept
  if (keep !== before) setFlagsFromString(keep ? '--compilation-cache' : '--no-compilation-cache')
  kept = keep
  return before
}
