/** An object without some of its members. */
export function without<Whole extends object, Key extends keyof Whole & string>(whole: Whole, keys: readonly Key[]): Omit<Whole, Key> {
  const left: readonly string[] = keys
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !left.includes(key))) as Omit<Whole, Key>
}

/** The columns that stand for the place of a record beside its code; no answer shows them. */
export const placeColumns = ['provinceCode', 'cityCode', 'countyCode'] as const
