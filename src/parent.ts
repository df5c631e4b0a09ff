const everyMs = 500

/**
 * Calls back once when the process that started us is gone. Below npm that is a shell, which a SIGTERM to npm ends and which
 * passes nothing on: without this we would go on with nobody to stop us.
 */
export function whenParentIsGone(callBack: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callBack()
  }, everyMs).unref()
}
