CREATE TABLE "audit_entries" (
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"act" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"target_kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	"request_id" text NOT NULL,
	"changes" text NOT NULL,
	"leaf_hash" "bytea" NOT NULL,
	CONSTRAINT "audit_entries_at_id_pk" PRIMARY KEY("at","id")
) PARTITION BY RANGE ("at");
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"caller_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"status" integer NOT NULL,
	"headers" jsonb NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_caller_id_key_pk" PRIMARY KEY("caller_id","key")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"name" text PRIMARY KEY NOT NULL,
	"next_run_at" timestamp (3) with time zone NOT NULL,
	"last_run_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "number_counters" (
	"issuer_id" uuid NOT NULL,
	"code" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_counters_issuer_id_code_year_pk" PRIMARY KEY("issuer_id","code","year")
);
--> statement-breakpoint
CREATE TABLE "outbox_events" (
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outbox_events_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"type" text NOT NULL,
	"payload" jsonb NOT NULL,
	"request_id" text NOT NULL,
	CONSTRAINT "outbox_events_at_position_pk" PRIMARY KEY("at","position")
) PARTITION BY RANGE ("at");
--> statement-breakpoint
CREATE TABLE "security_log_entries" (
	"id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"event" text NOT NULL,
	"account_id" uuid,
	"username" text,
	"address" text,
	"user_agent" text,
	"request_id" text NOT NULL,
	"detail" text,
	CONSTRAINT "security_log_entries_at_id_pk" PRIMARY KEY("at","id")
) PARTITION BY RANGE ("at");
--> statement-breakpoint
CREATE TABLE "account_roles" (
	"account_id" uuid NOT NULL,
	"role_code" text NOT NULL,
	CONSTRAINT "account_roles_account_id_role_code_pk" PRIMARY KEY("account_id","role_code")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"username" text NOT NULL,
	"display_name" text NOT NULL,
	"status" text NOT NULL,
	"scope_kind" text NOT NULL,
	"scope_division" text,
	"agency_id" uuid,
	"officer_id" uuid,
	"password_hash" text,
	"must_change_password" boolean NOT NULL,
	"password_changed_at" timestamp (3) with time zone,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"external_issuer" text,
	"external_subject" text,
	"client_secret_hash" text,
	"client_keys" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_kind" CHECK ("accounts"."kind" in ('PERSON', 'SERVICE')),
	CONSTRAINT "accounts_status" CHECK ("accounts"."status" in ('PENDING', 'ACTIVE', 'SUSPENDED')),
	CONSTRAINT "accounts_scope_kind" CHECK ("accounts"."scope_kind" in ('DIVISION', 'AGENCY', 'OWN', 'NONE'))
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"code" text PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text NOT NULL,
	"permissions" text[] NOT NULL,
	"administrator" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"address" text NOT NULL,
	"user_agent" text NOT NULL,
	CONSTRAINT "sessions_end_reason" CHECK ("sessions"."end_reason" in ('LOGGED_OUT', 'REVOKED', 'PASSWORD_CHANGED', 'REFRESH_REUSED', 'ACCOUNT_CHANGED'))
);
--> statement-breakpoint
CREATE TABLE "used_assertions" (
	"account_id" uuid NOT NULL,
	"jti" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "used_assertions_account_id_jti_pk" PRIMARY KEY("account_id","jti")
);
--> statement-breakpoint
CREATE TABLE "agencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"uscc" text NOT NULL,
	"organ_code" text NOT NULL,
	"kind" text NOT NULL,
	"leadership" text NOT NULL,
	"fields" text[] NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"status" text NOT NULL,
	"abolished_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agencies_kind" CHECK ("agencies"."kind" in ('GOVERNMENT', 'SUPERVISION_BODY', 'ENFORCEMENT_AGENCY', 'AUTHORISED_ORGANISATION', 'ENTRUSTED_ORGANISATION', 'JUSTICE_STATION', 'VERTICAL_AGENCY')),
	CONSTRAINT "agencies_leadership" CHECK ("agencies"."leadership" in ('LOCAL', 'VERTICAL', 'DUAL')),
	CONSTRAINT "agencies_fields" CHECK ("agencies"."fields" <@ array['MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER']::text[]),
	CONSTRAINT "agencies_status" CHECK ("agencies"."status" in ('ACTIVE', 'ABOLISHED'))
);
--> statement-breakpoint
CREATE TABLE "case_deadlines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"rule_code" text NOT NULL,
	"started_on" date NOT NULL,
	"due_on" date NOT NULL,
	"provisional" boolean NOT NULL,
	"calendar_version" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"state" text NOT NULL,
	"met_on" date,
	CONSTRAINT "case_deadlines_state" CHECK ("case_deadlines"."state" in ('RUNNING', 'MET', 'MISSED'))
);
--> statement-breakpoint
CREATE TABLE "case_handlers" (
	"case_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"certificate_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "case_handlers_case_id_officer_id_pk" PRIMARY KEY("case_id","officer_id"),
	CONSTRAINT "case_handlers_role" CHECK ("case_handlers"."role" in ('LEAD', 'ASSISTANT'))
);
--> statement-breakpoint
CREATE TABLE "case_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"format" text NOT NULL,
	"rows" integer NOT NULL,
	"created" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"refused" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_imports_format" CHECK ("case_imports"."format" in ('NDJSON', 'CSV'))
);
--> statement-breakpoint
CREATE TABLE "case_parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"uscc" text,
	"legal_representative" text,
	"birth_date" date,
	"id_number_sealed" "bytea",
	"id_number_hash" "bytea",
	"id_number_masked" text,
	"phone_sealed" "bytea",
	"phone_masked" text,
	"address_sealed" "bytea",
	"address_masked" text,
	CONSTRAINT "case_parties_kind" CHECK ("case_parties"."kind" in ('NATURAL', 'LEGAL', 'UNINCORPORATED', 'INDIVIDUAL_BUSINESS'))
);
--> statement-breakpoint
CREATE TABLE "enforcement_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_number" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"act_kind" text NOT NULL,
	"procedure_kind" text NOT NULL,
	"field" text NOT NULL,
	"cause" text NOT NULL,
	"source" text NOT NULL,
	"filed_on" date NOT NULL,
	"status" text NOT NULL,
	"hearing_held" boolean NOT NULL,
	"public_interest" boolean NOT NULL,
	"complex" boolean NOT NULL,
	"proposed_penalty_kinds" text[] NOT NULL,
	"proposed_fine_yuan" numeric(16, 2),
	"proposed_confiscation_yuan" numeric(16, 2),
	"legal_review_required" boolean NOT NULL,
	"legal_review_grounds" text[] NOT NULL,
	"legal_review_opinion" text,
	"legal_reviewed_on" date,
	"decided_on" date,
	"decision_kind" text,
	"decision_number" text,
	"decision_summary" text,
	"penalty_kinds" text[],
	"fine_yuan" numeric(16, 2),
	"confiscation_yuan" numeric(16, 2),
	"served_on" date,
	"closed_on" date,
	"intake_digest" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "enforcement_cases_act_kind" CHECK ("enforcement_cases"."act_kind" in ('PENALTY', 'COERCION', 'LICENCE', 'INSPECTION', 'LEVY', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION')),
	CONSTRAINT "enforcement_cases_procedure_kind" CHECK ("enforcement_cases"."procedure_kind" in ('SIMPLE', 'ORDINARY', 'HEARING', 'FAST')),
	CONSTRAINT "enforcement_cases_field" CHECK ("enforcement_cases"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "enforcement_cases_source" CHECK ("enforcement_cases"."source" in ('ON_SITE_INSPECTION', 'COMPLAINT', 'REPORT', 'ASSIGNED', 'TRANSFERRED', 'MEDIA', 'APPLICATION', 'OTHER')),
	CONSTRAINT "enforcement_cases_status" CHECK ("enforcement_cases"."status" in ('FILED', 'DECIDED', 'SERVED', 'CLOSED')),
	CONSTRAINT "enforcement_cases_decision_kind" CHECK ("enforcement_cases"."decision_kind" in ('PENALTY', 'NO_PENALTY_MINOR', 'NO_PENALTY_NOT_ESTABLISHED', 'TRANSFER_CRIME', 'GRANTED', 'REFUSED')),
	CONSTRAINT "enforcement_cases_review_opinion" CHECK ("enforcement_cases"."legal_review_opinion" in ('AGREE', 'PROBLEM')),
	CONSTRAINT "enforcement_cases_penalty_kinds" CHECK ("enforcement_cases"."penalty_kinds" <@ array['WARNING', 'CRITICISM', 'FINE', 'CONFISCATE_GAINS', 'CONFISCATE_GOODS', 'SUSPEND_LICENCE', 'LOWER_GRADE', 'REVOKE_LICENCE', 'RESTRICT_BUSINESS', 'STOP_PRODUCTION', 'CLOSE', 'RESTRICT_OCCUPATION', 'DETENTION', 'OTHER_BY_LAW']::text[]),
	CONSTRAINT "enforcement_cases_proposed_kinds" CHECK ("enforcement_cases"."proposed_penalty_kinds" <@ array['WARNING', 'CRITICISM', 'FINE', 'CONFISCATE_GAINS', 'CONFISCATE_GOODS', 'SUSPEND_LICENCE', 'LOWER_GRADE', 'REVOKE_LICENCE', 'RESTRICT_BUSINESS', 'STOP_PRODUCTION', 'CLOSE', 'RESTRICT_OCCUPATION', 'DETENTION', 'OTHER_BY_LAW']::text[])
);
--> statement-breakpoint
CREATE TABLE "legal_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"round" integer NOT NULL,
	"materials" text[] NOT NULL,
	"submitted_on" date NOT NULL,
	"due_on" date NOT NULL,
	"provisional" boolean NOT NULL,
	"calendar_version" text NOT NULL,
	"rule_code" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"status" text NOT NULL,
	"reviewer_id" uuid,
	"opinion" text,
	"issues" jsonb NOT NULL,
	"concluded_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "legal_reviews_status" CHECK ("legal_reviews"."status" in ('SUBMITTED', 'AGREED', 'PROBLEMS_FOUND'))
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"fields" text[] NOT NULL,
	"issued_on" date NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"status" text NOT NULL,
	"suspended_on" date,
	"suspend_reason" text,
	"ended_on" date,
	"end_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificates_kind" CHECK ("certificates"."kind" in ('ENFORCEMENT', 'SUPERVISION', 'MINISTRY', 'AUXILIARY')),
	CONSTRAINT "certificates_fields" CHECK ("certificates"."fields" <@ array['MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER']::text[]),
	CONSTRAINT "certificates_status" CHECK ("certificates"."status" in ('VALID', 'SUSPENDED', 'CANCELLED')),
	CONSTRAINT "certificates_end_reason" CHECK ("certificates"."end_reason" in ('TRANSFER', 'RETIRED', 'RESIGNED', 'DECEASED', 'DUPLICATE', 'NOT_QUALIFIED', 'UNIT_ABOLISHED', 'EXPIRED'))
);
--> statement-breakpoint
CREATE TABLE "officers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"name" text NOT NULL,
	"gender" text NOT NULL,
	"birth_date" date NOT NULL,
	"id_number_sealed" "bytea" NOT NULL,
	"id_number_hash" "bytea" NOT NULL,
	"id_number_masked" text NOT NULL,
	"phone_sealed" "bytea",
	"phone_masked" text,
	"staff_kind" text NOT NULL,
	"establishment" text NOT NULL,
	"post" text NOT NULL,
	"legal_qualification" boolean NOT NULL,
	"status" text NOT NULL,
	"left_on" date,
	"left_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "officers_gender" CHECK ("officers"."gender" in ('MALE', 'FEMALE')),
	CONSTRAINT "officers_staff_kind" CHECK ("officers"."staff_kind" in ('ENFORCEMENT', 'SUPERVISION', 'LEGAL_REVIEW', 'AUXILIARY')),
	CONSTRAINT "officers_establishment" CHECK ("officers"."establishment" in ('CIVIL_SERVANT', 'CIVIL_SERVANT_MANAGED', 'PUBLIC_INSTITUTION', 'OTHER')),
	CONSTRAINT "officers_status" CHECK ("officers"."status" in ('ACTIVE', 'LEFT')),
	CONSTRAINT "officers_left_reason" CHECK ("officers"."left_reason" in ('TRANSFER', 'RETIRED', 'RESIGNED', 'DECEASED'))
);
--> statement-breakpoint
CREATE TABLE "publications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"rule_code" text NOT NULL,
	"channel" text NOT NULL,
	"decided_on" date NOT NULL,
	"due_on" date NOT NULL,
	"provisional" boolean NOT NULL,
	"calendar_version" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"status" text NOT NULL,
	"published_on" date,
	"address" text,
	"exempt_reason" text,
	"exempt_note" text,
	"exempt_approver" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "publications_channel" CHECK ("publications"."channel" in ('UNIFIED_PLATFORM', 'CREDIT_PLATFORM', 'GSXT')),
	CONSTRAINT "publications_status" CHECK ("publications"."status" in ('DUE', 'PUBLISHED', 'EXEMPT')),
	CONSTRAINT "publications_exempt_reason" CHECK ("publications"."exempt_reason" in ('MINOR', 'SECRET', 'SECURITY', 'OTHER_CASE', 'CRIMINAL', 'LAW'))
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"division_code" text NOT NULL,
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_days_division_code_day_pk" PRIMARY KEY("division_code","day"),
	CONSTRAINT "calendar_days_kind" CHECK ("calendar_days"."kind" in ('WORK', 'OFF'))
);
--> statement-breakpoint
CREATE TABLE "divisions" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"parent_code" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "divisions_level" CHECK ("divisions"."level" in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP'))
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"spot_check_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"category" text NOT NULL,
	"severity" text NOT NULL,
	"description" text NOT NULL,
	"legal_basis" text,
	"page_reference" text,
	"recorded_by_id" uuid NOT NULL,
	"recorded_on" date NOT NULL,
	"rectify_by" date NOT NULL,
	"status" text NOT NULL,
	"rectified_on" date,
	"rectification" text,
	"verified_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "findings_category" CHECK ("findings"."category" in ('SUBJECT', 'PARTY', 'FACT_EVIDENCE', 'LAW', 'DISCRETION', 'PROCEDURE', 'IDENTITY', 'RECORD', 'DOCUMENT', 'EXECUTION', 'ARCHIVE', 'PUBLICITY', 'TRANSFER')),
	CONSTRAINT "findings_severity" CHECK ("findings"."severity" in ('VETO', 'MAJOR', 'MINOR')),
	CONSTRAINT "findings_status" CHECK ("findings"."status" in ('OPEN', 'RECTIFIED', 'VERIFIED'))
);
--> statement-breakpoint
CREATE TABLE "spot_check_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"spot_check_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"rank" integer NOT NULL,
	"reviewer_id" uuid,
	"reviewed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spot_check_frame" (
	"spot_check_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"ticket" text,
	"rank" integer,
	"drawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "spot_check_frame_spot_check_id_agency_id_case_id_pk" PRIMARY KEY("spot_check_id","agency_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "spot_check_strata" (
	"spot_check_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"label" text NOT NULL,
	"size" integer NOT NULL,
	"sample" integer NOT NULL,
	CONSTRAINT "spot_check_strata_spot_check_id_agency_id_pk" PRIMARY KEY("spot_check_id","agency_id")
);
--> statement-breakpoint
CREATE TABLE "spot_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"act_kinds" text[] NOT NULL,
	"closed_from" date NOT NULL,
	"closed_to" date NOT NULL,
	"sample_size" integer NOT NULL,
	"min_per_agency" integer NOT NULL,
	"status" text NOT NULL,
	"frame_size" integer,
	"frame_digest" text,
	"committed_at" timestamp (3) with time zone,
	"seed_source" text,
	"seed_value" text,
	"seed_digest" text,
	"drawn_at" timestamp (3) with time zone,
	"record_digest" text,
	"closed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "spot_checks_status" CHECK ("spot_checks"."status" in ('DRAFT', 'COMMITTED', 'DRAWN', 'CLOSED')),
	CONSTRAINT "spot_checks_act_kinds" CHECK ("spot_checks"."act_kinds" <@ array['PENALTY', 'COERCION', 'LICENCE', 'INSPECTION', 'LEVY', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION']::text[])
);
--> statement-breakpoint
ALTER TABLE "account_roles" ADD CONSTRAINT "account_roles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_roles" ADD CONSTRAINT "account_roles_role_code_roles_code_fk" FOREIGN KEY ("role_code") REFERENCES "public"."roles"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "used_assertions" ADD CONSTRAINT "used_assertions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_handlers" ADD CONSTRAINT "case_handlers_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_handlers" ADD CONSTRAINT "case_handlers_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_handlers" ADD CONSTRAINT "case_handlers_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_imports" ADD CONSTRAINT "case_imports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_parties" ADD CONSTRAINT "case_parties_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD CONSTRAINT "enforcement_cases_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD CONSTRAINT "legal_reviews_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD CONSTRAINT "legal_reviews_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD CONSTRAINT "legal_reviews_reviewer_id_officers_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_file_id_spot_check_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."spot_check_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_spot_check_id_spot_checks_id_fk" FOREIGN KEY ("spot_check_id") REFERENCES "public"."spot_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_check_files" ADD CONSTRAINT "spot_check_files_spot_check_id_spot_checks_id_fk" FOREIGN KEY ("spot_check_id") REFERENCES "public"."spot_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_check_files" ADD CONSTRAINT "spot_check_files_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_check_files" ADD CONSTRAINT "spot_check_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_check_files" ADD CONSTRAINT "spot_check_files_reviewer_id_officers_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_check_frame" ADD CONSTRAINT "spot_check_frame_spot_check_id_spot_checks_id_fk" FOREIGN KEY ("spot_check_id") REFERENCES "public"."spot_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ADD CONSTRAINT "spot_check_strata_spot_check_id_spot_checks_id_fk" FOREIGN KEY ("spot_check_id") REFERENCES "public"."spot_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ADD CONSTRAINT "spot_check_strata_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_target" ON "audit_entries" USING btree ("target_kind","target_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_county" ON "audit_entries" USING btree ("county_code","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_city" ON "audit_entries" USING btree ("city_code","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_province" ON "audit_entries" USING btree ("province_code","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_agency" ON "audit_entries" USING btree ("agency_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("actor_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_entries_act" ON "audit_entries" USING btree ("act","at","id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "outbox_events_commit_order" ON "outbox_events" USING btree ("xid","position");--> statement-breakpoint
CREATE INDEX "security_log_entries_account" ON "security_log_entries" USING btree ("account_id","at","id");--> statement-breakpoint
CREATE INDEX "security_log_entries_event" ON "security_log_entries" USING btree ("event","at","id");--> statement-breakpoint
CREATE INDEX "account_roles_role" ON "account_roles" USING btree ("role_code");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_username" ON "accounts" USING btree (lower(username));--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_external" ON "accounts" USING btree ("external_issuer","external_subject") WHERE external_subject is not null;--> statement-breakpoint
CREATE INDEX "accounts_list" ON "accounts" USING btree ("username","id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_session" ON "refresh_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_expires" ON "refresh_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id","started_at","id");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "used_assertions_expires" ON "used_assertions" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "agencies_uscc" ON "agencies" USING btree ("uscc");--> statement-breakpoint
CREATE INDEX "agencies_county" ON "agencies" USING btree ("county_code","name","id");--> statement-breakpoint
CREATE INDEX "agencies_city" ON "agencies" USING btree ("city_code","name","id");--> statement-breakpoint
CREATE INDEX "agencies_province" ON "agencies" USING btree ("province_code","name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_deadlines_case" ON "case_deadlines" USING btree ("case_id","rule_code");--> statement-breakpoint
CREATE INDEX "case_deadlines_running" ON "case_deadlines" USING btree ("due_on","id") WHERE state = 'RUNNING';--> statement-breakpoint
CREATE INDEX "case_handlers_officer" ON "case_handlers" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "case_imports_county" ON "case_imports" USING btree ("county_code","started_at","id");--> statement-breakpoint
CREATE INDEX "case_imports_city" ON "case_imports" USING btree ("city_code","started_at","id");--> statement-breakpoint
CREATE INDEX "case_imports_province" ON "case_imports" USING btree ("province_code","started_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_parties_case" ON "case_parties" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "case_parties_uscc" ON "case_parties" USING btree ("uscc") WHERE uscc is not null;--> statement-breakpoint
CREATE INDEX "case_parties_id_number" ON "case_parties" USING btree ("id_number_hash") WHERE id_number_hash is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "enforcement_cases_number" ON "enforcement_cases" USING btree ("agency_id","case_number");--> statement-breakpoint
CREATE INDEX "enforcement_cases_agency" ON "enforcement_cases" USING btree ("agency_id","filed_on","id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_county" ON "enforcement_cases" USING btree ("county_code","filed_on","id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_city" ON "enforcement_cases" USING btree ("city_code","filed_on","id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_province" ON "enforcement_cases" USING btree ("province_code","filed_on","id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_filed" ON "enforcement_cases" USING btree ("filed_on","id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_closed" ON "enforcement_cases" USING btree ("county_code","closed_on","id") WHERE status = 'CLOSED';--> statement-breakpoint
CREATE INDEX "enforcement_cases_review" ON "enforcement_cases" USING btree ("agency_id","filed_on","id") WHERE legal_review_required and status = 'FILED';--> statement-breakpoint
CREATE UNIQUE INDEX "legal_reviews_round" ON "legal_reviews" USING btree ("case_id","round");--> statement-breakpoint
CREATE UNIQUE INDEX "legal_reviews_one_open" ON "legal_reviews" USING btree ("case_id") WHERE status = 'SUBMITTED';--> statement-breakpoint
CREATE INDEX "legal_reviews_agency" ON "legal_reviews" USING btree ("agency_id","due_on","id");--> statement-breakpoint
CREATE INDEX "legal_reviews_county" ON "legal_reviews" USING btree ("county_code","due_on","id");--> statement-breakpoint
CREATE INDEX "legal_reviews_city" ON "legal_reviews" USING btree ("city_code","due_on","id");--> statement-breakpoint
CREATE INDEX "legal_reviews_province" ON "legal_reviews" USING btree ("province_code","due_on","id");--> statement-breakpoint
CREATE INDEX "legal_reviews_reviewer" ON "legal_reviews" USING btree ("reviewer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_number" ON "certificates" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_one_in_force" ON "certificates" USING btree ("officer_id","kind") WHERE status in ('VALID', 'SUSPENDED');--> statement-breakpoint
CREATE INDEX "certificates_officer" ON "certificates" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "certificates_agency" ON "certificates" USING btree ("agency_id","valid_to","id");--> statement-breakpoint
CREATE INDEX "certificates_county" ON "certificates" USING btree ("county_code","valid_to","id");--> statement-breakpoint
CREATE INDEX "certificates_city" ON "certificates" USING btree ("city_code","valid_to","id");--> statement-breakpoint
CREATE INDEX "certificates_province" ON "certificates" USING btree ("province_code","valid_to","id");--> statement-breakpoint
CREATE UNIQUE INDEX "officers_id_number" ON "officers" USING btree ("id_number_hash") WHERE status = 'ACTIVE';--> statement-breakpoint
CREATE INDEX "officers_agency" ON "officers" USING btree ("agency_id","name","id");--> statement-breakpoint
CREATE INDEX "officers_county" ON "officers" USING btree ("county_code","name","id");--> statement-breakpoint
CREATE INDEX "officers_city" ON "officers" USING btree ("city_code","name","id");--> statement-breakpoint
CREATE INDEX "officers_province" ON "officers" USING btree ("province_code","name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_case" ON "publications" USING btree ("case_id","rule_code","channel");--> statement-breakpoint
CREATE INDEX "publications_agency" ON "publications" USING btree ("agency_id","due_on","id");--> statement-breakpoint
CREATE INDEX "publications_county" ON "publications" USING btree ("county_code","due_on","id");--> statement-breakpoint
CREATE INDEX "publications_city" ON "publications" USING btree ("city_code","due_on","id");--> statement-breakpoint
CREATE INDEX "publications_province" ON "publications" USING btree ("province_code","due_on","id");--> statement-breakpoint
CREATE INDEX "publications_due" ON "publications" USING btree ("due_on","id") WHERE status = 'DUE';--> statement-breakpoint
CREATE INDEX "divisions_parent" ON "divisions" USING btree ("parent_code");--> statement-breakpoint
CREATE INDEX "findings_file" ON "findings" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "findings_spot_check" ON "findings" USING btree ("spot_check_id","category");--> statement-breakpoint
CREATE INDEX "findings_county" ON "findings" USING btree ("county_code","recorded_on","id");--> statement-breakpoint
CREATE INDEX "findings_city" ON "findings" USING btree ("city_code","recorded_on","id");--> statement-breakpoint
CREATE INDEX "findings_province" ON "findings" USING btree ("province_code","recorded_on","id");--> statement-breakpoint
CREATE INDEX "findings_agency" ON "findings" USING btree ("agency_id","recorded_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "spot_check_files_case" ON "spot_check_files" USING btree ("spot_check_id","case_id");--> statement-breakpoint
CREATE INDEX "spot_check_files_list" ON "spot_check_files" USING btree ("spot_check_id","agency_id","rank");--> statement-breakpoint
CREATE INDEX "spot_check_files_reviewer" ON "spot_check_files" USING btree ("reviewer_id");--> statement-breakpoint
CREATE INDEX "spot_check_files_county" ON "spot_check_files" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "spot_check_files_city" ON "spot_check_files" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "spot_check_files_province" ON "spot_check_files" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "spot_check_files_agency" ON "spot_check_files" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "spot_checks_county" ON "spot_checks" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "spot_checks_city" ON "spot_checks" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "spot_checks_province" ON "spot_checks" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "spot_checks_agency" ON "spot_checks" USING btree ("agency_id","created_at","id");--> statement-breakpoint
-- Monthly partitions of the tables that only grow. The application role calls this function; it owns nothing itself.
CREATE FUNCTION ensure_month_partitions(first_month date, months integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public SET timezone = 'UTC' AS $$
DECLARE
  parent text;
  month_start date;
  part text;
  made integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(7203686);
  FOREACH parent IN ARRAY ARRAY['audit_entries', 'outbox_events', 'security_log_entries'] LOOP
    FOR step IN 0 .. least(months, 60) - 1 LOOP
      month_start := (date_trunc('month', first_month::timestamp) + make_interval(months => step))::date;
      part := format('%s_%s', parent, to_char(month_start, 'YYYYMM'));
      CONTINUE WHEN to_regclass(format('public.%I', part)) IS NOT NULL;
      BEGIN
        EXECUTE format('CREATE TABLE public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)',
          part, parent, month_start, (month_start + interval '1 month')::date);
        made := made + 1;
      EXCEPTION WHEN check_violation THEN
        -- Rows of that month already lie in the default partition and are found there.
        RAISE WARNING 'partition % not made: its rows are in the default partition', part;
      END;
    END LOOP;
  END LOOP;
  RETURN made;
END $$;
--> statement-breakpoint
COMMENT ON FUNCTION ensure_month_partitions(date, integer) IS '提前建立按月分区，可重复执行';
--> statement-breakpoint
CREATE TABLE "audit_entries_default" PARTITION OF "audit_entries" DEFAULT;
--> statement-breakpoint
CREATE TABLE "outbox_events_default" PARTITION OF "outbox_events" DEFAULT;
--> statement-breakpoint
CREATE TABLE "security_log_entries_default" PARTITION OF "security_log_entries" DEFAULT;
--> statement-breakpoint
SELECT ensure_month_partitions(date '2026-01-01', 36);
--> statement-breakpoint
-- The role the application works under: it cannot change or remove what the audit, the security log or the outbox hold.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mingjian_app') THEN
    CREATE ROLE mingjian_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$
BEGIN
  EXECUTE format('GRANT mingjian_app TO %I', current_user);
EXCEPTION WHEN insufficient_privilege OR unique_violation OR internal_error THEN NULL;
END $$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public, drizzle TO mingjian_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA drizzle TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO mingjian_app;
--> statement-breakpoint
REVOKE ALL ON "audit_entries", "outbox_events", "security_log_entries", "audit_entries_default", "outbox_events_default", "security_log_entries_default" FROM mingjian_app;
--> statement-breakpoint
DO $$
DECLARE
  part regclass;
BEGIN
  FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent IN ('audit_entries'::regclass, 'outbox_events'::regclass, 'security_log_entries'::regclass) LOOP
    EXECUTE format('REVOKE ALL ON %s FROM mingjian_app', part);
  END LOOP;
END $$;
--> statement-breakpoint
GRANT SELECT, INSERT ON "audit_entries", "outbox_events", "security_log_entries" TO mingjian_app;
--> statement-breakpoint
GRANT DELETE ON "idempotency_keys", "refresh_tokens", "used_assertions", "account_roles", "calendar_days" TO mingjian_app;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION ensure_month_partitions(date, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ensure_month_partitions(date, integer) TO mingjian_app;
--> statement-breakpoint
COMMENT ON TABLE "audit_entries" IS '审计记录：每一次写操作在同一事务内留下一条，只增不改';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."at" IS '操作时刻，分区键';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."act" IS '操作代码';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."actor_id" IS '操作账号';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."actor_name" IS '操作时的账号名称';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."agency_id" IS '记录所属机关';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."target_kind" IS '对象种类';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."target_id" IS '对象主键';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."request_id" IS '请求编号';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."changes" IS '变更前后值，规范 JSON（RFC 8785）原文';
--> statement-breakpoint
COMMENT ON COLUMN "audit_entries"."leaf_hash" IS '叶子散列（RFC 9162 前缀 0x00），覆盖本条全部字段';
--> statement-breakpoint
COMMENT ON TABLE "outbox_events" IS '发件箱：与操作同一事务写入的领域事件，供其他系统按提交顺序读取';
--> statement-breakpoint
COMMENT ON COLUMN "outbox_events"."position" IS '序号';
--> statement-breakpoint
COMMENT ON COLUMN "outbox_events"."xid" IS '写入事务号，用于按提交顺序读取';
--> statement-breakpoint
COMMENT ON COLUMN "outbox_events"."at" IS '事件时刻，分区键';
--> statement-breakpoint
COMMENT ON COLUMN "outbox_events"."type" IS '事件类型';
--> statement-breakpoint
COMMENT ON COLUMN "outbox_events"."payload" IS '事件内容';
--> statement-breakpoint
COMMENT ON COLUMN "outbox_events"."request_id" IS '请求编号';
--> statement-breakpoint
COMMENT ON TABLE "security_log_entries" IS '安全日志：登录、拒绝与会话事件，只增不改';
--> statement-breakpoint
COMMENT ON COLUMN "security_log_entries"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "security_log_entries"."at" IS '事件时刻，分区键';
--> statement-breakpoint
COMMENT ON COLUMN "security_log_entries"."event" IS '事件代码';
--> statement-breakpoint
COMMENT ON COLUMN "security_log_entries"."account_id" IS '账号';
--> statement-breakpoint
COMMENT ON COLUMN "security_log_entries"."username" IS '登录时输入的用户名';
--> statement-breakpoint
COMMENT ON COLUMN "security_log_entries"."address" IS '来源网络地址';
--> statement-breakpoint
COMMENT ON COLUMN "security_log_entries"."user_agent" IS '客户端标识';
--> statement-breakpoint
COMMENT ON COLUMN "security_log_entries"."request_id" IS '请求编号';
--> statement-breakpoint
COMMENT ON COLUMN "security_log_entries"."detail" IS '补充说明';
--> statement-breakpoint
COMMENT ON TABLE "idempotency_keys" IS '幂等键：同一调用方二十四小时内重复提交的请求只办理一次';
--> statement-breakpoint
COMMENT ON COLUMN "idempotency_keys"."caller_id" IS '调用账号';
--> statement-breakpoint
COMMENT ON COLUMN "idempotency_keys"."key" IS '幂等键';
--> statement-breakpoint
COMMENT ON COLUMN "idempotency_keys"."request_hash" IS '请求内容散列';
--> statement-breakpoint
COMMENT ON COLUMN "idempotency_keys"."status" IS '首次应答状态码';
--> statement-breakpoint
COMMENT ON COLUMN "idempotency_keys"."headers" IS '首次应答的头';
--> statement-breakpoint
COMMENT ON COLUMN "idempotency_keys"."body" IS '首次应答内容';
--> statement-breakpoint
COMMENT ON COLUMN "idempotency_keys"."created_at" IS '首次办理时刻';
--> statement-breakpoint
COMMENT ON TABLE "number_counters" IS '编号计数器：按编制机关、代字、年度连续编号，不留空号';
--> statement-breakpoint
COMMENT ON COLUMN "number_counters"."issuer_id" IS '编号机关';
--> statement-breakpoint
COMMENT ON COLUMN "number_counters"."code" IS '机关代字或编号种类';
--> statement-breakpoint
COMMENT ON COLUMN "number_counters"."year" IS '年度';
--> statement-breakpoint
COMMENT ON COLUMN "number_counters"."last" IS '已用到的序号';
--> statement-breakpoint
COMMENT ON TABLE "jobs" IS '后台任务：由数据库认领，可多实例运行';
--> statement-breakpoint
COMMENT ON COLUMN "jobs"."name" IS '任务名';
--> statement-breakpoint
COMMENT ON COLUMN "jobs"."next_run_at" IS '下次运行时刻';
--> statement-breakpoint
COMMENT ON COLUMN "jobs"."last_run_at" IS '最近运行时刻';
--> statement-breakpoint
COMMENT ON COLUMN "jobs"."last_error" IS '最近一次错误';
--> statement-breakpoint
COMMENT ON TABLE "divisions" IS '行政区划（GB/T 2260），带有效期';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."code" IS '区划代码';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."name" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."level" IS '层级';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."parent_code" IS '上级区划代码';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."valid_from" IS '启用日期';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."valid_to" IS '停用日期';
--> statement-breakpoint
COMMENT ON TABLE "calendar_days" IS '工作日历的地方调整：叠加在国务院办公厅放假通知之上';
--> statement-breakpoint
COMMENT ON COLUMN "calendar_days"."division_code" IS '适用区划';
--> statement-breakpoint
COMMENT ON COLUMN "calendar_days"."day" IS '日期';
--> statement-breakpoint
COMMENT ON COLUMN "calendar_days"."kind" IS '工作日或休息日';
--> statement-breakpoint
COMMENT ON COLUMN "calendar_days"."source" IS '依据文件';
--> statement-breakpoint
COMMENT ON COLUMN "calendar_days"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON TABLE "roles" IS '角色及其权限';
--> statement-breakpoint
COMMENT ON COLUMN "roles"."code" IS '角色代码';
--> statement-breakpoint
COMMENT ON COLUMN "roles"."name_zh" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "roles"."name_en" IS '英文名称';
--> statement-breakpoint
COMMENT ON COLUMN "roles"."permissions" IS '权限代码';
--> statement-breakpoint
COMMENT ON COLUMN "roles"."administrator" IS '是否三员之一，不接触业务数据';
--> statement-breakpoint
COMMENT ON TABLE "accounts" IS '账号：人员账号与系统对接账号';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."kind" IS '账号种类';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."username" IS '用户名或客户端编号';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."display_name" IS '显示名称';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."scope_kind" IS '数据范围种类';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."scope_division" IS '数据范围区划';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."agency_id" IS '所属单位';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."officer_id" IS '对应执法人员';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."password_hash" IS '密码散列（scrypt）';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."must_change_password" IS '是否须修改密码';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."password_changed_at" IS '密码修改时刻';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."failed_attempts" IS '连续失败次数';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."locked_until" IS '锁定至';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."external_issuer" IS '外部身份提供方';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."external_subject" IS '外部身份标识';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."client_secret_hash" IS '客户端密钥散列';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."client_keys" IS '客户端公钥集';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "accounts"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "account_roles" IS '账号的角色';
--> statement-breakpoint
COMMENT ON COLUMN "account_roles"."account_id" IS '账号';
--> statement-breakpoint
COMMENT ON COLUMN "account_roles"."role_code" IS '角色';
--> statement-breakpoint
COMMENT ON TABLE "sessions" IS '登录会话';
--> statement-breakpoint
COMMENT ON COLUMN "sessions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "sessions"."account_id" IS '账号';
--> statement-breakpoint
COMMENT ON COLUMN "sessions"."started_at" IS '开始时刻';
--> statement-breakpoint
COMMENT ON COLUMN "sessions"."last_used_at" IS '最近续期时刻';
--> statement-breakpoint
COMMENT ON COLUMN "sessions"."expires_at" IS '到期时刻';
--> statement-breakpoint
COMMENT ON COLUMN "sessions"."ended_at" IS '结束时刻';
--> statement-breakpoint
COMMENT ON COLUMN "sessions"."end_reason" IS '结束原因';
--> statement-breakpoint
COMMENT ON COLUMN "sessions"."address" IS '来源网络地址';
--> statement-breakpoint
COMMENT ON COLUMN "sessions"."user_agent" IS '客户端标识';
--> statement-breakpoint
COMMENT ON TABLE "refresh_tokens" IS '刷新令牌：只存散列，一次有效';
--> statement-breakpoint
COMMENT ON COLUMN "refresh_tokens"."token_hash" IS '令牌散列';
--> statement-breakpoint
COMMENT ON COLUMN "refresh_tokens"."session_id" IS '会话';
--> statement-breakpoint
COMMENT ON COLUMN "refresh_tokens"."issued_at" IS '签发时刻';
--> statement-breakpoint
COMMENT ON COLUMN "refresh_tokens"."expires_at" IS '到期时刻';
--> statement-breakpoint
COMMENT ON COLUMN "refresh_tokens"."used_at" IS '使用时刻';
--> statement-breakpoint
COMMENT ON TABLE "used_assertions" IS '已使用的客户端断言，防重放';
--> statement-breakpoint
COMMENT ON COLUMN "used_assertions"."account_id" IS '账号';
--> statement-breakpoint
COMMENT ON COLUMN "used_assertions"."jti" IS '断言编号';
--> statement-breakpoint
COMMENT ON COLUMN "used_assertions"."expires_at" IS '到期时刻';
--> statement-breakpoint
COMMENT ON TABLE "agencies" IS '执法主体：行政执法机关、授权组织、受委托组织及监督机构';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."name" IS '全称';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."short_name" IS '简称';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."uscc" IS '统一社会信用代码';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."organ_code" IS '机关代字，用于文书编号';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."kind" IS '组织种类';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."leadership" IS '领导体制';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."fields" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."abolished_on" IS '撤销日期';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "officers" IS '行政执法人员、监督人员、法制审核人员与辅助人员';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."agency_id" IS '所在单位';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."name" IS '姓名';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."gender" IS '性别';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."birth_date" IS '出生日期，取自身份证号';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."id_number_sealed" IS '身份证号密文';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."id_number_hash" IS '身份证号带密钥散列，用于查重';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."id_number_masked" IS '身份证号掩码';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."phone_sealed" IS '联系电话密文';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."phone_masked" IS '联系电话掩码';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."staff_kind" IS '人员类别';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."establishment" IS '编制类别';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."post" IS '职务';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."legal_qualification" IS '是否取得国家统一法律职业资格';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."left_on" IS '离岗日期';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."left_reason" IS '离岗原因';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "certificates" IS '执法证件：一人每种证件至多一本有效';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."officer_id" IS '持证人';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."agency_id" IS '发证时所在单位';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."kind" IS '证件种类';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."number" IS '证件编号';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."fields" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."issued_on" IS '发证日期';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."valid_from" IS '有效期自';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."valid_to" IS '有效期至（含当日）';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."suspended_on" IS '暂扣日期';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."suspend_reason" IS '暂扣原因';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."ended_on" IS '终止日期';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."end_reason" IS '终止原因';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "enforcement_cases" IS '行政执法案件';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."case_number" IS '案号，机关内唯一';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."agency_id" IS '办案机关';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."act_kind" IS '执法行为种类';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."procedure_kind" IS '程序种类';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."field" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."cause" IS '案由';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."source" IS '案件来源';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."filed_on" IS '立案日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."hearing_held" IS '是否经过听证';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."public_interest" IS '是否涉及重大公共利益';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."complex" IS '是否案情疑难复杂、涉及多个法律关系';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."proposed_penalty_kinds" IS '拟处罚种类';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."proposed_fine_yuan" IS '拟罚款金额（元）';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."proposed_confiscation_yuan" IS '拟没收金额（元）';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."legal_review_required" IS '是否须经法制审核';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."legal_review_grounds" IS '须经法制审核的理由';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."legal_review_opinion" IS '法制审核意见';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."legal_reviewed_on" IS '法制审核日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."decided_on" IS '决定日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."decision_kind" IS '决定类别';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."decision_number" IS '决定书文号';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."decision_summary" IS '决定内容';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."penalty_kinds" IS '处罚种类';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."fine_yuan" IS '罚款金额（元）';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."confiscation_yuan" IS '没收金额（元）';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."served_on" IS '送达日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."closed_on" IS '结案日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."intake_digest" IS '导入行内容散列，用于识别同一文件的重复导入';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "case_parties" IS '案件当事人（行政相对人）';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."position" IS '顺序';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."kind" IS '相对人类别';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."name" IS '姓名或名称';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."uscc" IS '统一社会信用代码';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."legal_representative" IS '法定代表人或负责人';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."birth_date" IS '自然人出生日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."id_number_sealed" IS '身份证号密文';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."id_number_hash" IS '身份证号带密钥散列';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."id_number_masked" IS '身份证号掩码';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."phone_sealed" IS '联系电话密文';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."phone_masked" IS '联系电话掩码';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."address_sealed" IS '住址密文';
--> statement-breakpoint
COMMENT ON COLUMN "case_parties"."address_masked" IS '住址掩码';
--> statement-breakpoint
COMMENT ON TABLE "case_handlers" IS '办案人员及其所用执法证件';
--> statement-breakpoint
COMMENT ON COLUMN "case_handlers"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_handlers"."officer_id" IS '执法人员';
--> statement-breakpoint
COMMENT ON COLUMN "case_handlers"."certificate_id" IS '执法证件';
--> statement-breakpoint
COMMENT ON COLUMN "case_handlers"."role" IS '主办或协办';
--> statement-breakpoint
COMMENT ON TABLE "case_deadlines" IS '案件期限：起算时写入，载明规则、依据与日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."started_on" IS '起算日（不计入）';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."due_on" IS '届满日';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."provisional" IS '是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."legal_basis" IS '法律依据';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."state" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."met_on" IS '完成日期';
--> statement-breakpoint
COMMENT ON TABLE "case_imports" IS '案件批量导入记录';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."agency_id" IS '导入单位';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."format" IS '文件格式';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."rows" IS '行数';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."created" IS '新增';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."unchanged" IS '已有且未变';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."refused" IS '未通过';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."started_at" IS '开始时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."finished_at" IS '完成时刻';
--> statement-breakpoint
COMMENT ON TABLE "legal_reviews" IS '重大执法决定法制审核，每次送审一轮';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."agency_id" IS '办案机关';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."round" IS '轮次';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."materials" IS '送审材料';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."submitted_on" IS '送审日期';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."due_on" IS '审核期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."provisional" IS '期限是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."legal_basis" IS '法律依据';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."reviewer_id" IS '审核人员';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."opinion" IS '审核意见';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."issues" IS '存在的问题，按八个方面';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."concluded_on" IS '出具意见日期';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "publications" IS '公示任务：决定作出时产生，载明渠道与届满日';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."agency_id" IS '公示机关';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."channel" IS '公示渠道';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."decided_on" IS '决定日期';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."due_on" IS '公示期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."provisional" IS '是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."legal_basis" IS '法律依据';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."published_on" IS '公示日期';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."address" IS '公示网址';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."exempt_reason" IS '不予公示的理由';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."exempt_note" IS '不予公示的说明';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."exempt_approver" IS '批准不予公示的负责人；决定时依规则不予公示的为空';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "spot_checks" IS '案卷评查计划与抽取';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."agency_id" IS '组织评查的机关';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."act_kinds" IS '纳入的执法行为种类';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."closed_from" IS '结案日期自（含）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."closed_to" IS '结案日期至（不含）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."sample_size" IS '抽取数量';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."min_per_agency" IS '每个机关至少抽取';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."frame_size" IS '抽样框案卷数';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."frame_digest" IS '抽样框散列';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."committed_at" IS '固定抽样框时刻';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."seed_source" IS '种子来源说明';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."seed_value" IS '种子原文';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."seed_digest" IS '种子散列';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."drawn_at" IS '抽取时刻';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."record_digest" IS '抽取记录散列';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."closed_on" IS '结束日期';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "spot_check_strata" IS '抽样分层：每个机关一层';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."spot_check_id" IS '评查计划';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."agency_id" IS '机关';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."label" IS '机关名称（固定时）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."size" IS '案卷数';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."sample" IS '应抽数';
--> statement-breakpoint
COMMENT ON TABLE "spot_check_frame" IS '抽样框与签号';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_frame"."spot_check_id" IS '评查计划';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_frame"."agency_id" IS '机关';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_frame"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_frame"."ticket" IS '签号';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_frame"."rank" IS '层内次序';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_frame"."drawn" IS '是否抽中';
--> statement-breakpoint
COMMENT ON TABLE "spot_check_files" IS '抽中的案卷';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."spot_check_id" IS '评查计划';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."agency_id" IS '被评查机关';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."rank" IS '层内次序';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."reviewer_id" IS '评查人员';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."reviewed_on" IS '评查完成日期';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "findings" IS '评查发现的问题与整改';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."file_id" IS '案卷';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."spot_check_id" IS '评查计划';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."agency_id" IS '被评查机关';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."category" IS '问题类别';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."severity" IS '问题程度';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."description" IS '问题描述';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."legal_basis" IS '依据';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."page_reference" IS '卷内页码';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."recorded_by_id" IS '记录账号';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."recorded_on" IS '记录日期';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."rectify_by" IS '整改期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."rectified_on" IS '整改日期';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."rectification" IS '整改情况';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."verified_on" IS '核验日期';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."updated_at" IS '最近变更时刻';
