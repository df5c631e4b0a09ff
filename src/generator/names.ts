import type { Random } from './random.ts'

// Every name is put together by chance from common characters: none is taken from a register.
const surnames = Array.from(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严',
)
const male = Array.from('伟强磊军勇杰涛斌超辉刚健明鹏飞波宁浩凯峰建国华志文东海林平安康宏亮俊龙祥庆松柏林川坤岩')
const female = Array.from('芳娜敏静丽艳娟霞秀燕玲桂英慧莉洁萍红雪梅琳云倩颖瑶婷欣怡岚月珍蓉琴兰菊清素')
const first = Array.from('瑞恒鑫泰宏盛永兴华润嘉禾锦程卓越广聚德信诚佳裕丰隆祥腾远博雅凯源汇荣融昌茂正泽晟铭旭天益合')
const second = Array.from('穗岚澜溪禾沐屿朗曜辰序衡澄翊棠稷庭翰畅滨岭原野墨笙璟沛逸宁乔栎槿榆杉楠枫桐梓槐柚苇蓝禾')
const third = Array.from('安康达通顺发利源丰泰和祥盛旺隆昌茂鸿翔宇辉元创新业成仁智信诚友邦方圆')
const roads = [
  '人民路', '建设路', '中山路', '文峰路', '长江路', '黄海路', '江海路', '迎宾路', '育才路', '新宁路', '丰产路', '东风路', '园区大道', '曙光路', '长安路', '和平路', '青年路', '翠微路', '滨河路', '兴业路',
]

export type Gender = 'MALE' | 'FEMALE'

/** A name of two or three characters. */
export function personName(random: Random, gender: Gender): string {
  const given = gender === 'MALE' ? male : female
  return random.pick(surnames) + random.pick(given) + (random.chance(780) ? random.pick(given) : '')
}

/** The trade name 字号 within a company's name. */
export function tradeName(random: Random): string {
  return random.pick(first) + random.pick(second) + random.pick(third)
}

/** A phone under a prefix that stands for no subscriber in generated data: 1990000 and four digits. */
export function phoneNumber(random: Random): string {
  return `1990000${String(random.below(10_000)).padStart(4, '0')}`
}

export function addressIn(random: Random, divisionName: string): string {
  return `${divisionName}${random.pick(roads)}${random.between(1, 480)}号`
}
