CREATE TABLE "double_publicity_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"direction" text NOT NULL,
	"kind" text NOT NULL,
	"format" text NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"account_id" uuid NOT NULL,
	"query" jsonb NOT NULL,
	"rows" integer,
	"created" integer,
	"updated" integer,
	"unchanged" integer,
	"refused" integer,
	"bytes" bigint,
	"sha256" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "double_publicity_files_direction" CHECK ("double_publicity_files"."direction" in ('EXPORT', 'IMPORT')),
	CONSTRAINT "double_publicity_files_kind" CHECK ("double_publicity_files"."kind" in ('LICENCE', 'PENALTY')),
	CONSTRAINT "double_publicity_files_format" CHECK ("double_publicity_files"."format" in ('NDJSON', 'CSV', 'XLSX'))
);
--> statement-breakpoint
CREATE TABLE "double_publicity_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"case_id" uuid,
	"party_id" uuid,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"document_number" text,
	"party_key" text NOT NULL,
	"decided_on" date NOT NULL,
	"due_on" date,
	"provisional" boolean NOT NULL,
	"calendar_version" text,
	"rule_code" text,
	"legal_basis" jsonb NOT NULL,
	"status" text NOT NULL,
	"validity" text NOT NULL,
	"values" jsonb NOT NULL,
	"completed" jsonb NOT NULL,
	"party_id_sealed" "bytea",
	"representative_id_sealed" "bytea",
	"faults" jsonb NOT NULL,
	"compliant" boolean NOT NULL,
	"revision" integer NOT NULL,
	"changed_xid" "xid8",
	"accepted_revision" integer,
	"delivered_on" date,
	"receipt_reference" text,
	"refusal_reasons" jsonb NOT NULL,
	"withdrawn_on" date,
	"withdrawn_reason" text,
	"intake_digest" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "double_publicity_records_act" UNIQUE NULLS NOT DISTINCT("agency_id","kind","document_number","party_key"),
	CONSTRAINT "double_publicity_records_kind" CHECK ("double_publicity_records"."kind" in ('LICENCE', 'PENALTY')),
	CONSTRAINT "double_publicity_records_source" CHECK ("double_publicity_records"."source" in ('CASE', 'IMPORTED')),
	CONSTRAINT "double_publicity_records_status" CHECK ("double_publicity_records"."status" in ('INCOMPLETE', 'PENDING', 'ACCEPTED', 'REFUSED', 'DROPPED')),
	CONSTRAINT "double_publicity_records_validity" CHECK ("double_publicity_records"."validity" in ('VALID', 'INVALID'))
);
--> statement-breakpoint
CREATE TABLE "adviser_opinions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"adviser_id" uuid NOT NULL,
	"adviser_name" text NOT NULL,
	"review_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"stance" text,
	"opinion" text NOT NULL,
	"given_on" date NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "adviser_opinions_once" UNIQUE("adviser_id","review_id"),
	CONSTRAINT "adviser_opinions_subject_kind" CHECK ("adviser_opinions"."subject_kind" in ('MAJOR_DECISION', 'AGENDA_TOPIC', 'CONTRACT', 'NORMATIVE_DOCUMENT')),
	CONSTRAINT "adviser_opinions_stance" CHECK ("adviser_opinions"."stance" in ('LEGAL', 'AFTER_MODIFICATION', 'ILLEGAL', 'EXPLORATORY'))
);
--> statement-breakpoint
CREATE TABLE "legal_advisers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"organisation" text NOT NULL,
	"speciality" text,
	"engaged_from" date NOT NULL,
	"engaged_to" date NOT NULL,
	"status" text NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"conflicts" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "legal_advisers_kind" CHECK ("legal_advisers"."kind" in ('PUBLIC_LAWYER', 'GOVERNMENT_COUNSEL', 'OUTSIDE_COUNSEL', 'SCHOLAR')),
	CONSTRAINT "legal_advisers_status" CHECK ("legal_advisers"."status" in ('ENGAGED', 'ENDED'))
);
--> statement-breakpoint
CREATE TABLE "legality_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"title" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"round" integer NOT NULL,
	"materials" jsonb NOT NULL,
	"changes" text,
	"urgency" jsonb,
	"drafter_ids" uuid[] NOT NULL,
	"submitted_on" date NOT NULL,
	"submitted_by" uuid NOT NULL,
	"accepted_on" date,
	"earliest_on" date,
	"due_on" date,
	"provisional" boolean DEFAULT false NOT NULL,
	"calendar_version" text,
	"returned_on" date,
	"suspensions" jsonb NOT NULL,
	"status" text NOT NULL,
	"reviewer_id" uuid,
	"body_id" uuid,
	"conclusion" text,
	"opinion" text,
	"heads" jsonb NOT NULL,
	"counsels" jsonb NOT NULL,
	"risk" text,
	"signer" jsonb,
	"opinion_number" text,
	"issued_on" date,
	"answers" jsonb NOT NULL,
	"answered_on" date,
	"course" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "legality_reviews_subject_kind" CHECK ("legality_reviews"."subject_kind" in ('MAJOR_DECISION', 'AGENDA_TOPIC', 'CONTRACT', 'NORMATIVE_DOCUMENT')),
	CONSTRAINT "legality_reviews_status" CHECK ("legality_reviews"."status" in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'UNDER_REVIEW', 'ISSUED', 'ANSWERED', 'WITHDRAWN')),
	CONSTRAINT "legality_reviews_conclusion" CHECK ("legality_reviews"."conclusion" in ('LEGAL', 'AFTER_MODIFICATION', 'ILLEGAL', 'EXPLORATORY'))
);
--> statement-breakpoint
CREATE TABLE "decision_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"cycle" integer NOT NULL,
	"act" text NOT NULL,
	"occurred_on" date NOT NULL,
	"data" jsonb NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decision_steps_act" CHECK ("decision_steps"."act" in ('study', 'initiate', 'decline', 'draft', 'consult', 'feedBack', 'argue', 'assess', 'reviewCompetition', 'waive', 'schedule', 'postpone', 'discuss', 'redraft', 'drop', 'reportToParty', 'decide', 'publish', 'execute', 'report', 'evaluate', 'suspend', 'resume', 'adjust', 'stop', 'complete', 'archive'))
);
--> statement-breakpoint
CREATE TABLE "major_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"organ" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"matter_kind" text NOT NULL,
	"proposer_kind" text NOT NULL,
	"proposer" text NOT NULL,
	"proposed_on" date NOT NULL,
	"status" text NOT NULL,
	"cycle" integer DEFAULT 1 NOT NULL,
	"cycle_started_at" timestamp (3) with time zone NOT NULL,
	"steps" integer DEFAULT 0 NOT NULL,
	"entered_on" date NOT NULL,
	"last_on" date NOT NULL,
	"traits" jsonb,
	"catalogue_id" uuid,
	"catalogue_number" integer,
	"review_id" uuid,
	"decided_on" date,
	"document_number" text,
	"published_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "major_decisions_matter_kind" CHECK ("major_decisions"."matter_kind" in ('PUBLIC_POLICY', 'IMPORTANT_PLAN', 'RESOURCES', 'CONSTRUCTION', 'OTHER_MATTER')),
	CONSTRAINT "major_decisions_proposer_kind" CHECK ("major_decisions"."proposer_kind" in ('LEADER', 'SUBORDINATE', 'DELEGATE', 'CITIZEN')),
	CONSTRAINT "major_decisions_status" CHECK ("major_decisions"."status" in ('PROPOSED', 'STUDIED', 'NOT_INITIATED', 'DRAFTING', 'ON_AGENDA', 'DISCUSSED', 'DROPPED', 'DECIDED', 'PUBLISHED', 'EXECUTING', 'SUSPENDED', 'STOPPED', 'COMPLETED', 'ARCHIVED'))
);
--> statement-breakpoint
CREATE TABLE "normative_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"of_government" boolean NOT NULL,
	"title" text NOT NULL,
	"document_kind" text NOT NULL,
	"matter" text NOT NULL,
	"drafter" text NOT NULL,
	"summary" text NOT NULL,
	"concerns_business" boolean NOT NULL,
	"provisional" boolean NOT NULL,
	"exemption" text,
	"exemption_reason" text,
	"basis" jsonb NOT NULL,
	"status" text NOT NULL,
	"materials" jsonb NOT NULL,
	"assessments" jsonb NOT NULL,
	"solicitations" jsonb NOT NULL,
	"opinions" jsonb NOT NULL,
	"review_rounds" integer NOT NULL,
	"checklist" jsonb NOT NULL,
	"checked_by" uuid,
	"reviewed_on" date,
	"opinion" text,
	"review_id" uuid,
	"discussion" jsonb,
	"signed_on" date,
	"signer" text,
	"registered_on" date,
	"registrar_id" uuid,
	"registration_number" text,
	"document_number" text,
	"publish_due_on" date,
	"published_on" date,
	"published_in" text,
	"effective_on" date,
	"early_effect_reason" text,
	"valid_to" date,
	"evaluate_from" date,
	"interpretation" text,
	"interpreted_on" date,
	"relation" text,
	"former_id" uuid,
	"successor_id" uuid,
	"evaluations" jsonb NOT NULL,
	"extensions" jsonb NOT NULL,
	"ended_on" date,
	"end_note" text,
	"archived_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "normative_documents_kind" CHECK ("normative_documents"."document_kind" in ('DECISION', 'PROVISIONS', 'MEASURES', 'RULES', 'OPINIONS', 'NOTICE', 'ANNOUNCEMENT')),
	CONSTRAINT "normative_documents_matter" CHECK ("normative_documents"."matter" in ('MARKET_REGULATION', 'PUBLIC_SERVICE', 'SOCIAL_MANAGEMENT', 'ENVIRONMENT', 'RESOURCES', 'CONSTRUCTION', 'LABOUR', 'FINANCE', 'DISCRETION', 'OTHER')),
	CONSTRAINT "normative_documents_status" CHECK ("normative_documents"."status" in ('DRAFTING', 'IN_COMMENT', 'UNDER_REVIEW', 'REVIEWED', 'APPROVED', 'SIGNED', 'NUMBERED', 'PUBLISHED', 'LAPSED', 'AMENDED', 'REPEALED', 'ABANDONED')),
	CONSTRAINT "normative_documents_exemption" CHECK ("normative_documents"."exemption" in ('URGENT', 'CONFIDENTIAL')),
	CONSTRAINT "normative_documents_opinion" CHECK ("normative_documents"."opinion" in ('LEGAL', 'AFTER_MODIFICATION', 'ILLEGAL', 'EXPLORATORY')),
	CONSTRAINT "normative_documents_relation" CHECK ("normative_documents"."relation" in ('AMENDS', 'REPLACES'))
);
--> statement-breakpoint
CREATE TABLE "catalogue_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"draft_text" text,
	"draft_sha256" text,
	"draft_items" integer,
	"drafted_on" date,
	"drafted_by" uuid,
	"reason" text,
	"approved_on" date,
	"approved_by" uuid,
	"version_number" integer NOT NULL,
	"sha256" text,
	"first_published_on" date,
	"published_on" date,
	"stale_since" date,
	"stale_due_on" date,
	"stale_provisional" boolean,
	"calendar_version" text,
	"legal_basis" jsonb,
	"withdrawn_on" date,
	"withdraw_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalogue_entries_kind" CHECK ("catalogue_entries"."kind" in ('BODY', 'OFFICERS', 'POWERS', 'PROCEDURE', 'REMEDIES', 'RANDOM_CHECKS', 'SERVICE_GUIDES', 'BENCHMARKS', 'NO_PENALTY', 'REVIEW_CATALOGUE', 'DEVICES', 'DURING')),
	CONSTRAINT "catalogue_entries_status" CHECK ("catalogue_entries"."status" in ('DRAFT', 'APPROVED', 'PUBLISHED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE TABLE "catalogue_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"facts" jsonb NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"words" text NOT NULL,
	"public_to" date,
	CONSTRAINT "catalogue_items_kind" CHECK ("catalogue_items"."kind" in ('BODY', 'OFFICERS', 'POWERS', 'PROCEDURE', 'REMEDIES', 'RANDOM_CHECKS', 'SERVICE_GUIDES', 'BENCHMARKS', 'NO_PENALTY', 'REVIEW_CATALOGUE', 'DEVICES', 'DURING'))
);
--> statement-breakpoint
CREATE TABLE "catalogue_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"item_count" integer NOT NULL,
	"difference" jsonb NOT NULL,
	"reason" text NOT NULL,
	"public_from" date NOT NULL,
	"public_to" date,
	"due_on" date,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" uuid NOT NULL,
	CONSTRAINT "catalogue_versions_kind" CHECK ("catalogue_versions"."kind" in ('BODY', 'OFFICERS', 'POWERS', 'PROCEDURE', 'REMEDIES', 'RANDOM_CHECKS', 'SERVICE_GUIDES', 'BENCHMARKS', 'NO_PENALTY', 'REVIEW_CATALOGUE', 'DEVICES', 'DURING'))
);
--> statement-breakpoint
CREATE TABLE "disclosure_texts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"power_item_id" uuid,
	"details" jsonb NOT NULL,
	"status" text NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "disclosure_texts_kind" CHECK ("disclosure_texts"."kind" in ('DUTIES', 'CONTACT', 'FLOW_CHART', 'SERVICE_GUIDE', 'WINDOW_POST')),
	CONSTRAINT "disclosure_texts_status" CHECK ("disclosure_texts"."status" in ('CURRENT', 'ENDED'))
);
--> statement-breakpoint
CREATE TABLE "inspection_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"task_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	"risk_grade" text NOT NULL,
	"rank" integer NOT NULL,
	"officer_ids" uuid[] NOT NULL,
	"drawn_on" date NOT NULL,
	"status" text NOT NULL,
	"inspected_on" date,
	"results" jsonb NOT NULL,
	"findings" text,
	"acknowledged" jsonb NOT NULL,
	"recorded_on" date,
	"due_on" date,
	"provisional" boolean NOT NULL,
	"calendar_version" text,
	"published_on" date,
	"channel" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inspection_checks_risk_grade" CHECK ("inspection_checks"."risk_grade" in ('A', 'B', 'C', 'D')),
	CONSTRAINT "inspection_checks_status" CHECK ("inspection_checks"."status" in ('ASSIGNED', 'RESULT_RECORDED', 'PUBLISHED'))
);
--> statement-breakpoint
CREATE TABLE "inspection_frame" (
	"task_id" uuid NOT NULL,
	"risk_grade" text NOT NULL,
	"target_id" uuid NOT NULL,
	"exclusion" text,
	"ticket" text,
	"rank" integer,
	"drawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "inspection_frame_task_id_risk_grade_target_id_pk" PRIMARY KEY("task_id","risk_grade","target_id")
);
--> statement-breakpoint
CREATE TABLE "inspection_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"drafted_by" uuid NOT NULL,
	"approved_by" uuid,
	"approved_on" date,
	"published_on" date,
	"adjust_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inspection_plans_status" CHECK ("inspection_plans"."status" in ('DRAFT', 'APPROVED', 'PUBLISHED', 'DONE'))
);
--> statement-breakpoint
CREATE TABLE "inspection_strata" (
	"task_id" uuid NOT NULL,
	"risk_grade" text NOT NULL,
	"size" integer NOT NULL,
	"sample" integer NOT NULL,
	"frame_digest" text NOT NULL,
	"seed_digest" text,
	"record_digest" text,
	CONSTRAINT "inspection_strata_task_id_risk_grade_pk" PRIMARY KEY("task_id","risk_grade"),
	CONSTRAINT "inspection_strata_risk_grade" CHECK ("inspection_strata"."risk_grade" in ('A', 'B', 'C', 'D'))
);
--> statement-breakpoint
CREATE TABLE "inspection_targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"uscc" text,
	"name" text NOT NULL,
	"risk_grade" text NOT NULL,
	"field" text,
	"status" text NOT NULL,
	"status_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inspection_targets_kind" CHECK ("inspection_targets"."kind" in ('ENTERPRISE', 'INDIVIDUAL_BUSINESS', 'ORGANISATION', 'PRODUCT', 'PROJECT', 'ACTIVITY')),
	CONSTRAINT "inspection_targets_risk_grade" CHECK ("inspection_targets"."risk_grade" in ('A', 'B', 'C', 'D')),
	CONSTRAINT "inspection_targets_field" CHECK ("inspection_targets"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "inspection_targets_status" CHECK ("inspection_targets"."status" in ('ACTIVE', 'REMOVED'))
);
--> statement-breakpoint
CREATE TABLE "inspection_tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"plan_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"field" text,
	"item_ids" uuid[] NOT NULL,
	"partner_agency_ids" uuid[] NOT NULL,
	"pairs_across" boolean NOT NULL,
	"ratios" jsonb NOT NULL,
	"start_on" date NOT NULL,
	"end_on" date NOT NULL,
	"status" text NOT NULL,
	"status_reason" text,
	"frame_size" integer,
	"excluded" integer,
	"sample_size" integer,
	"cap" integer,
	"people" jsonb NOT NULL,
	"inspector_digest" text,
	"committed_at" timestamp (3) with time zone,
	"seed_source" text,
	"seed_value" text,
	"drawn_at" timestamp (3) with time zone,
	"assignment_digest" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inspection_tasks_field" CHECK ("inspection_tasks"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "inspection_tasks_status" CHECK ("inspection_tasks"."status" in ('PLANNED', 'COMMITTED', 'DRAWN', 'CLOSED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "inspectors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"officer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"specialities" text[] NOT NULL,
	"recusals" jsonb NOT NULL,
	"status" text NOT NULL,
	"left_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inspectors_status" CHECK ("inspectors"."status" in ('IN_POOL', 'LEFT'))
);
--> statement-breakpoint
CREATE TABLE "spot_check_additions" (
	"spot_check_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "spot_check_additions_spot_check_id_seq_pk" PRIMARY KEY("spot_check_id","seq"),
	CONSTRAINT "spot_check_additions_kind" CHECK ("spot_check_additions"."kind" in ('EXTENSION', 'SUBSTITUTION'))
);
--> statement-breakpoint
CREATE TABLE "statistics_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"lines" jsonb NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	"content" text,
	"sha256" text,
	"due_on" date NOT NULL,
	"rule_code" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"frozen_on" date,
	"frozen_by" uuid,
	"reopen_reason" text,
	"approved_on" date,
	"approved_by" uuid,
	"published_on" date,
	"published_at" timestamp (3) with time zone,
	"first_published_on" date,
	"reported" jsonb NOT NULL,
	"correction_reason" text,
	"superseded_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "statistics_reports_status" CHECK ("statistics_reports"."status" in ('DRAFT', 'FROZEN', 'APPROVED', 'PUBLISHED', 'SUPERSEDED'))
);
--> statement-breakpoint
CREATE TABLE "agency_contracts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"counterparty" text NOT NULL,
	"amount_yuan" numeric(16, 2),
	"drafted_on" date NOT NULL,
	"status" text NOT NULL,
	"review_id" uuid,
	"signed_on" date,
	"contract_number" text,
	"ended_on" date,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agency_contracts_kind" CHECK ("agency_contracts"."kind" in ('FRANCHISE', 'LAND_AND_RESOURCES', 'STATE_ASSETS', 'EXPROPRIATION', 'INVESTMENT', 'PROCUREMENT', 'ENTRUSTMENT', 'OTHER_CONTRACT')),
	CONSTRAINT "agency_contracts_status" CHECK ("agency_contracts"."status" in ('DRAFTED', 'SIGNED', 'PERFORMED', 'TERMINATED', 'ABANDONED'))
);
--> statement-breakpoint
CREATE TABLE "agenda_topics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"meeting_kind" text NOT NULL,
	"proposed_on" date NOT NULL,
	"status" text NOT NULL,
	"review_id" uuid,
	"scheduled_on" date,
	"meeting_on" date,
	"session" text,
	"outcome" text,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agenda_topics_meeting_kind" CHECK ("agenda_topics"."meeting_kind" in ('EXECUTIVE_MEETING', 'PLENARY_MEETING', 'OFFICE_MEETING', 'TOPICAL_MEETING')),
	CONSTRAINT "agenda_topics_status" CHECK ("agenda_topics"."status" in ('PROPOSED', 'ON_AGENDA', 'DISCUSSED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE TABLE "decision_catalogues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"organ" text NOT NULL,
	"year" integer NOT NULL,
	"edition" integer NOT NULL,
	"items" jsonb NOT NULL,
	"adjusts" uuid,
	"reason" text,
	"status" text NOT NULL,
	"consent" jsonb,
	"published_on" date,
	"document_number" text,
	"superseded_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decision_catalogues_status" CHECK ("decision_catalogues"."status" in ('DRAFT', 'PUBLISHED', 'SUPERSEDED'))
);
--> statement-breakpoint
CREATE TABLE "document_clean_up_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"clean_up_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"document_number" text,
	"conclusion" text,
	"note" text,
	"concluded_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_clean_up_items_once" UNIQUE("clean_up_id","document_id"),
	CONSTRAINT "document_clean_up_items_conclusion" CHECK ("document_clean_up_items"."conclusion" in ('KEEP', 'AMEND', 'REPEAL', 'INVALID'))
);
--> statement-breakpoint
CREATE TABLE "document_clean_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"topic" text NOT NULL,
	"as_of" date NOT NULL,
	"documents" integer NOT NULL,
	"status" text NOT NULL,
	"closed_on" date,
	"report" text,
	"published_in" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_clean_ups_status" CHECK ("document_clean_ups"."status" in ('OPEN', 'CLOSED'))
);
--> statement-breakpoint
CREATE TABLE "document_filings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"of_government" boolean NOT NULL,
	"addressee" text NOT NULL,
	"title" text NOT NULL,
	"document_number" text,
	"published_on" date NOT NULL,
	"due_on" date NOT NULL,
	"provisional" boolean NOT NULL,
	"calendar_version" text NOT NULL,
	"rule_code" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"status" text NOT NULL,
	"submitted_on" date,
	"submitted_by" uuid,
	"papers" jsonb NOT NULL,
	"well_formed" boolean,
	"supplements" jsonb NOT NULL,
	"body_id" uuid,
	"filing_number" text,
	"decided_on" date,
	"refusal_ground" text,
	"refusal_reason" text,
	"review_due_on" date,
	"reviewer_id" uuid,
	"conclusion" text,
	"opinion" text,
	"issues" jsonb NOT NULL,
	"concluded_on" date,
	"corrections" jsonb NOT NULL,
	"settled_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "document_filings_once" UNIQUE("document_id","addressee"),
	CONSTRAINT "document_filings_addressee" CHECK ("document_filings"."addressee" in ('UPPER_GOVERNMENT', 'PEOPLES_CONGRESS')),
	CONSTRAINT "document_filings_status" CHECK ("document_filings"."status" in ('DUE', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'REGISTERED', 'NOT_REGISTERED', 'CORRECTION_ORDERED', 'CORRECTION_REPORTED', 'CONCLUDED')),
	CONSTRAINT "document_filings_refusal_ground" CHECK ("document_filings"."refusal_ground" in ('NOT_NORMATIVE', 'MAKER_UNQUALIFIED', 'NOT_REVIEWED', 'NOT_REGISTERED', 'MATERIALS')),
	CONSTRAINT "document_filings_conclusion" CHECK ("document_filings"."conclusion" in ('LAWFUL', 'CORRECTION'))
);
--> statement-breakpoint
CREATE TABLE "maker_list_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"list_id" uuid NOT NULL,
	"agency_id" uuid,
	"name" text NOT NULL,
	"listing" text NOT NULL,
	"reason" text,
	CONSTRAINT "maker_list_entries_agency" UNIQUE("list_id","agency_id"),
	CONSTRAINT "maker_list_entries_listing" CHECK ("maker_list_entries"."listing" in ('POSITIVE', 'NEGATIVE'))
);
--> statement-breakpoint
CREATE TABLE "maker_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"edition" integer NOT NULL,
	"title" text NOT NULL,
	"document_number" text,
	"positive" integer NOT NULL,
	"negative" integer NOT NULL,
	"status" text NOT NULL,
	"published_on" date,
	"superseded_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "maker_lists_edition" UNIQUE("division_code","edition"),
	CONSTRAINT "maker_lists_status" CHECK ("maker_lists"."status" in ('DRAFT', 'IN_FORCE', 'SUPERSEDED'))
);
--> statement-breakpoint
CREATE TABLE "public_decision_events" (
	"decision_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"content_hash" text NOT NULL,
	"reason" text,
	CONSTRAINT "public_decision_events_decision_id_version_pk" PRIMARY KEY("decision_id","version"),
	CONSTRAINT "public_decision_events_kind" CHECK ("public_decision_events"."kind" in ('RELEASED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED'))
);
--> statement-breakpoint
CREATE TABLE "public_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"act_kind" text NOT NULL,
	"field" text NOT NULL,
	"decided_on" date NOT NULL,
	"published_on" date NOT NULL,
	"published_until" date,
	"state" text NOT NULL,
	"state_on" date NOT NULL,
	"content" text,
	"content_hash" text NOT NULL,
	"policy_code" text NOT NULL,
	"words" text,
	"reason" text,
	"version" integer NOT NULL,
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "public_decisions_state" CHECK ("public_decisions"."state" in ('RELEASED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED'))
);
--> statement-breakpoint
CREATE TABLE "publication_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"publication_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"applicant" text NOT NULL,
	"statement" text NOT NULL,
	"received_on" date NOT NULL,
	"due_on" date NOT NULL,
	"provisional" boolean NOT NULL,
	"calendar_version" text NOT NULL,
	"rule_code" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"status" text NOT NULL,
	"conditions" jsonb,
	"answered_on" date,
	"answer" text,
	"answered_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "publication_requests_channel" CHECK ("publication_requests"."channel" in ('UNIFIED_PLATFORM', 'CREDIT_PLATFORM', 'GSXT')),
	CONSTRAINT "publication_requests_kind" CHECK ("publication_requests"."kind" in ('CORRECTION', 'CREDIT_REPAIR')),
	CONSTRAINT "publication_requests_status" CHECK ("publication_requests"."status" in ('RECEIVED', 'GRANTED', 'REFUSED'))
);
--> statement-breakpoint
CREATE TABLE "publication_snapshots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"publication_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"original" jsonb NOT NULL,
	"content" text NOT NULL,
	"content_hash" text NOT NULL,
	"policy_code" text NOT NULL,
	"masked" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "publication_snapshots_number" UNIQUE("publication_id","number")
);
--> statement-breakpoint
CREATE TABLE "rectification_orders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"document_number" text NOT NULL,
	"findings" integer NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"rule_code" text,
	"provisional" boolean NOT NULL,
	"calendar_version" text,
	"status" text NOT NULL,
	"closed_on" date,
	"urgings" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rectification_orders_status" CHECK ("rectification_orders"."status" in ('ISSUED', 'CLOSED'))
);
--> statement-breakpoint
CREATE TABLE "review_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"subject_kind" text NOT NULL,
	"case_id" uuid,
	"spot_check_file_id" uuid,
	"title" text NOT NULL,
	"number" text NOT NULL,
	"reference" text,
	"act_kind" text,
	"template_code" text NOT NULL,
	"group_name" text,
	"leader_id" uuid,
	"reviewer_ids" uuid[] NOT NULL,
	"status" text NOT NULL,
	"agreed_lines" jsonb,
	"agreed_findings" jsonb,
	"agreed_note" text,
	"agreed_on" date,
	"agreed_by_id" uuid,
	"score" text,
	"grade" text,
	"vetoed" boolean,
	"first_lines" jsonb,
	"first_score" text,
	"objected_on" date,
	"objection" text,
	"objection_file_ids" uuid[] NOT NULL,
	"objected_by_id" uuid,
	"re_review_due_on" date,
	"rule_code" text,
	"provisional" boolean,
	"calendar_version" text,
	"re_reviewed_on" date,
	"re_review_conclusion" text,
	"re_review_reason" text,
	"re_reviewer_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_files_subject_kind" CHECK ("review_files"."subject_kind" in ('CASE', 'NORMATIVE_DOCUMENT')),
	CONSTRAINT "review_files_status" CHECK ("review_files"."status" in ('PENDING', 'SCORING', 'DISPUTED', 'SCORED', 'AGREED', 'OBJECTED', 'CONFIRMED')),
	CONSTRAINT "review_files_grade" CHECK ("review_files"."grade" in ('EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED')),
	CONSTRAINT "review_files_conclusion" CHECK ("review_files"."re_review_conclusion" in ('UPHELD', 'CHANGED'))
);
--> statement-breakpoint
CREATE TABLE "review_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"spot_check_id" uuid,
	"standard_id" uuid NOT NULL,
	"title" text NOT NULL,
	"third_reviewer_above" text NOT NULL,
	"double_share" integer NOT NULL,
	"groups" jsonb NOT NULL,
	"member_ids" uuid[] NOT NULL,
	"assignment" jsonb,
	"status" text NOT NULL,
	"report_note" text,
	"reported_on" date,
	"audit_opinion" text,
	"audited_on" date,
	"audited_by_id" uuid,
	"feedback_on" date,
	"objection_due_on" date,
	"rule_code" text,
	"provisional" boolean,
	"calendar_version" text,
	"finalised_on" date,
	"notified_on" date,
	"document_number" text,
	"closed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_rounds_status" CHECK ("review_rounds"."status" in ('PLANNED', 'SCORING', 'REPORTED', 'AUDITED', 'FEEDBACK', 'FINALISED', 'NOTIFIED', 'CLOSED'))
);
--> statement-breakpoint
CREATE TABLE "score_sheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"review_file_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"officer_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"status" text NOT NULL,
	"lines" jsonb NOT NULL,
	"findings" jsonb NOT NULL,
	"score" text,
	"grade" text,
	"digest" text,
	"signed_by_id" uuid,
	"signed_at" timestamp (3) with time zone,
	"signature" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "score_sheets_status" CHECK ("score_sheets"."status" in ('DRAFT', 'SIGNED')),
	CONSTRAINT "score_sheets_grade" CHECK ("score_sheets"."grade" in ('EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED'))
);
--> statement-breakpoint
CREATE TABLE "scoring_standards" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"code" text NOT NULL,
	"version_number" integer NOT NULL,
	"title" text NOT NULL,
	"title_en" text NOT NULL,
	"issuer" text NOT NULL,
	"document_number" text NOT NULL,
	"field" text,
	"effective_on" date,
	"retired_on" date,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"content_digest" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scoring_standards_status" CHECK ("scoring_standards"."status" in ('DRAFT', 'IN_FORCE', 'RETIRED')),
	CONSTRAINT "scoring_standards_field" CHECK ("scoring_standards"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER'))
);
--> statement-breakpoint
ALTER TABLE "publications" DROP CONSTRAINT "publications_status";--> statement-breakpoint
ALTER TABLE "publications" DROP CONSTRAINT "publications_exempt_reason";--> statement-breakpoint
ALTER TABLE "findings" DROP CONSTRAINT "findings_status";--> statement-breakpoint
ALTER TABLE "spot_checks" DROP CONSTRAINT "spot_checks_status";--> statement-breakpoint
DROP INDEX "publications_case";--> statement-breakpoint
ALTER TABLE "spot_check_frame" DROP CONSTRAINT "spot_check_frame_spot_check_id_agency_id_case_id_pk";--> statement-breakpoint
ALTER TABLE "spot_check_strata" DROP CONSTRAINT "spot_check_strata_spot_check_id_agency_id_pk";--> statement-breakpoint
ALTER TABLE "findings" ALTER COLUMN "file_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ALTER COLUMN "spot_check_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "draft" jsonb;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "drafted_by" uuid;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "content_hash" text;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "snapshots" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "reviewed_by" uuid;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "review_note" text;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "published_until" date;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "corrected_on" date;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "correction_reason" text;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "expired_on" date;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "expiry_cause" text;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "withdrawal" jsonb;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "withdrawal_due_on" date;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "withdrawn_on" date;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "withdrawal_reason" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "round_id" uuid;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "review_file_id" uuid;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "order_id" uuid;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "subcategory" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "item_code" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "evidence_file_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "case_version" integer;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "rectified_case_version" integer;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "verified_by" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "rejections" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_files" ADD COLUMN "stratum" text collate "C";--> statement-breakpoint
-- By hand: draws made before have one stratum for each agency.
UPDATE "spot_check_files" SET "stratum" = "agency_id"::text;--> statement-breakpoint
ALTER TABLE "spot_check_files" ALTER COLUMN "stratum" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_files" ADD COLUMN "replaced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "spot_check_frame" ADD COLUMN "stratum" text collate "C";--> statement-breakpoint
-- By hand: draws made before have one stratum for each agency.
UPDATE "spot_check_frame" SET "stratum" = "agency_id"::text;--> statement-breakpoint
ALTER TABLE "spot_check_frame" ALTER COLUMN "stratum" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ADD COLUMN "stratum" text collate "C";--> statement-breakpoint
-- By hand: draws made before have one stratum for each agency.
UPDATE "spot_check_strata" SET "stratum" = "agency_id"::text;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ALTER COLUMN "stratum" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ADD COLUMN "priority" boolean;--> statement-breakpoint
-- By hand: draws made before have one stratum for each agency.
UPDATE "spot_check_strata" SET "priority" = false;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ALTER COLUMN "priority" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ADD COLUMN "given" integer;--> statement-breakpoint
-- By hand: draws made before have one stratum for each agency.
UPDATE "spot_check_strata" SET "given" = "sample";--> statement-breakpoint
ALTER TABLE "spot_check_strata" ALTER COLUMN "given" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ADD COLUMN "taken" integer;--> statement-breakpoint
-- By hand: draws made before have one stratum for each agency.
UPDATE "spot_check_strata" SET "taken" = "sample";--> statement-breakpoint
ALTER TABLE "spot_check_strata" ALTER COLUMN "taken" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "by_act_kind" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "by_period" text DEFAULT 'NONE' NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "priority_grounds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "min_per_priority" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "exclusions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "frame_query" text;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "seed_sources" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "commitment_digest" text;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "share_reveals" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "seed_values" jsonb;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "seeded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "extended_to" integer;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "additions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "additions_digest" text;--> statement-breakpoint
ALTER TABLE "double_publicity_files" ADD CONSTRAINT "double_publicity_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_publicity_files" ADD CONSTRAINT "double_publicity_files_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_publicity_records" ADD CONSTRAINT "double_publicity_records_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_publicity_records" ADD CONSTRAINT "double_publicity_records_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adviser_opinions" ADD CONSTRAINT "adviser_opinions_adviser_id_legal_advisers_id_fk" FOREIGN KEY ("adviser_id") REFERENCES "public"."legal_advisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adviser_opinions" ADD CONSTRAINT "adviser_opinions_review_id_legality_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."legality_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adviser_opinions" ADD CONSTRAINT "adviser_opinions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_advisers" ADD CONSTRAINT "legal_advisers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legality_reviews" ADD CONSTRAINT "legality_reviews_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legality_reviews" ADD CONSTRAINT "legality_reviews_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legality_reviews" ADD CONSTRAINT "legality_reviews_reviewer_id_officers_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legality_reviews" ADD CONSTRAINT "legality_reviews_body_id_agencies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_steps" ADD CONSTRAINT "decision_steps_decision_id_major_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."major_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_steps" ADD CONSTRAINT "decision_steps_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "major_decisions" ADD CONSTRAINT "major_decisions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "major_decisions" ADD CONSTRAINT "major_decisions_catalogue_id_decision_catalogues_id_fk" FOREIGN KEY ("catalogue_id") REFERENCES "public"."decision_catalogues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_checked_by_accounts_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_review_id_legality_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."legality_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_registrar_id_agencies_id_fk" FOREIGN KEY ("registrar_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_former_id_normative_documents_id_fk" FOREIGN KEY ("former_id") REFERENCES "public"."normative_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_successor_id_normative_documents_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."normative_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_items" ADD CONSTRAINT "catalogue_items_version_id_catalogue_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."catalogue_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_items" ADD CONSTRAINT "catalogue_items_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_versions" ADD CONSTRAINT "catalogue_versions_entry_id_catalogue_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."catalogue_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_versions" ADD CONSTRAINT "catalogue_versions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_versions" ADD CONSTRAINT "catalogue_versions_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_texts" ADD CONSTRAINT "disclosure_texts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_checks" ADD CONSTRAINT "inspection_checks_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_checks" ADD CONSTRAINT "inspection_checks_task_id_inspection_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_checks" ADD CONSTRAINT "inspection_checks_target_id_inspection_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."inspection_targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_frame" ADD CONSTRAINT "inspection_frame_task_id_inspection_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_plans" ADD CONSTRAINT "inspection_plans_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_plans" ADD CONSTRAINT "inspection_plans_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_plans" ADD CONSTRAINT "inspection_plans_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_strata" ADD CONSTRAINT "inspection_strata_task_id_inspection_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_targets" ADD CONSTRAINT "inspection_targets_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_tasks" ADD CONSTRAINT "inspection_tasks_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_tasks" ADD CONSTRAINT "inspection_tasks_plan_id_inspection_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."inspection_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspectors" ADD CONSTRAINT "inspectors_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspectors" ADD CONSTRAINT "inspectors_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_check_additions" ADD CONSTRAINT "spot_check_additions_spot_check_id_spot_checks_id_fk" FOREIGN KEY ("spot_check_id") REFERENCES "public"."spot_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics_reports" ADD CONSTRAINT "statistics_reports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics_reports" ADD CONSTRAINT "statistics_reports_frozen_by_accounts_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics_reports" ADD CONSTRAINT "statistics_reports_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_contracts" ADD CONSTRAINT "agency_contracts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_contracts" ADD CONSTRAINT "agency_contracts_review_id_legality_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."legality_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_topics" ADD CONSTRAINT "agenda_topics_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_topics" ADD CONSTRAINT "agenda_topics_review_id_legality_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."legality_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_catalogues" ADD CONSTRAINT "decision_catalogues_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_catalogues" ADD CONSTRAINT "decision_catalogues_adjusts_decision_catalogues_id_fk" FOREIGN KEY ("adjusts") REFERENCES "public"."decision_catalogues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_clean_up_items" ADD CONSTRAINT "document_clean_up_items_clean_up_id_document_clean_ups_id_fk" FOREIGN KEY ("clean_up_id") REFERENCES "public"."document_clean_ups"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_clean_up_items" ADD CONSTRAINT "document_clean_up_items_document_id_normative_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."normative_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_clean_up_items" ADD CONSTRAINT "document_clean_up_items_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_clean_ups" ADD CONSTRAINT "document_clean_ups_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_filings" ADD CONSTRAINT "document_filings_document_id_normative_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."normative_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_filings" ADD CONSTRAINT "document_filings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_filings" ADD CONSTRAINT "document_filings_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_filings" ADD CONSTRAINT "document_filings_body_id_agencies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_filings" ADD CONSTRAINT "document_filings_reviewer_id_accounts_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maker_list_entries" ADD CONSTRAINT "maker_list_entries_list_id_maker_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."maker_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maker_list_entries" ADD CONSTRAINT "maker_list_entries_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "maker_lists" ADD CONSTRAINT "maker_lists_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_decision_events" ADD CONSTRAINT "public_decision_events_decision_id_public_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."public_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_decisions" ADD CONSTRAINT "public_decisions_id_publications_id_fk" FOREIGN KEY ("id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_decisions" ADD CONSTRAINT "public_decisions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_requests" ADD CONSTRAINT "publication_requests_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_requests" ADD CONSTRAINT "publication_requests_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_requests" ADD CONSTRAINT "publication_requests_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_requests" ADD CONSTRAINT "publication_requests_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_snapshots" ADD CONSTRAINT "publication_snapshots_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_snapshots" ADD CONSTRAINT "publication_snapshots_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectification_orders" ADD CONSTRAINT "rectification_orders_round_id_review_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."review_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectification_orders" ADD CONSTRAINT "rectification_orders_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_files" ADD CONSTRAINT "review_files_round_id_review_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."review_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_files" ADD CONSTRAINT "review_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_files" ADD CONSTRAINT "review_files_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_files" ADD CONSTRAINT "review_files_spot_check_file_id_spot_check_files_id_fk" FOREIGN KEY ("spot_check_file_id") REFERENCES "public"."spot_check_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_files" ADD CONSTRAINT "review_files_leader_id_officers_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_files" ADD CONSTRAINT "review_files_agreed_by_id_accounts_id_fk" FOREIGN KEY ("agreed_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_files" ADD CONSTRAINT "review_files_objected_by_id_accounts_id_fk" FOREIGN KEY ("objected_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_files" ADD CONSTRAINT "review_files_re_reviewer_id_officers_id_fk" FOREIGN KEY ("re_reviewer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_spot_check_id_spot_checks_id_fk" FOREIGN KEY ("spot_check_id") REFERENCES "public"."spot_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_standard_id_scoring_standards_id_fk" FOREIGN KEY ("standard_id") REFERENCES "public"."scoring_standards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_audited_by_id_accounts_id_fk" FOREIGN KEY ("audited_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_round_id_review_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."review_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_review_file_id_review_files_id_fk" FOREIGN KEY ("review_file_id") REFERENCES "public"."review_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_signed_by_id_accounts_id_fk" FOREIGN KEY ("signed_by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_standards" ADD CONSTRAINT "scoring_standards_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "double_publicity_files_started" ON "double_publicity_files" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "double_publicity_files_agency" ON "double_publicity_files" USING btree ("agency_id","started_at","id");--> statement-breakpoint
CREATE INDEX "double_publicity_files_county" ON "double_publicity_files" USING btree ("county_code","started_at","id");--> statement-breakpoint
CREATE INDEX "double_publicity_files_city" ON "double_publicity_files" USING btree ("city_code","started_at","id");--> statement-breakpoint
CREATE INDEX "double_publicity_files_province" ON "double_publicity_files" USING btree ("province_code","started_at","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_case" ON "double_publicity_records" USING btree ("case_id") WHERE case_id is not null;--> statement-breakpoint
CREATE INDEX "double_publicity_records_number" ON "double_publicity_records" USING btree ("document_number","kind");--> statement-breakpoint
CREATE INDEX "double_publicity_records_agency_decided_on" ON "double_publicity_records" USING btree ("agency_id","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_county_decided_on" ON "double_publicity_records" USING btree ("county_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_city_decided_on" ON "double_publicity_records" USING btree ("city_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_province_decided_on" ON "double_publicity_records" USING btree ("province_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_decided_on" ON "double_publicity_records" USING btree ("decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_agency_due_on" ON "double_publicity_records" USING btree ("agency_id","due_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_county_due_on" ON "double_publicity_records" USING btree ("county_code","due_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_city_due_on" ON "double_publicity_records" USING btree ("city_code","due_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_province_due_on" ON "double_publicity_records" USING btree ("province_code","due_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_due_on" ON "double_publicity_records" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_agency_status" ON "double_publicity_records" USING btree ("agency_id","status","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_county_status" ON "double_publicity_records" USING btree ("county_code","status","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_city_status" ON "double_publicity_records" USING btree ("city_code","status","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_province_status" ON "double_publicity_records" USING btree ("province_code","status","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_changed" ON "double_publicity_records" USING btree ("changed_xid","id") WHERE changed_xid is not null;--> statement-breakpoint
CREATE INDEX "double_publicity_records_changed_province" ON "double_publicity_records" USING btree ("province_code","changed_xid","id","city_code","county_code") WHERE changed_xid is not null;--> statement-breakpoint
CREATE INDEX "double_publicity_records_changed_agency" ON "double_publicity_records" USING btree ("agency_id","changed_xid","id") WHERE changed_xid is not null;--> statement-breakpoint
CREATE INDEX "adviser_opinions_review" ON "adviser_opinions" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "adviser_opinions_agency" ON "adviser_opinions" USING btree ("agency_id","given_on","id");--> statement-breakpoint
CREATE INDEX "adviser_opinions_county" ON "adviser_opinions" USING btree ("county_code","given_on","id");--> statement-breakpoint
CREATE INDEX "adviser_opinions_city" ON "adviser_opinions" USING btree ("city_code","given_on","id");--> statement-breakpoint
CREATE INDEX "adviser_opinions_province" ON "adviser_opinions" USING btree ("province_code","given_on","id");--> statement-breakpoint
CREATE INDEX "legal_advisers_agency" ON "legal_advisers" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "legal_advisers_county" ON "legal_advisers" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "legal_advisers_city" ON "legal_advisers" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "legal_advisers_province" ON "legal_advisers" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "legality_reviews_round" ON "legality_reviews" USING btree ("subject_kind","subject_id","round");--> statement-breakpoint
CREATE UNIQUE INDEX "legality_reviews_one_open" ON "legality_reviews" USING btree ("subject_kind","subject_id") WHERE status in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'UNDER_REVIEW');--> statement-breakpoint
CREATE UNIQUE INDEX "legality_reviews_number" ON "legality_reviews" USING btree ("body_id","opinion_number");--> statement-breakpoint
CREATE INDEX "legality_reviews_agency_submitted_on" ON "legality_reviews" USING btree ("agency_id","submitted_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_county_submitted_on" ON "legality_reviews" USING btree ("county_code","submitted_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_city_submitted_on" ON "legality_reviews" USING btree ("city_code","submitted_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_province_submitted_on" ON "legality_reviews" USING btree ("province_code","submitted_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_submitted_on" ON "legality_reviews" USING btree ("submitted_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_agency_issued_on" ON "legality_reviews" USING btree ("agency_id","issued_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_county_issued_on" ON "legality_reviews" USING btree ("county_code","issued_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_city_issued_on" ON "legality_reviews" USING btree ("city_code","issued_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_province_issued_on" ON "legality_reviews" USING btree ("province_code","issued_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_issued_on" ON "legality_reviews" USING btree ("issued_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_reviewer" ON "legality_reviews" USING btree ("reviewer_id","submitted_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_steps_position" ON "decision_steps" USING btree ("decision_id","position");--> statement-breakpoint
CREATE INDEX "major_decisions_agency" ON "major_decisions" USING btree ("agency_id","proposed_on","id");--> statement-breakpoint
CREATE INDEX "major_decisions_county" ON "major_decisions" USING btree ("county_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "major_decisions_city" ON "major_decisions" USING btree ("city_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "major_decisions_province" ON "major_decisions" USING btree ("province_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "major_decisions_proposed_on" ON "major_decisions" USING btree ("proposed_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "normative_documents_number" ON "normative_documents" USING btree ("agency_id","document_number");--> statement-breakpoint
CREATE UNIQUE INDEX "normative_documents_registration" ON "normative_documents" USING btree ("registrar_id","registration_number");--> statement-breakpoint
CREATE INDEX "normative_documents_former" ON "normative_documents" USING btree ("former_id");--> statement-breakpoint
CREATE INDEX "normative_documents_lapsing" ON "normative_documents" USING btree ("valid_to","id") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "normative_documents_agency_created_at" ON "normative_documents" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "normative_documents_county_created_at" ON "normative_documents" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "normative_documents_city_created_at" ON "normative_documents" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "normative_documents_province_created_at" ON "normative_documents" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "normative_documents_created_at" ON "normative_documents" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "normative_documents_agency_published_on" ON "normative_documents" USING btree ("agency_id","published_on","id");--> statement-breakpoint
CREATE INDEX "normative_documents_county_published_on" ON "normative_documents" USING btree ("county_code","published_on","id");--> statement-breakpoint
CREATE INDEX "normative_documents_city_published_on" ON "normative_documents" USING btree ("city_code","published_on","id");--> statement-breakpoint
CREATE INDEX "normative_documents_province_published_on" ON "normative_documents" USING btree ("province_code","published_on","id");--> statement-breakpoint
CREATE INDEX "normative_documents_published_on" ON "normative_documents" USING btree ("published_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_entries_agency_kind" ON "catalogue_entries" USING btree ("agency_id","kind");--> statement-breakpoint
CREATE INDEX "catalogue_entries_agency" ON "catalogue_entries" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "catalogue_entries_county" ON "catalogue_entries" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "catalogue_entries_city" ON "catalogue_entries" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "catalogue_entries_province" ON "catalogue_entries" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "catalogue_entries_created" ON "catalogue_entries" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "catalogue_entries_stale" ON "catalogue_entries" USING btree ("stale_due_on","id") WHERE stale_since is not null;--> statement-breakpoint
CREATE INDEX "catalogue_items_version" ON "catalogue_items" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "catalogue_items_words" ON "catalogue_items" USING gin (array_to_tsvector(array_remove(string_to_array(regexp_replace("words", '(..)', '\1' || chr(1), 'g') || chr(1) || regexp_replace(substr("words", 2), '(..)', '\1' || chr(1), 'g'), chr(1)), ''))) WHERE public_to is null;--> statement-breakpoint
CREATE INDEX "catalogue_items_agency" ON "catalogue_items" USING btree ("agency_id","key","id") WHERE public_to is null;--> statement-breakpoint
CREATE INDEX "catalogue_items_county" ON "catalogue_items" USING btree ("county_code","key","id") WHERE public_to is null;--> statement-breakpoint
CREATE INDEX "catalogue_items_city" ON "catalogue_items" USING btree ("city_code","key","id") WHERE public_to is null;--> statement-breakpoint
CREATE INDEX "catalogue_items_province" ON "catalogue_items" USING btree ("province_code","key","id") WHERE public_to is null;--> statement-breakpoint
CREATE INDEX "catalogue_items_key" ON "catalogue_items" USING btree ("key","id") WHERE public_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_versions_number" ON "catalogue_versions" USING btree ("entry_id","number");--> statement-breakpoint
CREATE INDEX "catalogue_versions_agency" ON "catalogue_versions" USING btree ("agency_id","kind","number");--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_versions_current" ON "catalogue_versions" USING btree ("agency_id","kind") WHERE public_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "disclosure_texts_title" ON "disclosure_texts" USING btree ("agency_id","kind","title") WHERE status = 'CURRENT';--> statement-breakpoint
CREATE INDEX "disclosure_texts_agency" ON "disclosure_texts" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "disclosure_texts_county" ON "disclosure_texts" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "disclosure_texts_city" ON "disclosure_texts" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "disclosure_texts_province" ON "disclosure_texts" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "disclosure_texts_created" ON "disclosure_texts" USING btree ("created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "inspection_checks_target" ON "inspection_checks" USING btree ("task_id","target_id");--> statement-breakpoint
CREATE INDEX "inspection_checks_subject" ON "inspection_checks" USING btree ("subject","inspected_on");--> statement-breakpoint
CREATE INDEX "inspection_checks_published" ON "inspection_checks" USING btree ("published_on","id") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "inspection_checks_officers" ON "inspection_checks" USING gin ("officer_ids");--> statement-breakpoint
CREATE INDEX "inspection_checks_county" ON "inspection_checks" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_checks_city" ON "inspection_checks" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_checks_province" ON "inspection_checks" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_checks_agency" ON "inspection_checks" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_plans_county" ON "inspection_plans" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_plans_city" ON "inspection_plans" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_plans_province" ON "inspection_plans" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_plans_agency" ON "inspection_plans" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_plans_published" ON "inspection_plans" USING btree ("published_on","id") WHERE published_on is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "inspection_targets_code" ON "inspection_targets" USING btree ("agency_id","code");--> statement-breakpoint
CREATE INDEX "inspection_targets_agency" ON "inspection_targets" USING btree ("agency_id","name","id");--> statement-breakpoint
CREATE INDEX "inspection_targets_county" ON "inspection_targets" USING btree ("county_code","name","id");--> statement-breakpoint
CREATE INDEX "inspection_targets_city" ON "inspection_targets" USING btree ("city_code","name","id");--> statement-breakpoint
CREATE INDEX "inspection_targets_province" ON "inspection_targets" USING btree ("province_code","name","id");--> statement-breakpoint
CREATE INDEX "inspection_targets_name" ON "inspection_targets" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_plan" ON "inspection_tasks" USING btree ("plan_id","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_county" ON "inspection_tasks" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_city" ON "inspection_tasks" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_province" ON "inspection_tasks" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_agency" ON "inspection_tasks" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "inspectors_officer" ON "inspectors" USING btree ("officer_id") WHERE status = 'IN_POOL';--> statement-breakpoint
CREATE INDEX "inspectors_county" ON "inspectors" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspectors_city" ON "inspectors" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspectors_province" ON "inspectors" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspectors_agency" ON "inspectors" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "statistics_reports_number" ON "statistics_reports" USING btree ("agency_id","year","number");--> statement-breakpoint
CREATE UNIQUE INDEX "statistics_reports_open" ON "statistics_reports" USING btree ("agency_id","year") WHERE status in ('DRAFT', 'FROZEN', 'APPROVED');--> statement-breakpoint
CREATE UNIQUE INDEX "statistics_reports_published" ON "statistics_reports" USING btree ("agency_id","year") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "statistics_reports_agency" ON "statistics_reports" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "statistics_reports_county" ON "statistics_reports" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "statistics_reports_city" ON "statistics_reports" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "statistics_reports_province" ON "statistics_reports" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "statistics_reports_created" ON "statistics_reports" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "statistics_reports_year" ON "statistics_reports" USING btree ("year","county_code") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "agency_contracts_agency" ON "agency_contracts" USING btree ("agency_id","drafted_on","id");--> statement-breakpoint
CREATE INDEX "agency_contracts_county" ON "agency_contracts" USING btree ("county_code","drafted_on","id");--> statement-breakpoint
CREATE INDEX "agency_contracts_city" ON "agency_contracts" USING btree ("city_code","drafted_on","id");--> statement-breakpoint
CREATE INDEX "agency_contracts_province" ON "agency_contracts" USING btree ("province_code","drafted_on","id");--> statement-breakpoint
CREATE INDEX "agency_contracts_drafted_on" ON "agency_contracts" USING btree ("drafted_on","id");--> statement-breakpoint
CREATE INDEX "agenda_topics_agency" ON "agenda_topics" USING btree ("agency_id","proposed_on","id");--> statement-breakpoint
CREATE INDEX "agenda_topics_county" ON "agenda_topics" USING btree ("county_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "agenda_topics_city" ON "agenda_topics" USING btree ("city_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "agenda_topics_province" ON "agenda_topics" USING btree ("province_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "agenda_topics_proposed_on" ON "agenda_topics" USING btree ("proposed_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_catalogues_edition" ON "decision_catalogues" USING btree ("agency_id","year","edition");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_catalogues_one_draft" ON "decision_catalogues" USING btree ("agency_id","year") WHERE status = 'DRAFT';--> statement-breakpoint
CREATE UNIQUE INDEX "decision_catalogues_one_published" ON "decision_catalogues" USING btree ("agency_id","year") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "decision_catalogues_agency" ON "decision_catalogues" USING btree ("agency_id","year","id");--> statement-breakpoint
CREATE INDEX "decision_catalogues_county" ON "decision_catalogues" USING btree ("county_code","year","id");--> statement-breakpoint
CREATE INDEX "decision_catalogues_city" ON "decision_catalogues" USING btree ("city_code","year","id");--> statement-breakpoint
CREATE INDEX "decision_catalogues_province" ON "decision_catalogues" USING btree ("province_code","year","id");--> statement-breakpoint
CREATE INDEX "decision_catalogues_year" ON "decision_catalogues" USING btree ("year","id");--> statement-breakpoint
CREATE INDEX "decision_catalogues_division" ON "decision_catalogues" USING btree ("division_code","year","id");--> statement-breakpoint
CREATE INDEX "document_clean_up_items_open" ON "document_clean_up_items" USING btree ("clean_up_id","id");--> statement-breakpoint
CREATE INDEX "document_clean_up_items_document" ON "document_clean_up_items" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "document_clean_ups_agency" ON "document_clean_ups" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "document_clean_ups_county" ON "document_clean_ups" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "document_clean_ups_city" ON "document_clean_ups" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "document_clean_ups_province" ON "document_clean_ups" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "document_filings_number" ON "document_filings" USING btree ("body_id","filing_number");--> statement-breakpoint
CREATE INDEX "document_filings_agency_due_on" ON "document_filings" USING btree ("agency_id","due_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_county_due_on" ON "document_filings" USING btree ("county_code","due_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_city_due_on" ON "document_filings" USING btree ("city_code","due_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_province_due_on" ON "document_filings" USING btree ("province_code","due_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_due_on" ON "document_filings" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_agency_published_on" ON "document_filings" USING btree ("agency_id","published_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_county_published_on" ON "document_filings" USING btree ("county_code","published_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_city_published_on" ON "document_filings" USING btree ("city_code","published_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_province_published_on" ON "document_filings" USING btree ("province_code","published_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_published_on" ON "document_filings" USING btree ("published_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_agency_decided_on" ON "document_filings" USING btree ("agency_id","decided_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_county_decided_on" ON "document_filings" USING btree ("county_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_city_decided_on" ON "document_filings" USING btree ("city_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_province_decided_on" ON "document_filings" USING btree ("province_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_decided_on" ON "document_filings" USING btree ("decided_on","id");--> statement-breakpoint
CREATE INDEX "document_filings_open" ON "document_filings" USING btree ("due_on","id") WHERE status in ('DUE', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'REGISTERED');--> statement-breakpoint
CREATE INDEX "maker_list_entries_by_agency" ON "maker_list_entries" USING btree ("agency_id");--> statement-breakpoint
CREATE UNIQUE INDEX "maker_lists_in_force" ON "maker_lists" USING btree ("division_code") WHERE status = 'IN_FORCE';--> statement-breakpoint
CREATE INDEX "maker_lists_agency" ON "maker_lists" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "maker_lists_county" ON "maker_lists" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "maker_lists_city" ON "maker_lists" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "maker_lists_province" ON "maker_lists" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "public_decisions_published" ON "public_decisions" USING btree ("published_on","id") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_decided" ON "public_decisions" USING btree ("decided_on","id") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_agency" ON "public_decisions" USING btree ("agency_id","published_on","id") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_province" ON "public_decisions" USING btree ("province_code","published_on","id") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_city" ON "public_decisions" USING btree ("city_code","published_on","id") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_county" ON "public_decisions" USING btree ("county_code","published_on","id") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_kind" ON "public_decisions" USING btree ("act_kind","published_on","id") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_field" ON "public_decisions" USING btree ("field","published_on","id") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_words" ON "public_decisions" USING gin (array_to_tsvector(array_remove(string_to_array(regexp_replace("words", '(..)', '\1' || chr(1), 'g') || chr(1) || regexp_replace(substr("words", 2), '(..)', '\1' || chr(1), 'g'), chr(1)), ''))) WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_changes" ON "public_decisions" USING btree ("xid","id");--> statement-breakpoint
CREATE UNIQUE INDEX "publication_requests_open" ON "publication_requests" USING btree ("publication_id","kind") WHERE status = 'RECEIVED';--> statement-breakpoint
CREATE INDEX "publication_requests_agency" ON "publication_requests" USING btree ("agency_id","due_on","id");--> statement-breakpoint
CREATE INDEX "publication_requests_county" ON "publication_requests" USING btree ("county_code","due_on","id");--> statement-breakpoint
CREATE INDEX "publication_requests_city" ON "publication_requests" USING btree ("city_code","due_on","id");--> statement-breakpoint
CREATE INDEX "publication_requests_province" ON "publication_requests" USING btree ("province_code","due_on","id");--> statement-breakpoint
CREATE INDEX "publication_requests_due" ON "publication_requests" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "publication_requests_case" ON "publication_requests" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "publication_snapshots_made_by" ON "publication_snapshots" USING btree ("made_by");--> statement-breakpoint
CREATE UNIQUE INDEX "rectification_orders_once" ON "rectification_orders" USING btree ("round_id","agency_id");--> statement-breakpoint
CREATE INDEX "rectification_orders_county" ON "rectification_orders" USING btree ("county_code","due_on","id");--> statement-breakpoint
CREATE INDEX "rectification_orders_city" ON "rectification_orders" USING btree ("city_code","due_on","id");--> statement-breakpoint
CREATE INDEX "rectification_orders_province" ON "rectification_orders" USING btree ("province_code","due_on","id");--> statement-breakpoint
CREATE INDEX "rectification_orders_agency" ON "rectification_orders" USING btree ("agency_id","due_on","id");--> statement-breakpoint
CREATE INDEX "rectification_orders_open" ON "rectification_orders" USING btree ("due_on","id") WHERE status = 'ISSUED';--> statement-breakpoint
CREATE INDEX "review_files_county" ON "review_files" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "review_files_city" ON "review_files" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "review_files_province" ON "review_files" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "review_files_agency" ON "review_files" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_files_case" ON "review_files" USING btree ("round_id","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_files_number" ON "review_files" USING btree ("round_id","agency_id","number") WHERE case_id is null;--> statement-breakpoint
CREATE INDEX "review_files_round" ON "review_files" USING btree ("round_id","created_at","id");--> statement-breakpoint
CREATE INDEX "review_files_reviewers" ON "review_files" USING gin ("reviewer_ids");--> statement-breakpoint
CREATE INDEX "review_files_leader" ON "review_files" USING btree ("leader_id");--> statement-breakpoint
CREATE INDEX "review_rounds_county" ON "review_rounds" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "review_rounds_city" ON "review_rounds" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "review_rounds_province" ON "review_rounds" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "review_rounds_agency" ON "review_rounds" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_rounds_spot_check" ON "review_rounds" USING btree ("spot_check_id");--> statement-breakpoint
CREATE INDEX "review_rounds_members" ON "review_rounds" USING gin ("member_ids");--> statement-breakpoint
CREATE INDEX "score_sheets_county" ON "score_sheets" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "score_sheets_city" ON "score_sheets" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "score_sheets_province" ON "score_sheets" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "score_sheets_agency" ON "score_sheets" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "score_sheets_once" ON "score_sheets" USING btree ("review_file_id","officer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "score_sheets_position" ON "score_sheets" USING btree ("review_file_id","position");--> statement-breakpoint
CREATE INDEX "score_sheets_round" ON "score_sheets" USING btree ("round_id","position");--> statement-breakpoint
CREATE INDEX "score_sheets_officer" ON "score_sheets" USING btree ("officer_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "scoring_standards_version" ON "scoring_standards" USING btree ("code",coalesce(agency_id, '00000000-0000-0000-0000-000000000000'),"version_number");--> statement-breakpoint
CREATE UNIQUE INDEX "scoring_standards_draft" ON "scoring_standards" USING btree ("code","agency_id") WHERE status = 'DRAFT';--> statement-breakpoint
CREATE INDEX "scoring_standards_county" ON "scoring_standards" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "scoring_standards_city" ON "scoring_standards" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "scoring_standards_province" ON "scoring_standards" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "scoring_standards_agency" ON "scoring_standards" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "scoring_standards_created" ON "scoring_standards" USING btree ("created_at","id");--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_reviewed_by_accounts_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_round_id_review_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."review_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_review_file_id_review_files_id_fk" FOREIGN KEY ("review_file_id") REFERENCES "public"."review_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_order_id_rectification_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."rectification_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publications_withdrawal" ON "publications" USING btree ("withdrawal_due_on","id") WHERE withdrawal_due_on is not null;--> statement-breakpoint
CREATE INDEX "publications_ending" ON "publications" USING btree ("published_until") WHERE status in ('PUBLISHED', 'CORRECTED');--> statement-breakpoint
CREATE INDEX "findings_round" ON "findings" USING btree ("round_id","agency_id");--> statement-breakpoint
CREATE INDEX "findings_review_file" ON "findings" USING btree ("review_file_id");--> statement-breakpoint
CREATE INDEX "findings_order" ON "findings" USING btree ("order_id","status");--> statement-breakpoint
CREATE UNIQUE INDEX "spot_check_frame_line" ON "spot_check_frame" USING btree ("spot_check_id","stratum","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "spot_check_frame_rank" ON "spot_check_frame" USING btree ("spot_check_id","stratum","rank") WHERE rank is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "spot_check_strata_stratum" ON "spot_check_strata" USING btree ("spot_check_id","stratum");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_case" ON "publications" USING btree ("case_id","rule_code","channel") WHERE status not in ('EXEMPT', 'WITHDRAWN');--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_expiry_cause" CHECK ("publications"."expiry_cause" in ('PERIOD_OVER', 'CREDIT_REPAIR'));--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_status" CHECK ("publications"."status" in ('DUE', 'DRAFTED', 'MASKED', 'REVIEWED', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED', 'EXEMPT'));--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_exempt_reason" CHECK ("publications"."exempt_reason" in ('MINOR', 'SECRET', 'SECURITY', 'OTHER_CASE', 'CRIMINAL', 'LAW', 'OVERTURNED'));--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_subcategory" CHECK ("findings"."subcategory" in ('SUBJECT_AUTHORITY', 'SUBJECT_OFFICERS', 'PARTY_NAME', 'PARTY_WRONG', 'FACT_UNCLEAR', 'EVIDENCE_INSUFFICIENT', 'EVIDENCE_FORM', 'LAW_BASIS', 'LAW_CITATION', 'DISCRETION_BENCHMARK', 'DISCRETION_REASONS', 'PROCEDURE_NOTICE', 'PROCEDURE_HEARING', 'PROCEDURE_RECUSAL', 'PROCEDURE_TIME', 'PROCEDURE_LEGAL_REVIEW', 'PROCEDURE_COLLECTIVE', 'PROCEDURE_SERVICE', 'IDENTITY_CERTIFICATE', 'IDENTITY_DRESS', 'RECORD_TEXT', 'RECORD_AUDIO_VIDEO', 'DOCUMENT_CONTENT', 'DOCUMENT_SIGNATURE', 'EXECUTION_URGING', 'EXECUTION_VOUCHERS', 'ARCHIVE_ORDER', 'ARCHIVE_CATALOGUE', 'PUBLICITY_RESULT', 'TRANSFER_CRIMINAL', 'TRANSFER_AGENCY'));--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_verified_by" CHECK ("findings"."verified_by" in ('EVIDENCE', 'CHANGED_DATA'));--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_status" CHECK ("findings"."status" in ('OPEN', 'RECTIFIED', 'VERIFIED', 'WITHDRAWN'));--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_by_period" CHECK ("spot_checks"."by_period" in ('NONE', 'QUARTER', 'HALF_YEAR', 'YEAR'));--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_priority_grounds" CHECK ("spot_checks"."priority_grounds" <@ array['COMPLAINT', 'PUBLIC_INTEREST', 'COMPLEX', 'HEARING', 'LEGAL_REVIEW']::text[]);--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_status" CHECK ("spot_checks"."status" in ('DRAFT', 'COMMITTED', 'SEEDED', 'DRAWN', 'REVIEWING', 'CLOSED'));
--> statement-breakpoint
-- By hand: rights and comments.
GRANT SELECT, INSERT ON "adviser_opinions", "maker_list_entries", "spot_check_additions" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "catalogue_entries", "catalogue_versions", "catalogue_items", "disclosure_texts", "statistics_reports", "double_publicity_records", "double_publicity_files" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "inspection_targets", "inspectors", "inspection_plans", "inspection_tasks", "inspection_strata", "inspection_frame", "inspection_checks" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "legal_advisers", "normative_documents", "maker_lists", "document_filings", "document_clean_ups", "document_clean_up_items" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "legality_reviews", "decision_steps", "major_decisions", "agency_contracts", "agenda_topics", "decision_catalogues" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "public_decisions", "public_decision_events", "publication_snapshots", "publication_requests" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "scoring_standards", "review_rounds", "review_files", "score_sheets", "rectification_orders" TO mingjian_app;
--> statement-breakpoint
COMMENT ON COLUMN "publications"."draft" IS '拟稿内容';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."drafted_by" IS '拟稿账号';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."content_hash" IS '公示内容的 SHA-256';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."snapshots" IS '已生成快照数';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."reviewed_by" IS '审核账号';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."review_note" IS '审核意见';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."published_until" IS '公示期最后一日';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."corrected_on" IS '最近更正日期';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."correction_reason" IS '更正理由';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."expired_on" IS '停止公示日期';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."expiry_cause" IS '停止公示的缘由';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."withdrawal" IS '撤回公示的义务：事由、日期、规则与依据';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."withdrawal_due_on" IS '撤回期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."withdrawn_on" IS '撤回日期';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."withdrawal_reason" IS '公开说明的撤回理由';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."by_act_kind" IS '是否按执法行为种类分层';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."by_period" IS '分层期间';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."priority_grounds" IS '优先层条件';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."min_per_priority" IS '每个优先层至少抽取';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."exclusions" IS '排除标准及理由';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."frame_query" IS '固定时的查询条件（规范 JSON）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."seed_sources" IS '公布的种子来源';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."commitment_digest" IS '承诺散列';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."share_reveals" IS '已揭示的份额';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."seed_values" IS '种子来源及其数值';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."seeded_at" IS '种子形成时刻';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."extended_to" IS '追加后的抽取数量';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."additions" IS '补充记录数';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."additions_digest" IS '最后一条补充记录散列';
--> statement-breakpoint
COMMENT ON TABLE "spot_check_strata" IS '抽样分层';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."stratum" IS '层标识';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."priority" IS '是否优先层';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."label" IS '层的正式名称（固定时）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."given" IS '追加后的应抽数';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."taken" IS '已抽到的次序';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_frame"."stratum" IS '层标识';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_frame"."drawn" IS '是否首次抽中';
--> statement-breakpoint
COMMENT ON TABLE "spot_check_additions" IS '替换和追加的补充记录';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_additions"."spot_check_id" IS '评查计划';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_additions"."seq" IS '序号';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_additions"."kind" IS '种类';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_additions"."content" IS '补充记录（规范 JSON）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."stratum" IS '层标识';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."replaced_at" IS '被替换时刻';
--> statement-breakpoint
COMMENT ON TABLE "scoring_standards" IS '案卷评查标准的版本：评查项目、评分细则与等次';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."agency_id" IS '制定机关；全国标准为空';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."code" IS '标准代码，各版本相同';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."version_number" IS '版本序号';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."title_en" IS '英文名称';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."issuer" IS '发布机关';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."document_number" IS '文号';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."field" IS '执法领域；为空表示各领域';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."effective_on" IS '施行日期';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."retired_on" IS '停止使用日期';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."content" IS '评查项目、评分细则与等次';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."content_digest" IS '内容的 SHA-256（RFC 8785）';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "scoring_standards"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "review_rounds" IS '案卷评查轮次：分组评分直至整改办结';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."agency_id" IS '组织评查的机关';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."spot_check_id" IS '所评查的抽取计划；自选卷宗的为空';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."standard_id" IS '评查标准的版本';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."third_reviewer_above" IS '两人评分之差超过多少分时增加第三人';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."double_share" IS '由两人评查的比例（万分之）';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."groups" IS '评查小组';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."member_ids" IS '评查人员';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."assignment" IS '评查人员的抽取记录';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."report_note" IS '小组报告';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."reported_on" IS '报告日期';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."audit_opinion" IS '审核意见';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."audited_on" IS '审核日期';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."audited_by_id" IS '审核账号';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."feedback_on" IS '反馈日期';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."objection_due_on" IS '异议期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."provisional" IS '届满日是否暂定';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."calendar_version" IS '计算届满日所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."finalised_on" IS '结果确定日期';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."notified_on" IS '通报日期';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."document_number" IS '通报文号';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."closed_on" IS '办结日期';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "review_files" IS '评查轮次中的卷宗';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."round_id" IS '评查轮次';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."agency_id" IS '被评查机关';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."subject_kind" IS '评查对象';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."spot_check_file_id" IS '抽中的案卷';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."title" IS '案由或者名称';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."number" IS '案号或者文号';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."reference" IS '外部卷宗的所在';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."act_kind" IS '执法行为种类';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."template_code" IS '评分表';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."group_name" IS '评查小组';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."leader_id" IS '组长';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."reviewer_ids" IS '评查人员，依次';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."agreed_lines" IS '合议的评分';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."agreed_findings" IS '合议的问题';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."agreed_note" IS '合议说明';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."agreed_on" IS '合议日期';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."agreed_by_id" IS '合议登记账号';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."score" IS '得分';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."grade" IS '等次';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."vetoed" IS '是否一票否决';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."first_lines" IS '复核变更前的评分';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."first_score" IS '复核变更前的得分';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."objected_on" IS '异议日期';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."objection" IS '异议理由';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."objection_file_ids" IS '异议材料';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."objected_by_id" IS '提出异议的账号';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."re_review_due_on" IS '复核期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."provisional" IS '届满日是否暂定';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."calendar_version" IS '计算届满日所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."re_reviewed_on" IS '复核日期';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."re_review_conclusion" IS '复核结论';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."re_review_reason" IS '复核理由';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."re_reviewer_id" IS '复核人员';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "review_files"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "score_sheets" IS '评分表：一名评查人员对一个卷宗的独立评分';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."round_id" IS '评查轮次';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."review_file_id" IS '卷宗';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."agency_id" IS '被评查机关';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."officer_id" IS '评查人员';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."position" IS '第几名评查人员';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."lines" IS '评分';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."findings" IS '发现的问题';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."score" IS '得分';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."grade" IS '等次';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."digest" IS '评分表的 SHA-256（RFC 8785）';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."signed_by_id" IS '签名账号';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."signed_at" IS '签名时刻';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."signature" IS '签名：评分表摘要、账号、人员与时刻的 SHA-256';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "score_sheets"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "rectification_orders" IS '整改要求：一个轮次对一个机关';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."round_id" IS '评查轮次';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."agency_id" IS '被评查机关';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."document_number" IS '通报文号';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."findings" IS '所列问题数';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."issued_on" IS '发出日期';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."due_on" IS '整改期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."provisional" IS '届满日是否暂定';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."calendar_version" IS '计算届满日所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."closed_on" IS '办结日期';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."urgings" IS '历次督办';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "rectification_orders"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."round_id" IS '评查轮次';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."review_file_id" IS '评查轮次中的卷宗';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."order_id" IS '整改要求';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."subcategory" IS '问题小类';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."item_code" IS '评查标准的项目';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."evidence_file_ids" IS '整改证明材料';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."case_version" IS '记录问题时案件的版本号';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."rectified_case_version" IS '报送整改时案件的版本号';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."verified_by" IS '核验所依据的材料';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."rejections" IS '历次退回重新整改';
--> statement-breakpoint
COMMENT ON TABLE "publication_snapshots" IS '公示快照：脱敏前后的公示内容，不再变更';
--> statement-breakpoint
COMMENT ON COLUMN "publication_snapshots"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "publication_snapshots"."publication_id" IS '公示任务';
--> statement-breakpoint
COMMENT ON COLUMN "publication_snapshots"."number" IS '序号';
--> statement-breakpoint
COMMENT ON COLUMN "publication_snapshots"."original" IS '脱敏前的内容';
--> statement-breakpoint
COMMENT ON COLUMN "publication_snapshots"."content" IS '脱敏后的内容（规范化 JSON）';
--> statement-breakpoint
COMMENT ON COLUMN "publication_snapshots"."content_hash" IS '脱敏后内容的 SHA-256';
--> statement-breakpoint
COMMENT ON COLUMN "publication_snapshots"."policy_code" IS '所用脱敏规则';
--> statement-breakpoint
COMMENT ON COLUMN "publication_snapshots"."masked" IS '隐去的内容及次数';
--> statement-breakpoint
COMMENT ON COLUMN "publication_snapshots"."made_by" IS '生成快照的账号';
--> statement-breakpoint
COMMENT ON COLUMN "publication_snapshots"."made_at" IS '生成时刻';
--> statement-breakpoint
COMMENT ON TABLE "public_decisions" IS '向社会公开的执法决定信息：只含脱敏并审核后的内容';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."agency_id" IS '公示机关';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."act_kind" IS '执法行为种类';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."field" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."decided_on" IS '决定日期';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."published_on" IS '公示日期';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."published_until" IS '公示期最后一日';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."state" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."state_on" IS '进入该状态的日期';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."content" IS '公示内容（规范化 JSON）；撤回或者停止公示后为空';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."content_hash" IS '公示内容的 SHA-256';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."policy_code" IS '所用脱敏规则';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."words" IS '供检索的文字；撤回或者停止公示后为空';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."reason" IS '更正、撤回或者停止公示的理由';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."xid" IS '最近变更的事务号';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "public_decision_events" IS '公示信息的变动';
--> statement-breakpoint
COMMENT ON COLUMN "public_decision_events"."decision_id" IS '公示信息';
--> statement-breakpoint
COMMENT ON COLUMN "public_decision_events"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "public_decision_events"."kind" IS '变动';
--> statement-breakpoint
COMMENT ON COLUMN "public_decision_events"."on" IS '日期';
--> statement-breakpoint
COMMENT ON COLUMN "public_decision_events"."at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "public_decision_events"."content_hash" IS '该次公示内容的 SHA-256';
--> statement-breakpoint
COMMENT ON COLUMN "public_decision_events"."reason" IS '理由';
--> statement-breakpoint
COMMENT ON TABLE "publication_requests" IS '当事人就公示信息提出的申请：更正、信用修复';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."publication_id" IS '公示任务';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."agency_id" IS '公示机关';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."channel" IS '公示渠道';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."kind" IS '申请种类';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."applicant" IS '申请人';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."statement" IS '申请的事实和理由';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."received_on" IS '收到日期';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."due_on" IS '答复期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."provisional" IS '是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."legal_basis" IS '期限的依据';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."conditions" IS '信用修复条件的核实情况';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."answered_on" IS '答复日期';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."answer" IS '答复';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."answered_by" IS '答复账号';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "inspection_targets" IS '检查对象名录库';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."agency_id" IS '建立的机关';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."kind" IS '对象种类';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."code" IS '对象编号：统一社会信用代码，产品、项目等为自编号';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."uscc" IS '所属主体的统一社会信用代码';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."name" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."risk_grade" IS '风险等级';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."field" IS '执法领域；为空表示各领域';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."status_reason" IS '移出或者恢复的理由';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_targets"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "inspectors" IS '执法检查人员名录库';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."agency_id" IS '所属机关';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."officer_id" IS '人员';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."name" IS '姓名';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."specialities" IS '专长（执法领域）';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."recusals" IS '应当回避的检查对象及事由';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."left_reason" IS '出库理由';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "inspectors"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "inspection_plans" IS '年度抽查计划';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."agency_id" IS '建立的机关';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."year" IS '年度';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."drafted_by" IS '起草账号';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."approved_by" IS '批准账号';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."approved_on" IS '批准日期';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."adjust_reason" IS '最近一次调整的理由';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_plans"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "inspection_tasks" IS '抽查任务与抽取';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."agency_id" IS '发起机关';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."plan_id" IS '年度计划';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."year" IS '年度';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."field" IS '执法领域；为空表示各领域';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."item_ids" IS '抽查事项';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."partner_agency_ids" IS '联合机关';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."pairs_across" IS '两名检查人员是否来自不同机关';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."ratios" IS '各风险等级抽查比例（万分比）';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."start_on" IS '开始日期';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."end_on" IS '结束日期';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."status_reason" IS '取消理由';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."frame_size" IS '抽样框对象数';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."excluded" IS '因频次上限未列入的对象数';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."sample_size" IS '应抽数';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."cap" IS '各事项中最低的年度频次上限';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."people" IS '固定时的检查人员及其已承担数、回避';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."inspector_digest" IS '检查人员名单散列';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."committed_at" IS '固定名录时刻';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."seed_source" IS '种子来源';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."seed_value" IS '种子原文';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."drawn_at" IS '抽取时刻';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."assignment_digest" IS '分派记录散列';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "inspection_strata" IS '抽查任务的分层：每个风险等级一层，各有抽取记录';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_strata"."task_id" IS '抽查任务';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_strata"."risk_grade" IS '风险等级';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_strata"."size" IS '对象数';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_strata"."sample" IS '应抽数';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_strata"."frame_digest" IS '抽样框散列';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_strata"."seed_digest" IS '种子散列';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_strata"."record_digest" IS '抽取记录散列';
--> statement-breakpoint
COMMENT ON TABLE "inspection_frame" IS '抽查任务的抽样框与签号';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_frame"."task_id" IS '抽查任务';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_frame"."risk_grade" IS '风险等级';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_frame"."target_id" IS '检查对象';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_frame"."exclusion" IS '未列入抽样框的原因';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_frame"."ticket" IS '签号';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_frame"."rank" IS '层内次序';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_frame"."drawn" IS '是否抽中';
--> statement-breakpoint
COMMENT ON TABLE "inspection_checks" IS '抽中的检查对象、检查人员与结果';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."agency_id" IS '发起机关';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."task_id" IS '抽查任务';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."target_id" IS '检查对象';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."code" IS '对象编号';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."name" IS '对象名称（抽取时）';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."subject" IS '承受检查的主体';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."risk_grade" IS '风险等级';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."rank" IS '层内次序';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."officer_ids" IS '检查人员';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."drawn_on" IS '抽取日期';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."inspected_on" IS '检查结束日期';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."results" IS '各事项的结果';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."findings" IS '情况说明';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."acknowledged" IS '已说明理由的提示';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."recorded_on" IS '录入日期';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."due_on" IS '公示期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."provisional" IS '届满日是否暂定';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."calendar_version" IS '计算届满日所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."published_on" IS '公示日期';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."channel" IS '公示渠道';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_checks"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "catalogue_entries" IS '行政执法公示栏目：每一执法主体每种一个，内容由登记簿生成';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."agency_id" IS '执法主体';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."kind" IS '栏目';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."draft_text" IS '待审核、待公布的内容（RFC 8785 规范文本）';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."draft_sha256" IS '草案散列（SHA-256）';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."draft_items" IS '草案条数';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."drafted_on" IS '生成日期';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."drafted_by" IS '生成账号';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."reason" IS '编制或者更新的事由';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."approved_on" IS '审核日期';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."approved_by" IS '审核账号';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."version_number" IS '最新版本序号，未公布为 0';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."sha256" IS '现行版本散列';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."first_published_on" IS '首次公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."published_on" IS '现行版本公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."stale_since" IS '发现登记已有变更的日期';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."stale_due_on" IS '更新期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."stale_provisional" IS '期限是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."legal_basis" IS '更新期限的依据';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."withdrawn_on" IS '撤下日期';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."withdraw_reason" IS '撤下理由';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "catalogue_versions" IS '行政执法公示栏目的版本：公布后不再改变';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."entry_id" IS '栏目';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."agency_id" IS '执法主体';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."kind" IS '栏目种类';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."number" IS '版本序号，自一起';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."content" IS '内容（RFC 8785 规范文本）';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."sha256" IS '内容散列（SHA-256）';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."item_count" IS '条数';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."difference" IS '与前一版本的差异：新增、变更、减少的条目';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."reason" IS '编制或者更新的事由';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."public_from" IS '公开起始日期';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."public_to" IS '停止公开日期（当日起）；现行版本为空';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."due_on" IS '更新期限届满日；不是因登记变更而更新的为空';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."published_at" IS '公布时刻';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."published_by" IS '公布账号';
--> statement-breakpoint
COMMENT ON TABLE "catalogue_items" IS '行政执法公示栏目的条目，供公众检索';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."version_id" IS '所属版本';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."agency_id" IS '执法主体';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."kind" IS '栏目种类';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."key" IS '条目标识，栏目内唯一';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."name" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."facts" IS '各项内容';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."legal_basis" IS '法律依据';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."words" IS '用于检索的全部文字';
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_items"."public_to" IS '停止公开日期；公开中为空';
--> statement-breakpoint
COMMENT ON TABLE "disclosure_texts" IS '机关自行编制的公开文字：职责、联系方式、流程图、服务指南、窗口岗位';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."agency_id" IS '执法主体';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."kind" IS '种类';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."title" IS '题名';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."power_item_id" IS '所针对的权责清单事项';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."details" IS '内容';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."ended_on" IS '停用日期';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."end_reason" IS '停用理由';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "disclosure_texts"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "statistics_reports" IS '行政执法统计年报：由案件统计，定稿后不变，更正另立一稿';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."agency_id" IS '执法主体';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."year" IS '年度';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."number" IS '稿次，自一起';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."lines" IS '各项数字';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."computed_at" IS '统计时刻';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."content" IS '定稿内容（RFC 8785 规范文本）';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."sha256" IS '定稿散列（SHA-256）';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."due_on" IS '公开期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."legal_basis" IS '期限的依据';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."frozen_on" IS '定稿日期';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."frozen_by" IS '定稿账号';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."reopen_reason" IS '退回理由';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."approved_on" IS '审定日期';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."approved_by" IS '审定账号';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."published_on" IS '公开日期';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."published_at" IS '公开时刻';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."first_published_on" IS '该年度首稿公开日期';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."reported" IS '报送情况：对象与日期';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."correction_reason" IS '更正理由';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."superseded_on" IS '被更正稿取代的日期';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "statistics_reports"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "legality_reviews" IS '合法性审查：重大行政决策、会议议题、合同、行政规范性文件，每次送审一轮';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."subject_kind" IS '事项种类';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."subject_id" IS '所审查的事项';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."title" IS '事项名称';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."agency_id" IS '送审单位';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."round" IS '轮次';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."materials" IS '送审材料';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."changes" IS '上一轮意见之后的修改情况';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."urgency" IS '缩短审查时间的事由';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."drafter_ids" IS '起草人员';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."submitted_on" IS '送审日期';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."submitted_by" IS '送审账号';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."accepted_on" IS '受理日期';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."earliest_on" IS '保证的审查时间届满日，此日起可以出具意见';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."due_on" IS '审查期限届满日；没有上限的为空';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."provisional" IS '是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."returned_on" IS '退回补充材料日期；未退回的为空';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."suspensions" IS '不计入期限的期间';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."reviewer_id" IS '审查人员';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."body_id" IS '审查机构';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."conclusion" IS '审查结论';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."opinion" IS '审查意见全文';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."heads" IS '逐项审查结果';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."counsels" IS '法律顾问、公职律师的意见';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."risk" IS '明示的法律风险';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."signer" IS '签发人';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."opinion_number" IS '审查意见书编号';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."issued_on" IS '出具日期';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."answers" IS '送审单位的反馈';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."answered_on" IS '反馈日期';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."course" IS '经过：每一步及其责任人';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "agenda_topics" IS '会议议题';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."agency_id" IS '议题承办单位';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."title" IS '议题';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."summary" IS '主要内容';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."meeting_kind" IS '审议会议';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."proposed_on" IS '提出日期';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."review_id" IS '据以上会的合法性审查意见';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."scheduled_on" IS '列入议程日期';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."meeting_on" IS '会议日期';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."session" IS '会议届次';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."outcome" IS '讨论结果';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."reason" IS '暂缓或者撤回的理由';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "agency_contracts" IS '行政机关合同';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."agency_id" IS '合同承办单位';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."title" IS '合同名称';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."kind" IS '合同种类';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."counterparty" IS '合同相对方';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."amount_yuan" IS '合同标的额（元）；没有的为空';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."drafted_on" IS '拟订日期';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."review_id" IS '据以签订的合法性审查意见';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."signed_on" IS '签订日期';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."contract_number" IS '合同编号';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."ended_on" IS '履行完毕、解除或者放弃签订日期';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."reason" IS '解除、终止或者放弃签订的理由';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "decision_catalogues" IS '重大行政决策事项年度目录，每次调整一版';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."agency_id" IS '登记目录的机关';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."organ" IS '决策机关';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."year" IS '年度';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."edition" IS '版次';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."items" IS '决策事项';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."adjusts" IS '所调整的一版';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."reason" IS '调整理由';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."consent" IS '同级党委的同意';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."document_number" IS '公布文号';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."superseded_on" IS '被取代日期';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "major_decisions" IS '重大行政决策';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."agency_id" IS '承办单位；启动前为登记建议的单位';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."organ" IS '决策机关';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."title" IS '决策事项';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."summary" IS '主要内容';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."matter_kind" IS '决策事项种类';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."proposer_kind" IS '建议人种类';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."proposer" IS '建议人';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."proposed_on" IS '提出日期';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."cycle" IS '第几次履行程序，每次调整加一';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."cycle_started_at" IS '本次程序开始时刻';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."steps" IS '过程记录条数';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."entered_on" IS '进入现状态的日期';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."last_on" IS '各步中最近的日期';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."traits" IS '启动时认定的特征，决定须履行的程序';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."catalogue_id" IS '所列入的决策事项目录';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."catalogue_number" IS '目录中的序号';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."review_id" IS '据以提交讨论的合法性审查';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."decided_on" IS '决定日期';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."document_number" IS '决策文号';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "decision_steps" IS '重大行政决策过程记录，只增不改';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."decision_id" IS '决策';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."position" IS '序号';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."cycle" IS '第几次履行程序';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."act" IS '步骤';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."occurred_on" IS '发生日期';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."data" IS '内容';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."recorded_by" IS '登记账号';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."recorded_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON TABLE "legal_advisers" IS '法律顾问名册：公职律师、外聘律师、法学专家等，及其申报的利益冲突';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."agency_id" IS '聘任单位';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."name" IS '姓名';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."kind" IS '种类';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."organisation" IS '所在机构';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."speciality" IS '专业领域';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."engaged_from" IS '聘期第一日';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."engaged_to" IS '聘期最后一日';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."ended_on" IS '解聘日期';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."end_reason" IS '解聘原因';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."conflicts" IS '申报的利益冲突';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "legal_advisers"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "adviser_opinions" IS '法律顾问就合法性审查提出的意见；只增不改';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."adviser_id" IS '法律顾问';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."adviser_name" IS '法律顾问姓名';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."review_id" IS '合法性审查';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."subject_kind" IS '事项种类';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."subject_id" IS '所审查的事项';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."agency_id" IS '送审单位';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."stance" IS '倾向性结论';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."opinion" IS '法律意见';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."given_on" IS '提出日期';
--> statement-breakpoint
COMMENT ON COLUMN "adviser_opinions"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON TABLE "normative_documents" IS '行政规范性文件：自起草至失效、修改或者废止';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."agency_id" IS '制定机关';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."of_government" IS '是否政府（含办公机构）文件';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."title" IS '标题';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."document_kind" IS '公文种类';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."matter" IS '管理事项类别';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."drafter" IS '起草单位';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."summary" IS '主要内容';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."concerns_business" IS '是否与市场主体生产经营活动密切相关';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."provisional" IS '是否暂行、试行';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."exemption" IS '不公开征求意见的情形';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."exemption_reason" IS '不公开征求意见的理由';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."basis" IS '制定依据';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."materials" IS '案卷材料';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."assessments" IS '评估、审查';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."solicitations" IS '历次征求意见';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."opinions" IS '意见及采纳情况';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."review_rounds" IS '送审次数';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."checklist" IS '逐项审查结果';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."checked_by" IS '逐项审查的账号';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."reviewed_on" IS '审核意见日期';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."opinion" IS '审核意见';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."review_id" IS '最近一轮合法性审核';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."discussion" IS '集体审议';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."signed_on" IS '签署日期';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."signer" IS '签署人';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."registered_on" IS '登记日期';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."registrar_id" IS '登记机构';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."registration_number" IS '登记号';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."document_number" IS '文号';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."publish_due_on" IS '公布期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."published_in" IS '公布载体';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."effective_on" IS '施行日期';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."early_effect_reason" IS '提前施行的理由';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."valid_to" IS '有效期最后一日';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."evaluate_from" IS '届满前评估开始日';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."interpretation" IS '政策解读';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."interpreted_on" IS '解读日期';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."relation" IS '与原有文件的关系';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."former_id" IS '被修改、代替的文件';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."successor_id" IS '修改、代替本文件的文件';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."evaluations" IS '历次实施评估';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."extensions" IS '历次重新登记';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."ended_on" IS '不再有效的首日';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."end_note" IS '终止、退回的说明';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."archived_on" IS '归档日期';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "maker_lists" IS '规范性文件制定主体清单：一区划一版，新版公布时旧版停止适用';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."agency_id" IS '编制机关';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."edition" IS '版次';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."document_number" IS '公布文件的文号';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."positive" IS '正面清单主体数';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."negative" IS '负面清单主体数';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."superseded_on" IS '被新版代替日期';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "maker_lists"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "maker_list_entries" IS '制定主体清单所列的主体';
--> statement-breakpoint
COMMENT ON COLUMN "maker_list_entries"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "maker_list_entries"."list_id" IS '清单';
--> statement-breakpoint
COMMENT ON COLUMN "maker_list_entries"."agency_id" IS '机关；未登记为机关的为空';
--> statement-breakpoint
COMMENT ON COLUMN "maker_list_entries"."name" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "maker_list_entries"."listing" IS '正面或者负面';
--> statement-breakpoint
COMMENT ON COLUMN "maker_list_entries"."reason" IS '说明';
--> statement-breakpoint
COMMENT ON TABLE "document_filings" IS '规范性文件备案：公布时产生，每一备案机关一件';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."document_id" IS '规范性文件';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."agency_id" IS '制定机关';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."of_government" IS '是否政府文件';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."addressee" IS '备案机关种类';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."title" IS '标题';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."document_number" IS '文号';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."due_on" IS '报备期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."provisional" IS '是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."legal_basis" IS '期限的依据';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."submitted_on" IS '首次报送日期';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."submitted_by" IS '报送账号';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."papers" IS '备案材料';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."well_formed" IS '首次报送是否材料齐全规范';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."supplements" IS '历次补正';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."body_id" IS '备案机关';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."filing_number" IS '备案登记号';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."decided_on" IS '登记或者不予登记日期';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."refusal_ground" IS '不予备案的情形';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."refusal_reason" IS '不予备案的理由';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."review_due_on" IS '备案审查期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."reviewer_id" IS '审查账号';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."conclusion" IS '审查结论';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."opinion" IS '审查意见';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."issues" IS '发现的问题';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."concluded_on" IS '作出结论日期';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."corrections" IS '历次纠正';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."settled_on" IS '认可纠正日期';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "document_clean_ups" IS '规范性文件清理：按专题，范围在开始时固定';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."agency_id" IS '组织清理的机关';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."topic" IS '专题';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."as_of" IS '基准日';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."documents" IS '范围内的文件数';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."closed_on" IS '公布结果日期';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."report" IS '清理报告';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."published_in" IS '公布载体';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_ups"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "document_clean_up_items" IS '清理范围内的文件及其结论';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."clean_up_id" IS '清理';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."document_id" IS '规范性文件';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."agency_id" IS '制定机关';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."title" IS '标题';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."document_number" IS '文号';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."conclusion" IS '清理结论';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."note" IS '理由';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."concluded_on" IS '作出结论日期';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "document_clean_up_items"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "double_publicity_records" IS '双公示信息：每件许可、处罚决定的每一相对人一条';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."kind" IS '种类：许可、处罚';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."source" IS '来源：本系统案件或者文件导入';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."case_id" IS '案件；导入的为空';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."party_id" IS '案件当事人；导入的为空';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."agency_id" IS '决定机关';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."document_number" IS '决定书文号';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."party_key" IS '识别相对人的代码、号码散列或者名称';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."decided_on" IS '决定日期';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."due_on" IS '报送期限届满日；义务施行前的决定为空';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."provisional" IS '是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."legal_basis" IS '期限的依据';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."status" IS '报送状态';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."validity" IS '当前状态：有效、无效';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."values" IS '案件或者文件给出的字段值，证件号码为掩码';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."completed" IS '人工补全的字段值，证件号码为掩码';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."party_id_sealed" IS '自然人证件号码密文';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."representative_id_sealed" IS '法定代表人证件号码密文';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."faults" IS '校验发现的问题';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."compliant" IS '是否合规';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."revision" IS '报送内容的修订号，可以报送之前为零';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."changed_xid" IS '报送内容最近变更的事务号，供平台增量读取';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."accepted_revision" IS '平台已接收的修订号';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."delivered_on" IS '平台首次接收日期';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."receipt_reference" IS '平台回执编号';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."refusal_reasons" IS '平台退回的理由';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."withdrawn_on" IS '撤回日期';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."withdrawn_reason" IS '撤回的理由';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."intake_digest" IS '导入行内容带密钥散列，用于识别同一内容的重复导入';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "double_publicity_files" IS '双公示信息文件的导出、导入记录';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."direction" IS '导出或者导入';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."kind" IS '种类：许可、处罚';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."format" IS '文件格式';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."agency_id" IS '导出、导入单位';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."account_id" IS '账号';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."query" IS '筛选条件，按请求所写';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."rows" IS '记录数';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."created" IS '新增';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."updated" IS '更新';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."unchanged" IS '已有且未变';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."refused" IS '未通过';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."bytes" IS '导出字节数';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."sha256" IS '导出全部字节的 SHA-256（十六进制）';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."started_at" IS '开始时刻';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."finished_at" IS '完成时刻；未送完为空';
