/** What the bare reference asks of the database: the same content as the product's answers, with nothing around it. */

const summary = `id, case_number as "caseNumber", agency_id as "agencyId", division_code as "divisionCode", act_kind as "actKind",
  procedure_kind as "procedureKind", field, cause, source, filed_on::text as "filedOn", status, legal_review_required as "legalReviewRequired",
  decided_on::text as "decidedOn", decision_kind as "decisionKind", fine_yuan as "fineYuan",
  closed_on::text as "closedOn", item_code as "itemCode", open_alerts as "openAlerts", updated_at as "updatedAt", version`

const details = `c.id, c.case_number as "caseNumber", c.agency_id as "agencyId", a.name as "agencyName", c.division_code as "divisionCode",
  c.act_kind as "actKind", c.procedure_kind as "procedureKind", c.field, c.cause, c.source, c.filed_on::text as "filedOn", c.status,
  c.hearing_held as "hearingHeld", c.public_interest as "publicInterest", c.social_risk as "socialRisk", c.major_rights as "majorRights", c.complex, c.proposed_penalty_kinds as "proposedPenaltyKinds",
  c.proposed_fine_yuan as "proposedFineYuan", c.proposed_confiscation_yuan as "proposedConfiscationYuan",
  c.legal_review_required as "legalReviewRequired", c.legal_review_grounds as "legalReviewGrounds", c.legal_review_opinion as "legalReviewOpinion",
  c.legal_reviewed_on::text as "legalReviewedOn", c.decided_on::text as "decidedOn", c.decision_kind as "decisionKind",
  c.decision_number as "decisionNumber", c.decision_summary as "decisionSummary", c.penalty_kinds as "penaltyKinds", c.fine_yuan as "fineYuan",
  c.confiscation_yuan as "confiscationYuan", c.served_on::text as "servedOn", c.closed_on::text as "closedOn", c.archived_on::text as "archivedOn",
  c.ended_on::text as "endedOn", c.related_case_id as "relatedCaseId", c.source_clue_id as "sourceClueId", c.open_alerts as "openAlerts",
  c.item_code as "itemCode", c.facts, c.act_ended_on::text as "actEndedOn", c.act_division_code as "actDivisionCode", c.client_at as "clientAt", c.version,
  c.created_at as "createdAt", c.updated_at as "updatedAt"`

export const caseById = {
  name: 'case',
  text: `select ${details},
  (select json_agg(json_build_object('id', p.id, 'kind', p.kind, 'name', p.name, 'uscc', p.uscc, 'legalRepresentative', p.legal_representative,
    'idNumber', p.id_number_masked, 'phone', p.phone_masked, 'address', p.address_masked) order by p.position)
    from case_parties p where p.case_id = c.id) as parties,
  (select json_agg(json_build_object('officerId', h.officer_id, 'name', o.name, 'certificateId', h.certificate_id, 'certificateNumber', t.number,
    'role', h.role, 'relievedOn', h.relieved_on) order by h.role desc, t.number)
    from case_handlers h join officers o on o.id = h.officer_id join certificates t on t.id = h.certificate_id where h.case_id = c.id) as handlers,
  (select json_agg(json_build_object('ruleCode', d.rule_code, 'subjectId', d.subject_id, 'nature', d.nature, 'length', d.length, 'unit', d.unit,
    'startedOn', d.started_on, 'dueOn', d.due_on, 'dueAt', d.due_at, 'provisional', d.provisional, 'calendarVersion', d.calendar_version,
    'legalBasis', d.legal_basis, 'state', d.state, 'metOn', d.met_on, 'cancelledOn', d.cancelled_on, 'suspensions', d.suspensions,
    'extensions', d.extensions) order by d.started_on, d.rule_code)
    from case_deadlines d where d.case_id = c.id) as deadlines
  from enforcement_cases c join agencies a on a.id = c.agency_id where c.id = $1`,
}

