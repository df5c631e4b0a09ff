import type pg from 'pg'

/** Some counties are large; each has ten agencies. */
const countiesFor = (rows: number): number => Math.max(64, Math.round(rows / 500))

/** The n-th record of a kind: ids of one kind rise with n. */
const id = (kind: number, n: string): string =>
  `(lpad(to_hex(${kind} * 67108864 + ${n}), 8, '0') || '-' || substr(md5((${n})::text), 1, 4) || '-7' || substr(md5((${n})::text), 5, 3)
     || '-8' || substr(md5((${n})::text), 8, 3) || '-' || substr(md5((${n})::text), 11, 12))::uuid`

const pick = (list: string, random: string): string => `(${list})[1 + floor(${random} * array_length(${list}, 1))::int]`
const texts = (...members: readonly string[]): string => `array[${members.map((member) => `'${member}'`).join(', ')}]`

const causes = texts(
  '未取得道路货物运输经营许可，擅自从事道路货物运输经营', '使用无道路运输证的车辆参加货物运输', '超限运输可分割物品', '销售不合格电动自行车', '未按规定明码标价',
  '生产经营超过保质期的食品', '使用未经检验的特种设备', '擅自设置户外广告', '未采取防尘措施', '占道经营影响市容', '未按规定排放污水', '违法占用耕地建房',
  '未经许可采伐林木', '安全生产教育培训不到位', '公共场所未取得卫生许可证', '网络餐饮服务提供者未公示信息', '非法捕捞水产品', '未按规定办理职工社会保险', '娱乐场所接纳未成年人', '道路客运经营许可')
const places = texts('中坝南路', '长江东路', '人民中路', '江海大道', '迎宾路', '黄海大道', '开发区', '城东镇', '老坝港', '滨海新区', '曲塘镇', '雅周镇')
const goods = texts('水泥', '钢筋', '电动自行车', '儿童玩具', '生鲜猪肉', '食用油', '砂石料', '锅炉', '压力容器', '广告牌', '化肥', '农药', '渔网', '香烟', '药品')
const names = texts('海测', '通试', '试丰', '恒验', '宏试', '金样', '瑞例', '永例', '嘉试', '万样', '天例', '德验', '华测', '鑫样', '龙试', '东例', '新样', '大试', '好例', '百验')
const trades = texts('运输有限公司', '餐饮管理有限公司', '建筑工程有限公司', '食品厂', '商贸有限公司', '超市', '物流有限公司', '机械厂', '农业合作社', '网吧')
const surnames = texts('王', '李', '张', '刘', '陈', '杨', '黄', '赵', '吴', '周', '徐', '孙', '马', '朱', '胡', '郭', '何', '林', '甄', '龘')

/** A character of the commonest three thousand or so: what a text that nobody has written before is made of. */
const anyCharacter = (salt: string): string => `chr(19968 + ('x' || substr(md5(n::text || '${salt}'), 1, 3))::bit(12)::int)`

const strongest = (share: string): string => `power(random(), ${share})`

/**
 * Fills a migrated database with so many cases, unevenly spread over places, agencies, kinds and years, with parties, handlers and periods. They
 * name no real person or body. As a backup is restored: each index is built once over all rows, and what refers to each other is made to.
 */
