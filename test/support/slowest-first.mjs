import TestSequencer from '@jest/test-sequencer'

// A fresh checkout knows nothing of the time a file takes: what takes longest must not begin when the other worker is nearly done.
const SLOW = ['/test/process/', '/test/guards/', '/test/http/lists.', '/test/platform/serializer.', '/test/platform/embedded.', '/test/journeys/', '/test/golden/']
const rank = ({ path }) => {
  const at = SLOW.findIndex((part) => path.replaceAll('\\', '/').includes(part))
  return at === -1 ? SLOW.length : at
}

export default class SlowestFirst extends TestSequencer {
  async sort(tests) {
    return (await super.sort(tests)).sort((a, b) => rank(a) - rank(b))
  }
}
