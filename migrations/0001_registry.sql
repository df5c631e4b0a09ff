CREATE TABLE "agency_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"organ_code" text NOT NULL,
	"kind" text NOT NULL,
	"leadership" text NOT NULL,
	"fields" text[] NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "entrustments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"entrusted_agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"document_number" text NOT NULL,
	"signed_on" date NOT NULL,
	"acts" text[] NOT NULL,
	"fields" text[] NOT NULL,
	"items" jsonb NOT NULL,
	"power_item_ids" text[] NOT NULL,
	"item_keys" text[] NOT NULL,
	"authority" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"effective_to" date NOT NULL,
	"published_on" date,
	"published_in" text,
	"end_reason" text,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entrustments_acts" CHECK ("entrustments"."acts" <@ array['PENALTY', 'LICENCE', 'INSPECTION', 'COERCION']::text[]),
	CONSTRAINT "entrustments_fields" CHECK ("entrustments"."fields" <@ array['MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER']::text[]),
	CONSTRAINT "entrustments_end_reason" CHECK ("entrustments"."end_reason" in ('AGREED', 'REVOKED', 'CONDITIONS_LOST', 'LAW_CHANGED', 'BODY_ENDED')),
	CONSTRAINT "entrustments_status" CHECK ("entrustments"."status" in ('SIGNED', 'PUBLISHED', 'ENDED'))
);
--> statement-breakpoint
CREATE TABLE "qualifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"document_number" text NOT NULL,
	"basis" jsonb NOT NULL,
	"confirmed_on" date NOT NULL,
	"published_on" date,
	"published_in" text,
	"withdrawn_on" date,
	"withdraw_reason" text,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "qualifications_status" CHECK ("qualifications"."status" in ('CONFIRMED', 'PUBLISHED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE TABLE "agency_succession_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"succession_id" uuid NOT NULL,
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid,
	"functions" text,
	"fields" text[] NOT NULL,
	CONSTRAINT "agency_succession_links_fields" CHECK ("agency_succession_links"."fields" <@ array['MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER']::text[])
);
--> statement-breakpoint
CREATE TABLE "agency_successions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"kind" text NOT NULL,
	"effective_on" date NOT NULL,
	"document_number" text NOT NULL,
	"decided_by" text NOT NULL,
	"reason" text,
	"predecessor_survives" boolean NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agency_successions_kind" CHECK ("agency_successions"."kind" in ('MERGER', 'SPLIT', 'DISSOLUTION', 'REORGANISATION'))
);
--> statement-breakpoint
CREATE TABLE "enforcement_transfers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"from_agency_ids" uuid[] NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"document_number" text NOT NULL,
	"decided_by" text NOT NULL,
	"decider_division_code" text NOT NULL,
	"decided_on" date NOT NULL,
	"effective_on" date NOT NULL,
	"fields" text[] NOT NULL,
	"items" jsonb NOT NULL,
	"power_item_ids" text[] NOT NULL,
	"effects" jsonb NOT NULL,
	"revoked_on" date,
	"revoke_reason" text,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "enforcement_transfers_fields" CHECK ("enforcement_transfers"."fields" <@ array['MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER']::text[]),
	CONSTRAINT "enforcement_transfers_status" CHECK ("enforcement_transfers"."status" in ('IN_FORCE', 'REVOKED'))
);
--> statement-breakpoint
CREATE TABLE "officer_imports" (
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
	CONSTRAINT "officer_imports_format" CHECK ("officer_imports"."format" in ('NDJSON', 'CSV', 'XLSX'))
);
--> statement-breakpoint
CREATE TABLE "empowerment_evaluations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"empowerment_id" uuid NOT NULL,
	"evaluated_on" date NOT NULL,
	"summary" text NOT NULL,
	"document_number" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "empowerment_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"empowerment_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "empowerment_outcomes" (
	"evaluation_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"effective_on" date NOT NULL,
	"reason" text,
	CONSTRAINT "empowerment_outcomes_evaluation_id_item_id_pk" PRIMARY KEY("evaluation_id","item_id"),
	CONSTRAINT "empowerment_outcomes_outcome" CHECK ("empowerment_outcomes"."outcome" in ('KEEP', 'TAKE_BACK'))
);
--> statement-breakpoint
CREATE TABLE "empowerments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"document_number" text NOT NULL,
	"published_on" date NOT NULL,
	"publication_address" text NOT NULL,
	"effective_on" date NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "empowerments_status" CHECK ("empowerments"."status" in ('GRANTED', 'ENDED'))
);
--> statement-breakpoint
CREATE TABLE "power_item_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"document_number" text NOT NULL,
	"effective_on" date NOT NULL,
	"line_count" integer NOT NULL,
	"status" text NOT NULL,
	"published_at" timestamp (3) with time zone,
	"withdrawal_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "power_item_batches_status" CHECK ("power_item_batches"."status" in ('DRAFT', 'PUBLISHED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE TABLE "power_item_lines" (
	"batch_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"change" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"code" text NOT NULL,
	"kind" text,
	"name" text,
	"legal_basis" jsonb,
	"field" text,
	"level" text,
	"item_id" uuid,
	CONSTRAINT "power_item_lines_batch_id_position_pk" PRIMARY KEY("batch_id","position"),
	CONSTRAINT "power_item_lines_change" CHECK ("power_item_lines"."change" in ('ADD', 'ADJUST', 'DELETE'))
);
--> statement-breakpoint
CREATE TABLE "power_item_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"field" text NOT NULL,
	"level" text NOT NULL,
	"content_digest" text NOT NULL,
	"batch_id" uuid NOT NULL,
	"begins" boolean NOT NULL,
	"ends" boolean NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	CONSTRAINT "power_item_versions_kind" CHECK ("power_item_versions"."kind" in ('PENALTY', 'COERCION', 'LICENCE', 'INSPECTION', 'LEVY', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION', 'OTHER')),
	CONSTRAINT "power_item_versions_field" CHECK ("power_item_versions"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "power_item_versions_level" CHECK ("power_item_versions"."level" in ('NATION', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP'))
);
--> statement-breakpoint
CREATE TABLE "power_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "power_items_kind" CHECK ("power_items"."kind" in ('PENALTY', 'COERCION', 'LICENCE', 'INSPECTION', 'LEVY', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "standard_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"list" text NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"item_code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"field" text,
	"legal_basis" jsonb NOT NULL,
	"details" jsonb NOT NULL,
	"status" text NOT NULL,
	"published_on" date,
	"effective_on" date,
	"repealed_on" date,
	"version_number" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "standard_entries_list" CHECK ("standard_entries"."list" in ('NO_PENALTY', 'RANDOM_CHECK', 'REVIEW_CATALOGUE', 'BENCHMARK')),
	CONSTRAINT "standard_entries_kind" CHECK ("standard_entries"."kind" in ('MUST_NOT', 'MAY_NOT', 'GENERAL', 'KEY', 'PUBLIC_INTEREST', 'SOCIAL_RISK', 'MAJOR_RIGHTS', 'AFTER_HEARING', 'COMPLEX', 'AMOUNT', 'PENALTY_KIND', 'EVERY', 'FINE_YUAN', 'MULTIPLE', 'PERIOD_DAYS')),
	CONSTRAINT "standard_entries_field" CHECK ("standard_entries"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "standard_entries_status" CHECK ("standard_entries"."status" in ('DRAFT', 'PUBLISHED', 'REPEALED'))
);
--> statement-breakpoint
CREATE TABLE "standard_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"list" text NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"item_code" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"field" text,
	"legal_basis" jsonb NOT NULL,
	"details" jsonb NOT NULL,
	"number" integer NOT NULL,
	"origin" text NOT NULL,
	"published_on" date NOT NULL,
	"document" text NOT NULL,
	"reason" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	CONSTRAINT "standard_versions_list" CHECK ("standard_versions"."list" in ('NO_PENALTY', 'RANDOM_CHECK', 'REVIEW_CATALOGUE', 'BENCHMARK')),
	CONSTRAINT "standard_versions_kind" CHECK ("standard_versions"."kind" in ('MUST_NOT', 'MAY_NOT', 'GENERAL', 'KEY', 'PUBLIC_INTEREST', 'SOCIAL_RISK', 'MAJOR_RIGHTS', 'AFTER_HEARING', 'COMPLEX', 'AMOUNT', 'PENALTY_KIND', 'EVERY', 'FINE_YUAN', 'MULTIPLE', 'PERIOD_DAYS')),
	CONSTRAINT "standard_versions_field" CHECK ("standard_versions"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "standard_versions_origin" CHECK ("standard_versions"."origin" in ('PUBLICATION', 'AMENDMENT', 'CORRECTION', 'REPEAL')),
	CONSTRAINT "standard_versions_validity" CHECK ("standard_versions"."valid_to" > "standard_versions"."valid_from"),
	CONSTRAINT "standard_versions_knowledge" CHECK ("standard_versions"."superseded_at" >= "standard_versions"."recorded_at")
);
--> statement-breakpoint
CREATE TABLE "annual_verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"certificate_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"year" integer NOT NULL,
	"result" text NOT NULL,
	"assessment" text,
	"hours" numeric(6, 1) NOT NULL,
	"required_hours" numeric(6, 1) NOT NULL,
	"consequence" text NOT NULL,
	"verified_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "annual_verifications_result" CHECK ("annual_verifications"."result" in ('PASS', 'FAIL', 'NOT_DONE')),
	CONSTRAINT "annual_verifications_assessment" CHECK ("annual_verifications"."assessment" in ('EXCELLENT', 'COMPETENT', 'BASICALLY_COMPETENT', 'INCOMPETENT')),
	CONSTRAINT "annual_verifications_consequence" CHECK ("annual_verifications"."consequence" in ('NONE', 'SUSPEND', 'CANCEL', 'LAPSE', 'REVOKE'))
);
--> statement-breakpoint
CREATE TABLE "certificate_applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"kind" text NOT NULL,
	"certificate_kind" text NOT NULL,
	"fields" text[] NOT NULL,
	"education" text NOT NULL,
	"law_degree" boolean NOT NULL,
	"years_of_practice" integer NOT NULL,
	"barring_grounds" text[] NOT NULL,
	"applied_on" date NOT NULL,
	"status" text NOT NULL,
	"reviewed_on" date,
	"trained_on" date,
	"trained_hours" numeric(6, 1),
	"exam_session_id" uuid,
	"passed_on" date,
	"exempt" boolean NOT NULL,
	"notice_from" date,
	"notice_to" date,
	"objection" text,
	"objection_answer" text,
	"certificate_id" uuid,
	"issued_on" date,
	"closed_on" date,
	"close_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificate_applications_kind" CHECK ("certificate_applications"."kind" in ('NEW', 'RENEWAL', 'REPLACEMENT')),
	CONSTRAINT "certificate_applications_certificate_kind" CHECK ("certificate_applications"."certificate_kind" in ('ENFORCEMENT', 'SUPERVISION', 'MINISTRY', 'AUXILIARY')),
	CONSTRAINT "certificate_applications_fields" CHECK ("certificate_applications"."fields" <@ array['MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER']::text[]),
	CONSTRAINT "certificate_applications_education" CHECK ("certificate_applications"."education" in ('BELOW_COLLEGE', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR')),
	CONSTRAINT "certificate_applications_barring_grounds" CHECK ("certificate_applications"."barring_grounds" <@ array['CRIMINAL', 'DISMISSED', 'NOT_IN_POST']::text[]),
	CONSTRAINT "certificate_applications_status" CHECK ("certificate_applications"."status" in ('APPLIED', 'REVIEWED', 'TRAINED', 'EXAM_REGISTERED', 'PASSED', 'PUBLIC_NOTICE', 'OBJECTED', 'ISSUED', 'REJECTED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE TABLE "clean_up_campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"as_of" date NOT NULL,
	"status" text NOT NULL,
	"closed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clean_up_campaigns_status" CHECK ("clean_up_campaigns"."status" in ('OPEN', 'CLOSED'))
);
--> statement-breakpoint
CREATE TABLE "clean_up_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"officer_id" uuid NOT NULL,
	"certificate_id" uuid,
	"related_officer_id" uuid,
	"related_certificate_id" uuid,
	"suspicion" text NOT NULL,
	"note" text,
	"status" text NOT NULL,
	"decision" text,
	"reason" text,
	"effective_on" date,
	"decided_on" date,
	"decision_note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clean_up_cases_suspicion" CHECK ("clean_up_cases"."suspicion" in ('SAME_PERSON', 'SAME_NAME_AND_UNIT', 'DUPLICATE_CERTIFICATE', 'LEFT_HOLDING', 'PAST_VALIDITY', 'AGENCY_ABOLISHED', 'RETIREMENT_AGE', 'REPORTED')),
	CONSTRAINT "clean_up_cases_status" CHECK ("clean_up_cases"."status" in ('OPEN', 'DECIDED')),
	CONSTRAINT "clean_up_cases_decision" CHECK ("clean_up_cases"."decision" in ('KEEP', 'REMOVE', 'CANCEL_CERTIFICATE')),
	CONSTRAINT "clean_up_cases_reason" CHECK ("clean_up_cases"."reason" in ('TRANSFER', 'RETIRED', 'RESIGNED', 'DECEASED', 'DUPLICATE', 'NOT_QUALIFIED', 'UNIT_ABOLISHED', 'EXPIRED', 'NOT_VERIFIED', 'RENEWED', 'LOST', 'DAMAGED', 'AMENDED', 'CRIMINAL', 'DISMISSED', 'ABUSE', 'BRIBERY', 'FRAUD', 'LOST_CASE', 'MISCONDUCT', 'TWO_YEARS_FAIL', 'SUPERVISION_RECOMMENDED'))
);
--> statement-breakpoint
CREATE TABLE "exam_frame" (
	"session_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"ticket" text,
	"rank" integer,
	"drawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "exam_frame_session_id_agency_id_officer_id_pk" PRIMARY KEY("session_id","agency_id","officer_id")
);
--> statement-breakpoint
CREATE TABLE "exam_registrations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"registered_on" date NOT NULL,
	"rank" integer,
	"outcome" text,
	"public_score" numeric(4, 1),
	"professional_score" numeric(4, 1),
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exam_registrations_outcome" CHECK ("exam_registrations"."outcome" in ('PASSED', 'FAILED', 'ABSENT'))
);
--> statement-breakpoint
CREATE TABLE "exam_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"mode" text NOT NULL,
	"kind" text NOT NULL,
	"parts" text[] NOT NULL,
	"held_on" date NOT NULL,
	"pass_mark" numeric(4, 1) NOT NULL,
	"staff_kinds" text[],
	"sample_size" integer,
	"min_per_agency" integer,
	"status" text NOT NULL,
	"frame_size" integer,
	"frame_digest" text,
	"committed_at" timestamp (3) with time zone,
	"seed_source" text,
	"seed_value" text,
	"seed_digest" text,
	"drawn_at" timestamp (3) with time zone,
	"record_digest" text,
	"published_on" date,
	"cancel_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exam_sessions_mode" CHECK ("exam_sessions"."mode" in ('PLANNED', 'RANDOM')),
	CONSTRAINT "exam_sessions_kind" CHECK ("exam_sessions"."kind" in ('QUALIFICATION', 'RENEWAL', 'LAW_THEORY', 'NEW_LEADER', 'NEW_CIVIL_SERVANT')),
	CONSTRAINT "exam_sessions_parts" CHECK ("exam_sessions"."parts" <@ array['PUBLIC', 'PROFESSIONAL']::text[]),
	CONSTRAINT "exam_sessions_staff_kinds" CHECK ("exam_sessions"."staff_kinds" <@ array['ENFORCEMENT', 'SUPERVISION', 'LEGAL_REVIEW', 'AUXILIARY']::text[]),
	CONSTRAINT "exam_sessions_status" CHECK ("exam_sessions"."status" in ('PLANNED', 'REGISTRATION_OPEN', 'COMMITTED', 'DRAWN', 'HELD', 'RESULTS_PUBLISHED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "exam_strata" (
	"session_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"label" text NOT NULL,
	"size" integer NOT NULL,
	"sample" integer NOT NULL,
	CONSTRAINT "exam_strata_session_id_agency_id_pk" PRIMARY KEY("session_id","agency_id")
);
--> statement-breakpoint
CREATE TABLE "training_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"hours" numeric(5, 1) NOT NULL,
	"provider" text NOT NULL,
	"trained_on" date NOT NULL,
	"proof_number" text,
	"status" text NOT NULL,
	"withdraw_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "training_records_kind" CHECK ("training_records"."kind" in ('PUBLIC_LAW', 'PROFESSIONAL')),
	CONSTRAINT "training_records_status" CHECK ("training_records"."status" in ('RECORDED', 'WITHDRAWN'))
);
--> statement-breakpoint
ALTER TABLE "certificates" DROP CONSTRAINT "certificates_status";--> statement-breakpoint
ALTER TABLE "certificates" DROP CONSTRAINT "certificates_end_reason";--> statement-breakpoint
ALTER TABLE "officers" DROP CONSTRAINT "officers_establishment";--> statement-breakpoint
DROP INDEX "agencies_uscc";--> statement-breakpoint
DROP INDEX "certificates_one_in_force";--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "established_on" date;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "current_since" date DEFAULT '1980-01-01' NOT NULL;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "parent_government_id" uuid;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "superior_agency_id" uuid;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "warnings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "qualified" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "agencies" ADD COLUMN "qualified_periods" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "suspended_until" date;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "past_suspensions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "end_note" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "area_code" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "issuer" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "replaces_id" uuid;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "loss_reported_on" date;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "loss_declared_on" date;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "filed_on" date;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "filing_number" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "imported_duplicate" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "id_document_kind" text DEFAULT 'RESIDENT_ID' NOT NULL;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "department" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "fields" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "education" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "degree" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "political_status" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "legal_qualification_number" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "legal_qualified_on" date;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "joined_on" date;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "photo_sha256" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "photo_type" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "photo_bytes" integer;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "photo_taken_on" date;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "photo_key" text;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "intake_digest" "bytea";--> statement-breakpoint
ALTER TABLE "divisions" ADD COLUMN "predecessor_code" text;--> statement-breakpoint
ALTER TABLE "divisions" ADD COLUMN "former_names" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "divisions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "divisions" ADD COLUMN "created_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "divisions" ADD COLUMN "updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "rule_code" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "provisional" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "calendar_version" text;--> statement-breakpoint
ALTER TABLE "agency_versions" ADD CONSTRAINT "agency_versions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entrustments" ADD CONSTRAINT "entrustments_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entrustments" ADD CONSTRAINT "entrustments_entrusted_agency_id_agencies_id_fk" FOREIGN KEY ("entrusted_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualifications" ADD CONSTRAINT "qualifications_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_succession_links" ADD CONSTRAINT "agency_succession_links_succession_id_agency_successions_id_fk" FOREIGN KEY ("succession_id") REFERENCES "public"."agency_successions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_succession_links" ADD CONSTRAINT "agency_succession_links_predecessor_id_agencies_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_succession_links" ADD CONSTRAINT "agency_succession_links_successor_id_agencies_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_successions" ADD CONSTRAINT "agency_successions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enforcement_transfers" ADD CONSTRAINT "enforcement_transfers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "officer_imports" ADD CONSTRAINT "officer_imports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "empowerment_evaluations" ADD CONSTRAINT "empowerment_evaluations_empowerment_id_empowerments_id_fk" FOREIGN KEY ("empowerment_id") REFERENCES "public"."empowerments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "empowerment_items" ADD CONSTRAINT "empowerment_items_empowerment_id_empowerments_id_fk" FOREIGN KEY ("empowerment_id") REFERENCES "public"."empowerments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "empowerment_items" ADD CONSTRAINT "empowerment_items_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "empowerment_items" ADD CONSTRAINT "empowerment_items_item_id_power_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."power_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "empowerment_outcomes" ADD CONSTRAINT "empowerment_outcomes_item_id_power_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."power_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "empowerment_outcomes" ADD CONSTRAINT "empowerment_outcomes_evaluation" FOREIGN KEY ("evaluation_id") REFERENCES "public"."empowerment_evaluations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "empowerments" ADD CONSTRAINT "empowerments_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "power_item_batches" ADD CONSTRAINT "power_item_batches_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "power_item_lines" ADD CONSTRAINT "power_item_lines_batch_id_power_item_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."power_item_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "power_item_lines" ADD CONSTRAINT "power_item_lines_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "power_item_lines" ADD CONSTRAINT "power_item_lines_item_id_power_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."power_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "power_item_versions" ADD CONSTRAINT "power_item_versions_item_id_power_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."power_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "power_item_versions" ADD CONSTRAINT "power_item_versions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "power_item_versions" ADD CONSTRAINT "power_item_versions_batch_id_power_item_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."power_item_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "power_items" ADD CONSTRAINT "power_items_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_entries" ADD CONSTRAINT "standard_entries_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_entries" ADD CONSTRAINT "standard_entries_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_versions" ADD CONSTRAINT "standard_versions_entry_id_standard_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."standard_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_versions" ADD CONSTRAINT "standard_versions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standard_versions" ADD CONSTRAINT "standard_versions_division_code_divisions_code_fk" FOREIGN KEY ("division_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annual_verifications" ADD CONSTRAINT "annual_verifications_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annual_verifications" ADD CONSTRAINT "annual_verifications_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annual_verifications" ADD CONSTRAINT "annual_verifications_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_applications" ADD CONSTRAINT "certificate_applications_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_applications" ADD CONSTRAINT "certificate_applications_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_applications" ADD CONSTRAINT "certificate_applications_exam_session_id_exam_sessions_id_fk" FOREIGN KEY ("exam_session_id") REFERENCES "public"."exam_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_applications" ADD CONSTRAINT "certificate_applications_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clean_up_campaigns" ADD CONSTRAINT "clean_up_campaigns_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clean_up_cases" ADD CONSTRAINT "clean_up_cases_campaign_id_clean_up_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."clean_up_campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clean_up_cases" ADD CONSTRAINT "clean_up_cases_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clean_up_cases" ADD CONSTRAINT "clean_up_cases_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clean_up_cases" ADD CONSTRAINT "clean_up_cases_certificate_id_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clean_up_cases" ADD CONSTRAINT "clean_up_cases_related_officer_id_officers_id_fk" FOREIGN KEY ("related_officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clean_up_cases" ADD CONSTRAINT "clean_up_cases_related_certificate_id_certificates_id_fk" FOREIGN KEY ("related_certificate_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_frame" ADD CONSTRAINT "exam_frame_session_id_exam_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_registrations" ADD CONSTRAINT "exam_registrations_session_id_exam_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_registrations" ADD CONSTRAINT "exam_registrations_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_registrations" ADD CONSTRAINT "exam_registrations_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD CONSTRAINT "exam_sessions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_strata" ADD CONSTRAINT "exam_strata_session_id_exam_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."exam_sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exam_strata" ADD CONSTRAINT "exam_strata_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_records" ADD CONSTRAINT "training_records_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_versions_agency" ON "agency_versions" USING btree ("agency_id","valid_from");--> statement-breakpoint
CREATE INDEX "agency_versions_division" ON "agency_versions" USING btree ("division_code","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "agency_versions_current" ON "agency_versions" USING btree ("agency_id") WHERE superseded_at is null and valid_to is null;--> statement-breakpoint
CREATE INDEX "entrustments_agency" ON "entrustments" USING btree ("agency_id","valid_from","id");--> statement-breakpoint
CREATE INDEX "entrustments_entrusted" ON "entrustments" USING btree ("entrusted_agency_id","valid_from","id");--> statement-breakpoint
CREATE INDEX "entrustments_county" ON "entrustments" USING btree ("county_code","valid_from","id");--> statement-breakpoint
CREATE INDEX "entrustments_city" ON "entrustments" USING btree ("city_code","valid_from","id");--> statement-breakpoint
CREATE INDEX "entrustments_province" ON "entrustments" USING btree ("province_code","valid_from","id");--> statement-breakpoint
CREATE UNIQUE INDEX "qualifications_in_force" ON "qualifications" USING btree ("agency_id") WHERE status <> 'WITHDRAWN';--> statement-breakpoint
CREATE INDEX "qualifications_agency" ON "qualifications" USING btree ("agency_id","confirmed_on","id");--> statement-breakpoint
CREATE INDEX "qualifications_county" ON "qualifications" USING btree ("county_code","confirmed_on","id");--> statement-breakpoint
CREATE INDEX "qualifications_city" ON "qualifications" USING btree ("city_code","confirmed_on","id");--> statement-breakpoint
CREATE INDEX "qualifications_province" ON "qualifications" USING btree ("province_code","confirmed_on","id");--> statement-breakpoint
CREATE INDEX "agency_succession_links_succession" ON "agency_succession_links" USING btree ("succession_id");--> statement-breakpoint
CREATE INDEX "agency_succession_links_predecessor" ON "agency_succession_links" USING btree ("predecessor_id");--> statement-breakpoint
CREATE INDEX "agency_succession_links_successor" ON "agency_succession_links" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "agency_successions_agency" ON "agency_successions" USING btree ("agency_id","effective_on","id");--> statement-breakpoint
CREATE INDEX "agency_successions_county" ON "agency_successions" USING btree ("county_code","effective_on","id");--> statement-breakpoint
CREATE INDEX "agency_successions_city" ON "agency_successions" USING btree ("city_code","effective_on","id");--> statement-breakpoint
CREATE INDEX "agency_successions_province" ON "agency_successions" USING btree ("province_code","effective_on","id");--> statement-breakpoint
CREATE INDEX "enforcement_transfers_agency" ON "enforcement_transfers" USING btree ("agency_id","effective_on","id");--> statement-breakpoint
CREATE INDEX "enforcement_transfers_county" ON "enforcement_transfers" USING btree ("county_code","effective_on","id");--> statement-breakpoint
CREATE INDEX "enforcement_transfers_city" ON "enforcement_transfers" USING btree ("city_code","effective_on","id");--> statement-breakpoint
CREATE INDEX "enforcement_transfers_province" ON "enforcement_transfers" USING btree ("province_code","effective_on","id");--> statement-breakpoint
CREATE INDEX "officer_imports_county" ON "officer_imports" USING btree ("county_code","started_at","id");--> statement-breakpoint
CREATE INDEX "officer_imports_city" ON "officer_imports" USING btree ("city_code","started_at","id");--> statement-breakpoint
CREATE INDEX "officer_imports_province" ON "officer_imports" USING btree ("province_code","started_at","id");--> statement-breakpoint
CREATE INDEX "officer_imports_agency" ON "officer_imports" USING btree ("agency_id","started_at","id");--> statement-breakpoint
CREATE INDEX "empowerment_evaluations_empowerment" ON "empowerment_evaluations" USING btree ("empowerment_id","evaluated_on");--> statement-breakpoint
CREATE INDEX "empowerment_evaluations_day" ON "empowerment_evaluations" USING btree ("evaluated_on");--> statement-breakpoint
CREATE UNIQUE INDEX "empowerment_items_open" ON "empowerment_items" USING btree ("agency_id","item_id") WHERE "empowerment_items"."valid_to" is null and "empowerment_items"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "empowerment_items_empowerment" ON "empowerment_items" USING btree ("empowerment_id","item_id");--> statement-breakpoint
CREATE INDEX "empowerment_items_item" ON "empowerment_items" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "empowerments_county" ON "empowerments" USING btree ("county_code","effective_on","id");--> statement-breakpoint
CREATE INDEX "empowerments_city" ON "empowerments" USING btree ("city_code","effective_on","id");--> statement-breakpoint
CREATE INDEX "empowerments_province" ON "empowerments" USING btree ("province_code","effective_on","id");--> statement-breakpoint
CREATE INDEX "empowerments_agency" ON "empowerments" USING btree ("agency_id","effective_on","id");--> statement-breakpoint
CREATE INDEX "empowerments_nation" ON "empowerments" USING btree ("effective_on","id");--> statement-breakpoint
CREATE INDEX "power_item_batches_county" ON "power_item_batches" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "power_item_batches_city" ON "power_item_batches" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "power_item_batches_province" ON "power_item_batches" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "power_item_batches_agency" ON "power_item_batches" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "power_item_batches_created" ON "power_item_batches" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "power_item_batches_effective" ON "power_item_batches" USING btree ("effective_on");--> statement-breakpoint
CREATE INDEX "power_item_lines_agency" ON "power_item_lines" USING btree ("agency_id");--> statement-breakpoint
CREATE UNIQUE INDEX "power_item_versions_open_code" ON "power_item_versions" USING btree ("agency_id","code") WHERE "power_item_versions"."valid_to" is null and "power_item_versions"."superseded_at" is null;--> statement-breakpoint
CREATE INDEX "power_item_versions_item" ON "power_item_versions" USING btree ("item_id","recorded_at");--> statement-breakpoint
CREATE INDEX "power_item_versions_county" ON "power_item_versions" USING btree ("county_code","code","item_id");--> statement-breakpoint
CREATE INDEX "power_item_versions_city" ON "power_item_versions" USING btree ("city_code","code","item_id");--> statement-breakpoint
CREATE INDEX "power_item_versions_province" ON "power_item_versions" USING btree ("province_code","code","item_id");--> statement-breakpoint
CREATE INDEX "power_item_versions_agency" ON "power_item_versions" USING btree ("agency_id","code","item_id");--> statement-breakpoint
CREATE INDEX "power_item_versions_nation" ON "power_item_versions" USING btree ("code","item_id");--> statement-breakpoint
CREATE INDEX "power_items_county" ON "power_items" USING btree ("county_code","code","id");--> statement-breakpoint
CREATE INDEX "power_items_city" ON "power_items" USING btree ("city_code","code","id");--> statement-breakpoint
CREATE INDEX "power_items_province" ON "power_items" USING btree ("province_code","code","id");--> statement-breakpoint
CREATE INDEX "power_items_agency" ON "power_items" USING btree ("agency_id","code","id");--> statement-breakpoint
CREATE INDEX "power_items_nation" ON "power_items" USING btree ("code","id");--> statement-breakpoint
CREATE UNIQUE INDEX "standard_entries_division_code" ON "standard_entries" USING btree ("list","division_code","item_code") WHERE agency_id is null and status <> 'REPEALED';--> statement-breakpoint
CREATE UNIQUE INDEX "standard_entries_agency_code" ON "standard_entries" USING btree ("list","agency_id","item_code") WHERE status <> 'REPEALED';--> statement-breakpoint
CREATE INDEX "standard_entries_nation" ON "standard_entries" USING btree ("list","item_code","id");--> statement-breakpoint
CREATE INDEX "standard_entries_province" ON "standard_entries" USING btree ("list","province_code","item_code","id");--> statement-breakpoint
CREATE INDEX "standard_entries_city" ON "standard_entries" USING btree ("list","city_code","item_code","id");--> statement-breakpoint
CREATE INDEX "standard_entries_county" ON "standard_entries" USING btree ("list","county_code","item_code","id");--> statement-breakpoint
CREATE INDEX "standard_entries_agency" ON "standard_entries" USING btree ("list","agency_id","item_code","id");--> statement-breakpoint
CREATE UNIQUE INDEX "standard_versions_number" ON "standard_versions" USING btree ("entry_id","number") WHERE superseded_at is null;--> statement-breakpoint
CREATE INDEX "standard_versions_entry" ON "standard_versions" USING btree ("entry_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "standard_versions_division" ON "standard_versions" USING btree ("list","division_code","item_code","id");--> statement-breakpoint
CREATE INDEX "standard_versions_nation" ON "standard_versions" USING btree ("list","item_code","id");--> statement-breakpoint
CREATE INDEX "standard_versions_province" ON "standard_versions" USING btree ("list","province_code","item_code","id");--> statement-breakpoint
CREATE INDEX "standard_versions_city" ON "standard_versions" USING btree ("list","city_code","item_code","id");--> statement-breakpoint
CREATE INDEX "standard_versions_county" ON "standard_versions" USING btree ("list","county_code","item_code","id");--> statement-breakpoint
CREATE INDEX "standard_versions_agency" ON "standard_versions" USING btree ("list","agency_id","item_code","id");--> statement-breakpoint
CREATE UNIQUE INDEX "annual_verifications_once" ON "annual_verifications" USING btree ("certificate_id","year");--> statement-breakpoint
CREATE INDEX "annual_verifications_officer" ON "annual_verifications" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "annual_verifications_agency" ON "annual_verifications" USING btree ("agency_id","verified_on","id");--> statement-breakpoint
CREATE INDEX "annual_verifications_county" ON "annual_verifications" USING btree ("county_code","verified_on","id");--> statement-breakpoint
CREATE INDEX "annual_verifications_city" ON "annual_verifications" USING btree ("city_code","verified_on","id");--> statement-breakpoint
CREATE INDEX "annual_verifications_province" ON "annual_verifications" USING btree ("province_code","verified_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_applications_one_open" ON "certificate_applications" USING btree ("officer_id","certificate_kind") WHERE status not in ('ISSUED', 'REJECTED', 'WITHDRAWN');--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_applications_certificate" ON "certificate_applications" USING btree ("certificate_id");--> statement-breakpoint
CREATE INDEX "certificate_applications_officer" ON "certificate_applications" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "certificate_applications_agency" ON "certificate_applications" USING btree ("agency_id","applied_on","id");--> statement-breakpoint
CREATE INDEX "certificate_applications_county" ON "certificate_applications" USING btree ("county_code","applied_on","id");--> statement-breakpoint
CREATE INDEX "certificate_applications_city" ON "certificate_applications" USING btree ("city_code","applied_on","id");--> statement-breakpoint
CREATE INDEX "certificate_applications_province" ON "certificate_applications" USING btree ("province_code","applied_on","id");--> statement-breakpoint
CREATE INDEX "clean_up_campaigns_county" ON "clean_up_campaigns" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "clean_up_campaigns_city" ON "clean_up_campaigns" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "clean_up_campaigns_province" ON "clean_up_campaigns" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "clean_up_campaigns_agency" ON "clean_up_campaigns" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "clean_up_cases_reported" ON "clean_up_cases" USING btree ("campaign_id","officer_id") WHERE suspicion = 'REPORTED';--> statement-breakpoint
CREATE INDEX "clean_up_cases_campaign" ON "clean_up_cases" USING btree ("campaign_id","created_at","id");--> statement-breakpoint
CREATE INDEX "clean_up_cases_officer" ON "clean_up_cases" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "clean_up_cases_county" ON "clean_up_cases" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "clean_up_cases_city" ON "clean_up_cases" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "clean_up_cases_province" ON "clean_up_cases" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "clean_up_cases_agency" ON "clean_up_cases" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_registrations_once" ON "exam_registrations" USING btree ("session_id","officer_id");--> statement-breakpoint
CREATE INDEX "exam_registrations_officer" ON "exam_registrations" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "exam_registrations_agency" ON "exam_registrations" USING btree ("agency_id","registered_on","id");--> statement-breakpoint
CREATE INDEX "exam_registrations_county" ON "exam_registrations" USING btree ("county_code","registered_on","id");--> statement-breakpoint
CREATE INDEX "exam_registrations_city" ON "exam_registrations" USING btree ("city_code","registered_on","id");--> statement-breakpoint
CREATE INDEX "exam_registrations_province" ON "exam_registrations" USING btree ("province_code","registered_on","id");--> statement-breakpoint
CREATE INDEX "exam_sessions_agency" ON "exam_sessions" USING btree ("agency_id","held_on","id");--> statement-breakpoint
CREATE INDEX "exam_sessions_county" ON "exam_sessions" USING btree ("county_code","held_on","id");--> statement-breakpoint
CREATE INDEX "exam_sessions_city" ON "exam_sessions" USING btree ("city_code","held_on","id");--> statement-breakpoint
CREATE INDEX "exam_sessions_province" ON "exam_sessions" USING btree ("province_code","held_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "training_records_once" ON "training_records" USING btree ("officer_id","trained_on","kind","provider") WHERE status = 'RECORDED';--> statement-breakpoint
CREATE INDEX "training_records_officer" ON "training_records" USING btree ("officer_id","year");--> statement-breakpoint
CREATE INDEX "training_records_agency" ON "training_records" USING btree ("agency_id","trained_on","id");--> statement-breakpoint
CREATE INDEX "training_records_county" ON "training_records" USING btree ("county_code","trained_on","id");--> statement-breakpoint
CREATE INDEX "training_records_city" ON "training_records" USING btree ("city_code","trained_on","id");--> statement-breakpoint
CREATE INDEX "training_records_province" ON "training_records" USING btree ("province_code","trained_on","id");--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_parent_government_id_agencies_id_fk" FOREIGN KEY ("parent_government_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agencies" ADD CONSTRAINT "agencies_superior_agency_id_agencies_id_fk" FOREIGN KEY ("superior_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_replaces_id_certificates_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."certificates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "divisions" ADD CONSTRAINT "divisions_predecessor_code_divisions_code_fk" FOREIGN KEY ("predecessor_code") REFERENCES "public"."divisions"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agencies_superior" ON "agencies" USING btree ("superior_agency_id");--> statement-breakpoint
CREATE INDEX "agencies_parent_government" ON "agencies" USING btree ("parent_government_id");--> statement-breakpoint
CREATE INDEX "certificates_number_prefix" ON "certificates" USING btree (("number" collate "C"));--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_one_successor" ON "certificates" USING btree ("replaces_id");--> statement-breakpoint
CREATE INDEX "officers_id_number_any" ON "officers" USING btree ("id_number_hash");--> statement-breakpoint
CREATE INDEX "officers_name_characters" ON "officers" USING gin (string_to_array("name", null)) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "divisions_predecessor" ON "divisions" USING btree ("predecessor_code");--> statement-breakpoint
CREATE UNIQUE INDEX "agencies_uscc" ON "agencies" USING btree ("uscc") WHERE uscc <> '00000000000000000X';--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_one_in_force" ON "certificates" USING btree ("officer_id","kind") WHERE status in ('VALID', 'SUSPENDED') and not imported_duplicate;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_status" CHECK ("certificates"."status" in ('VALID', 'SUSPENDED', 'EXPIRED', 'CANCELLED', 'REVOKED'));--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_end_reason" CHECK ("certificates"."end_reason" in ('TRANSFER', 'RETIRED', 'RESIGNED', 'DECEASED', 'DUPLICATE', 'NOT_QUALIFIED', 'UNIT_ABOLISHED', 'EXPIRED', 'NOT_VERIFIED', 'RENEWED', 'LOST', 'DAMAGED', 'AMENDED', 'CRIMINAL', 'DISMISSED', 'ABUSE', 'BRIBERY', 'FRAUD', 'LOST_CASE', 'MISCONDUCT', 'TWO_YEARS_FAIL', 'SUPERVISION_RECOMMENDED'));--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_id_document_kind" CHECK ("officers"."id_document_kind" in ('RESIDENT_ID', 'PASSPORT', 'HK_MACAO_PERMIT', 'TAIWAN_PERMIT', 'FOREIGN_RESIDENT_ID'));--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_fields" CHECK ("officers"."fields" <@ array['MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER']::text[]);--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_education" CHECK ("officers"."education" in ('POSTGRADUATE', 'UNDERGRADUATE', 'COLLEGE', 'SECONDARY', 'BASIC'));--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_degree" CHECK ("officers"."degree" in ('DOCTOR', 'MASTER', 'BACHELOR'));--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_political_status" CHECK ("officers"."political_status" in ('PARTY_MEMBER', 'LEAGUE_MEMBER', 'DEMOCRATIC_PARTY', 'NON_PARTY', 'MASSES'));--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_photo_type" CHECK ("officers"."photo_type" in ('image/jpeg', 'image/png'));--> statement-breakpoint
ALTER TABLE "officers" ADD CONSTRAINT "officers_establishment" CHECK ("officers"."establishment" in ('CIVIL_SERVANT', 'CIVIL_SERVANT_MANAGED', 'PUBLIC_INSTITUTION', 'STATE_ENTERPRISE', 'SERVICE_WORKER', 'CONTRACT', 'OTHER'));
--> statement-breakpoint
-- Written by hand from here on: rows that are there already, rights of the application role, comments.
-- Every body that is there already has been what it is since before the first record.
INSERT INTO "agency_versions" ("id", "agency_id", "division_code", "name", "short_name", "organ_code", "kind", "leadership", "fields", "valid_from", "valid_to", "recorded_at")
SELECT "id", "id", "division_code", "name", "short_name", "organ_code", "kind", "leadership", "fields", DATE '1980-01-01', "abolished_on", "created_at" FROM "agencies";
--> statement-breakpoint
-- A certificate that ran out now has a state of its own.
UPDATE "certificates" SET "status" = 'EXPIRED' WHERE "status" = 'CANCELLED' AND "end_reason" = 'EXPIRED';
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "agency_versions", "entrustments", "qualifications", "agency_succession_links", "agency_successions", "enforcement_transfers", "officer_imports", "empowerment_evaluations", "empowerment_items", "empowerment_outcomes", "empowerments", "power_item_batches", "power_item_lines", "power_item_versions", "power_items", "standard_entries", "standard_versions", "annual_verifications", "certificate_applications", "clean_up_campaigns", "clean_up_cases", "exam_frame", "exam_registrations", "exam_sessions", "exam_strata", "training_records" TO mingjian_app;
--> statement-breakpoint
COMMENT ON TABLE "divisions" IS '行政区划（GB/T 2260、GB/T 10114），带有效期';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."valid_to" IS '停用日期（当日起不再使用）';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."predecessor_code" IS '前身代码';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."former_names" IS '曾用名及其使用期间';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "divisions"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."established_on" IS '成立日期；不详为空';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."abolished_on" IS '撤销日期（当日起不复存在）';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."current_since" IS '现名称及职责起始日期';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."parent_government_id" IS '所属人民政府';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."superior_agency_id" IS '上级主管部门';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."warnings" IS '登记提示及其日期';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."qualified" IS '现是否具有经确认的执法主体资格';
--> statement-breakpoint
COMMENT ON COLUMN "agencies"."qualified_periods" IS '历次具有主体资格的期间';
--> statement-breakpoint
COMMENT ON TABLE "agency_versions" IS '执法主体的历史面貌：施行期间与记录期间两种时间';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."agency_id" IS '执法主体';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."name" IS '全称';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."short_name" IS '简称';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."organ_code" IS '机关代字，用于文书编号';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."kind" IS '组织种类';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."leadership" IS '领导体制';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."fields" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."valid_from" IS '施行日期';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."valid_to" IS '停止施行日期（当日起不再适用）';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."recorded_at" IS '系统记录时刻';
--> statement-breakpoint
COMMENT ON COLUMN "agency_versions"."superseded_at" IS '被后来的记录取代的时刻';
--> statement-breakpoint
COMMENT ON TABLE "qualifications" IS '执法主体资格的确认、公示与取消（行政执法监督条例第十七条）';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."agency_id" IS '执法主体';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."document_number" IS '确认文件文号';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."basis" IS '主体资格依据：法律名称、条款、层级';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."confirmed_on" IS '确认日期';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."published_on" IS '公示日期';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."published_in" IS '公示载体';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."withdrawn_on" IS '取消日期';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."withdraw_reason" IS '取消原因';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "qualifications"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "agency_successions" IS '机关变动：合并、分立、撤销、改组';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."agency_id" IS '原机关（首个）';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."kind" IS '变动种类';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."effective_on" IS '生效日期';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."document_number" IS '决定文号';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."decided_by" IS '决定机关';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."reason" IS '事由';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."predecessor_survives" IS '原机关是否存续（派生分立）';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "agency_successions"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "agency_succession_links" IS '机关变动中的前身与承继关系';
--> statement-breakpoint
COMMENT ON COLUMN "agency_succession_links"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "agency_succession_links"."succession_id" IS '机关变动';
--> statement-breakpoint
COMMENT ON COLUMN "agency_succession_links"."predecessor_id" IS '原机关';
--> statement-breakpoint
COMMENT ON COLUMN "agency_succession_links"."successor_id" IS '承继机关；无承继的为空';
--> statement-breakpoint
COMMENT ON COLUMN "agency_succession_links"."functions" IS '移交的职责';
--> statement-breakpoint
COMMENT ON COLUMN "agency_succession_links"."fields" IS '移交的执法领域';
--> statement-breakpoint
COMMENT ON TABLE "entrustments" IS '委托书（行政处罚法第二十条、第二十一条）';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."agency_id" IS '委托机关';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."entrusted_agency_id" IS '受委托组织';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."document_number" IS '委托书文号';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."signed_on" IS '签订日期';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."acts" IS '委托的执法行为';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."fields" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."items" IS '委托事项：代码、名称';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."power_item_ids" IS '权责清单事项';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."item_keys" IS '事项比对键，由事项生成';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."authority" IS '委托权限';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."valid_from" IS '期限自';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."valid_to" IS '约定期限至（当日起失效）';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."effective_to" IS '实际期限至（当日起失效）';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."published_in" IS '公布载体';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."end_reason" IS '终止原因';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "entrustments"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "enforcement_transfers" IS '综合行政执法职权划转（行政处罚法第十八条）';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."agency_id" IS '承接机关';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."from_agency_ids" IS '划出机关';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."document_number" IS '决定文号';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."decided_by" IS '决定机关';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."decider_division_code" IS '决定机关的区划代码';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."decided_on" IS '决定日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."effective_on" IS '生效日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."fields" IS '划转领域';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."items" IS '划转事项；整领域划转的为空';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."power_item_ids" IS '权责清单事项';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."effects" IS '各机关执法领域的增减，撤回时据以恢复';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."revoked_on" IS '撤回日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."revoke_reason" IS '撤回原因';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_transfers"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "power_item_batches" IS '权责清单动态调整批次';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."agency_id" IS '调整清单的执法主体；为空时调整整个区划的清单';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."reason" IS '调整原因';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."document_number" IS '依据文件文号';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."effective_on" IS '生效日期';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."line_count" IS '明细条数';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."published_at" IS '公布时刻';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."withdrawal_reason" IS '撤回原因';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_batches"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "power_items" IS '权责事项：身份不变，内容见各版本';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."agency_id" IS '执法主体';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."code" IS '事项编码';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."kind" IS '事项种类';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "power_items"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "power_item_versions" IS '权责事项的版本';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."item_id" IS '事项';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."agency_id" IS '执法主体';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."code" IS '事项编码';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."kind" IS '事项种类';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."name" IS '事项名称';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."legal_basis" IS '法律依据：法律名称与条款';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."field" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."level" IS '行使层级';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."content_digest" IS '内容散列（SHA-256）';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."batch_id" IS '确定其内容的批次';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."begins" IS '是否为该事项的首个版本';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."ends" IS '停止施行是否因事项取消';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."valid_from" IS '施行日期';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."valid_to" IS '停止施行日期（当日起不再适用）';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."recorded_at" IS '系统记录时刻';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_versions"."superseded_at" IS '被后来的记录取代的时刻';
--> statement-breakpoint
COMMENT ON TABLE "power_item_lines" IS '动态调整批次的明细';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."batch_id" IS '批次';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."position" IS '序号，自一起';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."change" IS '调整方式';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."agency_id" IS '执法主体';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."code" IS '事项编码';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."kind" IS '事项种类';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."name" IS '事项名称';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."legal_basis" IS '法律依据：法律名称与条款';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."field" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."level" IS '行使层级';
--> statement-breakpoint
COMMENT ON COLUMN "power_item_lines"."item_id" IS '公布后对应的事项';
--> statement-breakpoint
COMMENT ON TABLE "empowerments" IS '赋权乡镇（街道）的决定';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."agency_id" IS '承接行政处罚权的乡镇人民政府或者街道办事处';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."document_number" IS '决定文号';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."publication_address" IS '公布网址';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."effective_on" IS '生效日期';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "empowerments"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "empowerment_items" IS '赋权事项及其期间';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_items"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_items"."empowerment_id" IS '赋权决定';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_items"."agency_id" IS '承接主体';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_items"."item_id" IS '县级部门的权责事项';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_items"."valid_from" IS '施行日期';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_items"."valid_to" IS '停止施行日期（当日起不再适用）';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_items"."recorded_at" IS '系统记录时刻';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_items"."superseded_at" IS '被后来的记录取代的时刻';
--> statement-breakpoint
COMMENT ON TABLE "empowerment_evaluations" IS '赋权评估';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_evaluations"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_evaluations"."empowerment_id" IS '赋权决定';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_evaluations"."evaluated_on" IS '评估日期';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_evaluations"."summary" IS '评估情况';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_evaluations"."document_number" IS '评估结论文号';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_evaluations"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON TABLE "empowerment_outcomes" IS '赋权评估的逐项结论';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_outcomes"."evaluation_id" IS '评估';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_outcomes"."item_id" IS '事项';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_outcomes"."outcome" IS '结论';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_outcomes"."effective_on" IS '结论生效日期';
--> statement-breakpoint
COMMENT ON COLUMN "empowerment_outcomes"."reason" IS '理由';
--> statement-breakpoint
COMMENT ON TABLE "standard_entries" IS '清单与裁量基准的事项，内容为草案或者最新版本';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."list" IS '所属清单';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."agency_id" IS '发布机关；为空表示区划统一发布';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."item_code" IS '事项编码';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."name" IS '事项名称：违法行为、抽查事项或者决定事项';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."kind" IS '事项类别';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."field" IS '执法领域；为空表示各领域';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."legal_basis" IS '法律依据';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."details" IS '该清单特有的内容';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."published_on" IS '最新版本的公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."effective_on" IS '最新版本的施行日期';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."repealed_on" IS '废止日期（当日起不再适用）';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."version_number" IS '最新版本序号，草案为 0';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "standard_entries"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "standard_versions" IS '清单与裁量基准事项的版本：施行期间与系统认知期间两个时间';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."entry_id" IS '事项';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."list" IS '所属清单';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."agency_id" IS '发布机关；为空表示区划统一发布';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."item_code" IS '事项编码';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."name" IS '事项名称：违法行为、抽查事项或者决定事项';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."kind" IS '事项类别';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."field" IS '执法领域；为空表示各领域';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."legal_basis" IS '法律依据';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."details" IS '该清单特有的内容';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."number" IS '版本序号';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."origin" IS '形成该记录的操作';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."document" IS '发布文件';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."reason" IS '修订、更正或者废止的理由';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."valid_from" IS '施行日期';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."valid_to" IS '停止施行日期（当日起不再适用）';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."recorded_at" IS '系统记录时刻';
--> statement-breakpoint
COMMENT ON COLUMN "standard_versions"."superseded_at" IS '被后来的记录取代的时刻';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."birth_date" IS '出生日期，居民身份证取自号码';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."id_document_kind" IS '身份证件类型';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."id_number_sealed" IS '身份证件号码密文';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."id_number_hash" IS '身份证件号码带密钥散列，用于查重与查询';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."id_number_masked" IS '身份证件号码掩码';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."department" IS '内设机构';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."fields" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."education" IS '学历';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."degree" IS '学位';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."political_status" IS '政治面貌，选填';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."legal_qualification_number" IS '法律职业资格证书编号';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."legal_qualified_on" IS '取得法律职业资格日期';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."joined_on" IS '到岗日期';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."photo_sha256" IS '照片内容的 SHA-256（十六进制）；照片本身另存';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."photo_type" IS '照片格式';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."photo_bytes" IS '照片字节数';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."photo_taken_on" IS '照片拍摄日期';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."photo_key" IS '照片在存储系统中的键';
--> statement-breakpoint
COMMENT ON COLUMN "officers"."intake_digest" IS '导入行内容带密钥散列，用于识别同一文件的重复导入';
--> statement-breakpoint
COMMENT ON TABLE "certificates" IS '执法证件：一人每种证件至多一本有效，自旧系统导入并注明重复的除外';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."suspended_until" IS '暂扣至（含当日）';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."past_suspensions" IS '已结束的暂扣：起日与返还日';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."end_note" IS '终止的说明或处理决定文号';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."area_code" IS '执法区域（GB/T 2260），空为所在单位的区划';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."issuer" IS '发证机关';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."replaces_id" IS '所接替的原证';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."loss_reported_on" IS '报告遗失日期（原证）';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."loss_declared_on" IS '声明作废日期（原证）';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."filed_on" IS '向司法行政部门备案日期';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."filing_number" IS '备案编号';
--> statement-breakpoint
COMMENT ON COLUMN "certificates"."imported_duplicate" IS '自旧系统导入的重复证件，待清理';
--> statement-breakpoint
COMMENT ON TABLE "officer_imports" IS '人员批量导入记录';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."agency_id" IS '导入单位';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."format" IS '文件格式';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."rows" IS '行数';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."created" IS '新增';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."unchanged" IS '已有且未变';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."refused" IS '未通过';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."started_at" IS '开始时刻';
--> statement-breakpoint
COMMENT ON COLUMN "officer_imports"."finished_at" IS '完成时刻';
--> statement-breakpoint
COMMENT ON TABLE "training_records" IS '培训记录：人员每次培训的学时';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."officer_id" IS '参训人员';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."agency_id" IS '参训时所在单位';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."year" IS '计入年度';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."kind" IS '培训内容';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."hours" IS '学时';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."provider" IS '培训单位';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."trained_on" IS '培训（结束）日期';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."proof_number" IS '学时证明编号';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."withdraw_reason" IS '撤销原因';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "training_records"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "exam_sessions" IS '考试：计划考试与随机抽考';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."agency_id" IS '组织考试的机关';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."mode" IS '考试方式';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."kind" IS '考试种类';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."parts" IS '考试科目';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."held_on" IS '考试日期';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."pass_mark" IS '各科合格分数线（百分制）';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."staff_kinds" IS '抽考的人员类别';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."sample_size" IS '抽取总数';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."min_per_agency" IS '每个单位至少抽取';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."frame_size" IS '抽考名单人数';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."frame_digest" IS '抽考名单散列';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."committed_at" IS '固定名单时刻';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."seed_source" IS '种子来源说明';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."seed_value" IS '种子原文';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."seed_digest" IS '种子散列';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."drawn_at" IS '抽取时刻';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."record_digest" IS '抽取记录散列';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."published_on" IS '公布成绩日期';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."cancel_reason" IS '取消原因';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "exam_strata" IS '抽考分层：每个单位一层';
--> statement-breakpoint
COMMENT ON COLUMN "exam_strata"."session_id" IS '考试';
--> statement-breakpoint
COMMENT ON COLUMN "exam_strata"."agency_id" IS '单位';
--> statement-breakpoint
COMMENT ON COLUMN "exam_strata"."label" IS '单位名称（固定时）';
--> statement-breakpoint
COMMENT ON COLUMN "exam_strata"."size" IS '人数';
--> statement-breakpoint
COMMENT ON COLUMN "exam_strata"."sample" IS '应抽数';
--> statement-breakpoint
COMMENT ON TABLE "exam_frame" IS '抽考名单与签号';
--> statement-breakpoint
COMMENT ON COLUMN "exam_frame"."session_id" IS '考试';
--> statement-breakpoint
COMMENT ON COLUMN "exam_frame"."agency_id" IS '单位';
--> statement-breakpoint
COMMENT ON COLUMN "exam_frame"."officer_id" IS '人员';
--> statement-breakpoint
COMMENT ON COLUMN "exam_frame"."ticket" IS '签号';
--> statement-breakpoint
COMMENT ON COLUMN "exam_frame"."rank" IS '层内次序';
--> statement-breakpoint
COMMENT ON COLUMN "exam_frame"."drawn" IS '是否抽中';
--> statement-breakpoint
COMMENT ON TABLE "exam_registrations" IS '报名（或者抽中）的人员及其成绩';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."session_id" IS '考试';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."officer_id" IS '应考人员';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."agency_id" IS '报名时所在单位';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."registered_on" IS '报名或者抽中日期';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."rank" IS '抽中的层内次序';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."outcome" IS '结果；无成绩为空';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."public_score" IS '公共法律知识成绩';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."professional_score" IS '专业法律知识成绩';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "exam_registrations"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "certificate_applications" IS '证件申领：一人对一种证件至多一件未办结';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."officer_id" IS '申领人';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."agency_id" IS '申请时所在单位';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."kind" IS '申领类别';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."certificate_kind" IS '证件种类';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."fields" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."education" IS '学历';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."law_degree" IS '是否法学学位';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."years_of_practice" IS '从事法律或者执法工作年数';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."barring_grounds" IS '不得申领的情形；没有为空';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."applied_on" IS '申请日期';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."reviewed_on" IS '资格审核日期';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."trained_on" IS '确认培训完成日期';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."trained_hours" IS '确认时的学时';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."exam_session_id" IS '报名的考试';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."passed_on" IS '考试合格日期';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."exempt" IS '是否免考';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."notice_from" IS '公示自';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."notice_to" IS '公示至（含当日）';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."objection" IS '异议';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."objection_answer" IS '异议处理';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."certificate_id" IS '所发证件';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."issued_on" IS '发证日期';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."closed_on" IS '不予发证或者撤回日期';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."close_reason" IS '不予发证或者撤回原因';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "certificate_applications"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "annual_verifications" IS '证件年度审验：每证每年一次';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."certificate_id" IS '证件';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."officer_id" IS '持证人';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."agency_id" IS '审验时证件所在单位';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."year" IS '审验年度';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."result" IS '审验结果';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."assessment" IS '年度考核等次';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."hours" IS '该年度已登记学时';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."required_hours" IS '该年度应完成学时';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."consequence" IS '审验后果';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."verified_on" IS '审验日期';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "annual_verifications"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "clean_up_campaigns" IS '证件清理：在一个区划内查找并处理不应再登记的人员和证件';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."agency_id" IS '组织清理的机关';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."as_of" IS '基准日';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."closed_on" IS '结束日期';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_campaigns"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "clean_up_cases" IS '清理疑点：每项疑点一条，处理决定即时办理离岗或者终止证件';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."campaign_id" IS '所属清理';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."agency_id" IS '人员所在单位';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."officer_id" IS '人员';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."certificate_id" IS '证件';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."related_officer_id" IS '与之重复的人员';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."related_certificate_id" IS '与之重复的证件';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."suspicion" IS '疑点种类';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."note" IS '报告的说明';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."decision" IS '处理决定';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."reason" IS '离岗或者终止原因';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."effective_on" IS '离岗或者终止日期';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."decided_on" IS '处理日期';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."decision_note" IS '处理说明';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "clean_up_cases"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."rule_code" IS '按期限表计算时的规则代码；由记录人另定期限的为空';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."provisional" IS '整改期限届满日是否暂定';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."calendar_version" IS '计算届满日所用日历版本';
