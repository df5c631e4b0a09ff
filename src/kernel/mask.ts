// The compound surnames 复姓 in use; one missing from the list only hides one character more.
const compoundSurnames = new Set((
  '欧阳 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 '
  + '闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 西门 第五 端木 太史 '
  + '即墨 达奚 褚师 纳兰 完颜 叶赫 富察'
).split(' '))

const han = '\\p{Script=Han}'
const inName = `[${han}--[省市区县旗路街道巷弄村镇号幢栋苑]]`
const province = `(?:${han}{2,6}?(?:省|自治区|特别行政区))?`
// Ordinary words end in, or begin with, the same characters as divisions do: 小区, 别墅区, 超市, 市场, 县前街, 红旗路.
const cityEnd = '(?<!超)市(?![区场民委政府立]|中区)'
const city = `(?:景德镇市|${han}${inName}{0,10}?(?:${cityEnd}|自治州|地区|(?<=兴安|锡林郭勒|阿拉善)盟))?`
const countyEnd = `(?:(?<![小社园厂校院库片牧灾营住舍属活宅业发墅假税军学储])区|县(?!前|府|学|衙)|${cityEnd}|(?<![红国军])旗(?![区县舰]))`
const county = `(?:${han}(?:${inName}|市(?=区|中区)|旗(?=区)){0,14}?${countyEnd})?`
const toCounty = new RegExp(`^${province}${city}${county}`, 'v')

/** A person's name with the surname kept: 张三 → 张*, 欧阳某某 → 欧阳**; of other names the first letter. */
export function maskName(name: string): string {
  const characters = Array.from(name)
  const compound = characters.length > 2 && compoundSurnames.has(characters.slice(0, 2).join(''))
  return keepEnds(characters, characters.length < 2 ? 0 : compound ? 2 : 1, 0)
}

/** An ID number with 6 + 4 characters kept (110105********002X); of shorter documents 1 + 2, of very short ones nothing. */
export function maskIdNumber(idNumber: string): string {
  const characters = Array.from(idNumber)
  if (characters.length >= 18) return keepEnds(characters, 6, 4)
  return characters.length >= 8 ? keepEnds(characters, 1, 2) : keepEnds(characters, 0, 0)
}

/** A telephone number with 3 + 4 digits kept (138****1234); of local numbers the last two, of very short ones nothing. */
export function maskPhone(phone: string): string {
  const characters = Array.from(phone)
  if (characters.length >= 11) return keepEnds(characters, 3, 4)
  return keepEnds(characters, 0, characters.length >= 7 ? 2 : 0)
}

/**
 * An address down to the county or district, then ****: 江苏省南通市海安市中坝南路8号 → 江苏省南通市海安市****.
 * Where no division can be told with confidence, more is hidden rather than less.
 */
export function maskAddress(address: string): string {
  return `${toCounty.exec(address)?.[0] ?? ''}****`
}

function keepEnds(characters: readonly string[], first: number, final: number): string {
  const end = characters.length - final
  return characters.map((character, index) => index < first || index >= end ? character : '*').join('')
}
