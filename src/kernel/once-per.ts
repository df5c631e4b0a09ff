/** What is made of a key when it is first asked for, and kept while the key is. */
export function oncePer<Key extends object, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, Value>()
  return (key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/** What is made of words and numbers when it is first asked for, and kept: for the few of a program, never for what callers send. */
export function oncePerWords<Words extends readonly (string | number | undefined)[], Value>(make: (...words: Words) => Value): (...words: Words) => Value {
  const made = new Map<string, { value: Value }>()
  return (...words) => {
    const key = words.join('\n')
    const known = made.get(key) ?? { value: make(...words) }
    made.set(key, known)
    return known.value
  }
}
