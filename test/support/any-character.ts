import fc from 'fast-check'

const lastBeforeSurrogates = 0xd7ff
const surrogates = 0x800

/** Any character of Unicode, as the unit `binary` of fast-check is, which keeps a list of all 1.1 million of them in each worker. */
export const anyCharacter = fc.nat({ max: 0x10ffff - surrogates }).map(
  (number) => String.fromCodePoint(number > lastBeforeSurrogates ? number + surrogates : number),
  (character) => {
    if (typeof character !== 'string' || !character.isWellFormed()) throw new TypeError('not a character')
    const code = character.codePointAt(0) ?? 0
    if (String.fromCodePoint(code) !== character) throw new TypeError('not one character')
    return code > lastBeforeSurrogates ? code - surrogates : code
  },
)
