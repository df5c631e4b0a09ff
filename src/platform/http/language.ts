export type Language = 'zh' | 'en'

/** Chinese unless the caller prefers English; only these two languages are spoken. */
export function languageOf(header: string | undefined): Language {
  if (header === undefined || header === '') return 'zh'
  const weight = { zh: 0, en: 0 }
  for (const part of header.toLowerCase().split(',').slice(0, 20)) {
    const [tag = '', ...parameters] = part.trim().split(';')
    const quality = Number(parameters.find((text) => text.trim().startsWith('q='))?.trim().slice(2) ?? '1')
    const language = tag.startsWith('en') ? 'en' : tag.startsWith('zh') ? 'zh' : null
    if (language !== null && quality > weight[language]) weight[language] = quality
  }
  return weight.en > weight.zh ? 'en' : 'zh'
}