const page = (scope: string, after: boolean) => ({
  name: `${scope}${after ? '-after' : ''}`,
  text: `select ${summary} from enforcement_cases where ${scope} = $1${after ? ' and (filed_on, id) < ($2::date, $3::uuid)' : ''}
  order by filed_on desc, id desc limit 21`,
})
export const pages = {
  county: [page('county_code', false), page('county_code', true)],
  city: [page('city_code', false), page('city_code', true)],
} as const

export const caseColumns = [
  'id', 'case_number', 'agency_id', 'division_code', 'act_kind', 'procedure_kind', 'field', 'cause', 'source', 'filed_on', 'status', 'hearing_held',
  'public_interest', 'complex', 'proposed_penalty_kinds', 'legal_review_required', 'legal_review_grounds', 'created_at', 'updated_at',
] as const

/** One INSERT of so many case rows. */
export function insertOf(rows: number): { name: string, text: string } {
  const values = Array.from({ length: rows }, (_, row) => `(${caseColumns.map((_column, at) => `$${row * caseColumns.length + at + 1}`).join(',')})`)
  return { name: `insert-${rows}`, text: `insert into enforcement_cases (${caseColumns.join(', ')}) values ${values.join(',')}` }
}

const officerColumns = [
  'id', 'agency_id', 'division_code', 'name', 'gender', 'birth_date', 'id_number_sealed', 'id_number_hash', 'id_number_masked', 'phone_sealed', 'phone_masked',
  'staff_kind', 'establishment', 'post', 'legal_qualification', 'education', 'joined_on', 'fields', 'status', 'created_at', 'updated_at',
] as const

/** One INSERT of so many officers. */
export const insertOfficersOf = (rows: number): { name: string, text: string } => ({
  name: `insert-officers-${rows}`,
  text: `insert into officers (${officerColumns.join(', ')}) values ${
    Array.from({ length: rows }, (_, row) => `(${officerColumns.map((_column, at) => `$${row * officerColumns.length + at + 1}`).join(',')})`).join(',')}`,
})

/** What belongs to a case besides its row: party, handlers and one period, as the product stores them. */
export const belongings = {
  party: {
    name: 'party',
    text: `insert into case_parties (id, case_id, position, kind, name, uscc, legal_representative, birth_date, id_number_sealed, id_number_hash, id_number_masked,
      phone_sealed, phone_masked, address_sealed, address_masked) values ($1, $2, 1, $3, $4, $5, $6, null, $7, $8, $9, $10, $11, $12, $13)`,
  },
  handlers: {
    name: 'handlers',
    text: `insert into case_handlers (case_id, officer_id, certificate_id, role) values ($1, $2, $3, 'LEAD'), ($1, $4, $5, 'ASSISTANT')`,
  },
  deadline: {
    name: 'deadline',
    text: `insert into case_deadlines (id, case_id, agency_id, division_code, act_kind, rule_code, nature, length, unit, started_on, due_on, provisional, calendar_version,
        legal_basis, state, suspensions, extensions)
      select $1::uuid, c.id, c.agency_id, c.division_code, c.act_kind, 'PEN-DECIDE', 'LIMIT', 90, 'CD', $3::date, $3::date + 90, false, 'bare', '[]', 'RUNNING', '[]', '[]'
      from enforcement_cases c where c.id = $2::uuid`,
  },
}

/** So many files of each agency of a county in the order of a hash: what a draw without frame, tickets and proof would ask. */
export const drawn = {
  name: 'draw',
  text: `select agency_id, id, rank from (
    select agency_id, id, row_number() over (partition by agency_id order by sha256(convert_to($2 || id::text, 'UTF8'))) as rank
    from enforcement_cases where county_code = $1 and status = 'CLOSED' and closed_on >= '2025-01-01' and closed_on < '2026-01-01' and act_kind = 'PENALTY'
  ) as ticket where rank <= 6 order by agency_id, rank`,
}

/** So many of all closed cases in the order of a hash, and how many there are. */
export const drawnOfNation = {
  name: 'draw-nation',
  text: `select (select count(*)::int from enforcement_cases where closed_on >= '2020-01-01') as cases, array(
    select id from enforcement_cases where closed_on >= '2020-01-01' order by sha256(convert_to($1 || id::text, 'UTF8')) limit $2) as files`,
}
