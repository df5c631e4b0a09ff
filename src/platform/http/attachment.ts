/**
 * Content-Disposition of a file to be saved, never shown in place: the name in UTF-8 (RFC 8187), and for old clients in ASCII
 * (RFC 6266, appendix D).
 */
export function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