export async function loadCases(client: pg.Client, rows: number): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string, definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid::regclass::text = any($1) and not exists (select 1 from pg_constraint where conindid = indexrelid) order by 1`, [filled])
  await client.query(`drop index ${indexes.map(({ name }) => name).join(', ')}`)
  const [cases, ...others] = manyCases(rows)
  for (const statement of cases) await client.query(statement)
  await client.query('set session_replication_role = replica')
  for (const statement of others.flat()) await client.query(statement)
  await client.query('set session_replication_role = origin')
  for (const { definition } of indexes) await client.query(definition)
  await client.query('analyze')
}

const filled = ['enforcement_cases', 'case_texts', 'case_changes', 'case_parties', 'case_handlers', 'case_deadlines']

/** The statements up to the cases themselves, beside which triggers write; and those for what belongs to them. */
function manyCases(rows: number): [string[], string[]] {
  const counties = countiesFor(rows)
  const agencyOf = `(floor(${strongest('1.4')} * ${counties})::int * 10 + floor(${strongest('1.6')} * 10)::int)`
  const stamps = 'now(), now()'
  return [[
    'select setseed(0.5)',
    `insert into agencies (id, name, short_name, uscc, organ_code, kind, leadership, fields, division_code, status, created_at, updated_at)
     select ${id(1, 'n')}, '执法局' || n, '局' || n, '11' || lpad(n::text, 16, '0'), '测执', 'ENFORCEMENT_AGENCY', 'LOCAL', '{MARKET,TRANSPORT}', code, 'ACTIVE', ${stamps}
     from (select code, row_number() over (order by md5(code)) - 1 as place from divisions where level = 'COUNTY') counties
     join generate_series(0, ${counties * 10 - 1}) n on place = n / 10`,
    `insert into officers (id, agency_id, division_code, name, gender, birth_date, id_number_sealed, id_number_hash, id_number_masked, staff_kind, establishment, post, legal_qualification, status, created_at, updated_at)
     select ${id(2, 'n')}, a.id, a.division_code, '人员' || n, 'FEMALE', '1988-06-01', '\\x00', decode(md5(n::text), 'hex'), '3206**', 'ENFORCEMENT', 'CIVIL_SERVANT', '科员', false, 'ACTIVE', ${stamps}
     from generate_series(0, ${counties * 40 - 1}) n join agencies a on a.id = ${id(1, '(n / 4)')}`,
    `insert into certificates (id, officer_id, agency_id, division_code, kind, number, fields, issued_on, valid_from, valid_to, status, created_at, updated_at)
     select ${id(3, 'n')}, o.id, o.agency_id, o.division_code, 'ENFORCEMENT', 'T' || lpad(n::text, 9, '0'), '{MARKET,TRANSPORT}', '2024-01-02', '2024-01-02', '2029-01-01', 'VALID', ${stamps}
     from generate_series(0, ${counties * 40 - 1}) n join officers o on o.id = ${id(2, 'n')}`,
    `create temporary table drawn as
     select n, ${agencyOf} as agency, random() as r1, random() as r2, random() as r3, random() as r4, random() as r5,
       date '2020-01-01' + floor(2260 * power(random(), 0.6))::int as filed_on
     from generate_series(1, ${rows}) n`,
    `insert into enforcement_cases (id, case_number, agency_id, division_code, act_kind, procedure_kind, field, item_code, cause, facts, source, filed_on, status,
       hearing_held, public_interest, complex, proposed_penalty_kinds, legal_review_required, legal_review_grounds, decided_on, decision_kind, decision_number, decision_summary,
       penalty_kinds, fine_yuan, confiscation_yuan, served_on, closed_on, archived_on, ended_on, open_alerts, version, created_at, updated_at)
     select ${id(4, 'n')}, a.division_code || 'CF' || to_char(d.filed_on, 'YYYY') || lpad(n::text, 7, '0'), a.id, a.division_code, act_kind,
       case when r1 < 0.3 then 'SIMPLE' when r1 < 0.97 then 'ORDINARY' else 'HEARING' end,
       ${pick(texts('MARKET', 'MARKET', 'MARKET', 'TRANSPORT', 'TRANSPORT', 'URBAN', 'URBAN', 'HEALTH', 'ECOLOGY', 'EMERGENCY', 'AGRICULTURE', 'WATER'), 'r2')},
       'SX-' || lpad(floor(power(r3, 2) * 3000)::int::text, 5, '0'), cause,
       cause || '。经查，' || to_char(d.filed_on, 'YYYY年MM月DD日') || '在' || ${pick(places, 'r4')} || (n % 400) || '号，涉及' || ${pick(goods, 'r5')} || (n % 90 + 1) || '件，标记'
         || ${anyCharacter('a')} || ${anyCharacter('b')} || ${anyCharacter('c')} || '，有证据证明，未提出申辩。',
       case when r1 < 0.5 then 'ON_SITE_INSPECTION' when r1 < 0.7 then 'COMPLAINT' when r1 < 0.9 then 'REPORT' when r1 < 0.998 then 'ASSIGNED' else 'MEDIA' end,
       d.filed_on, case when not decided then 'FILED' when r5 < 0.01 then 'DECIDED' when r5 < 0.04 then 'SERVED' else 'CLOSED' end,
       false, false, r2 < 0.02, '{}', r2 < 0.1, '{}',
       case when decided then decided_on end, case when not decided then null when r4 < 0.9 then 'PENALTY' when r4 < 0.999 then 'NO_PENALTY_MINOR' else 'TRANSFER_CRIME' end,
       case when decided then '测执罚〔' || to_char(decided_on, 'YYYY') || '〕' || n || '号' end, case when decided then '决定' end,
       case when not decided or r4 >= 0.9 then null when r4 < 0.5 then '{FINE}'::text[] when r4 < 0.8 then '{WARNING}' when r4 < 0.895 then '{FINE,CONFISCATE_GAINS}' else '{REVOKE_LICENCE}' end,
       case when decided and (r4 < 0.5 or r4 >= 0.8 and r4 < 0.895) then round((50 * exp(9 * r5))::numeric, 2) end, case when decided and r4 >= 0.8 and r4 < 0.895 then round((10 * exp(8 * r3))::numeric, 2) end,
       case when decided and r5 >= 0.01 then decided_on + floor(7 * r2)::int end, case when decided and r5 >= 0.04 then decided_on + 7 + floor(30 * r3)::int end,
       case when decided and r5 >= 0.2 then decided_on + 37 + floor(20 * r1)::int end, null, case when r3 < 0.01 then 1 else 0 end, 1,
       d.filed_on + interval '9 hours', d.filed_on + interval '9 hours' + r3 * interval '200 days'
     from (select *, filed_on + 10 + floor(80 * r3)::int as decided_on, filed_on + 10 + floor(80 * r3)::int < date '2026-03-02' and r3 < 0.985 as decided,
       ${pick(causes, 'power(r2 * r3, 0.5)')} as cause, case when r2 < 0.8 then 'PENALTY' when r2 < 0.9 then 'LICENCE' when r2 < 0.97 then 'INSPECTION' else 'COERCION' end as act_kind from drawn) d
     join agencies a on a.id = ${id(1, 'd.agency')}`,
  ], [
    `insert into case_parties (id, case_id, position, kind, name, uscc, id_number_hash)
     select ${id(5, 'n')}, ${id(4, 'n')}, 1, case when r1 < 0.3 then 'NATURAL' else 'LEGAL' end,
       case when r1 < 0.3 then ${pick(surnames, 'power(r2, 1.5)')} || ${anyCharacter('d')} || case when r3 < 0.8 then ${anyCharacter('e')} else '' end
         else ${pick(names, 'r2')} || ${anyCharacter('d')} || ${anyCharacter('e')} || ${pick(trades, 'r3')} end,
       case when r1 >= 0.3 then '91' || lpad(floor(power(r4, 3) * ${rows} / 2)::int::text, 16, '0') end, case when r1 < 0.3 then decode(md5(floor(r4 * ${rows})::text), 'hex') end
     from drawn`,
    `insert into case_handlers (case_id, officer_id, certificate_id, role)
     select ${id(4, 'n')}, ${id(2, '(agency * 4 + n % 4)')}, ${id(3, '(agency * 4 + n % 4)')}, 'LEAD' from drawn
     union all select ${id(4, 'n')}, ${id(2, '(agency * 4 + (n + 1) % 4)')}, ${id(3, '(agency * 4 + (n + 1) % 4)')}, 'ASSISTANT' from drawn`,
    `insert into case_deadlines (id, case_id, agency_id, division_code, act_kind, rule_code, nature, length, unit, extendable, suspensions, extensions, started_on, due_on, provisional, calendar_version, legal_basis, state, met_on)
     select ${id(6, 'n')}, c.id, c.agency_id, c.division_code, c.act_kind, 'PEN-DECIDE', 'LIMIT', 90, 'CD', null, '[]', '[]', c.filed_on, c.filed_on + 90, false, 'x', '[]', case when c.decided_on is null then 'RUNNING' else 'MET' end, c.decided_on
     from drawn d join enforcement_cases c on c.id = ${id(4, 'n')}`,
    'drop table drawn',
  ]]
}
