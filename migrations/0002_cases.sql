CREATE TABLE "stored_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"file_class" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"sm3" text NOT NULL,
	"blocks" "bytea" NOT NULL,
	"origin" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"officer_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stored_files_media_type" CHECK ("stored_files"."media_type" in ('application/pdf', 'application/ofd', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/msword', 'application/vnd.ms-excel', 'text/plain', 'text/csv', 'image/jpeg', 'image/png', 'image/tiff', 'image/heic', 'audio/mpeg', 'audio/mp4', 'audio/wav', 'audio/amr', 'video/mp4', 'video/quicktime', 'video/x-msvideo', 'video/mpeg')),
	CONSTRAINT "stored_files_class" CHECK ("stored_files"."file_class" in ('DOCUMENT', 'PHOTO', 'AUDIO', 'VIDEO')),
	CONSTRAINT "stored_files_origin" CHECK ("stored_files"."origin" in ('UPLOADED', 'GENERATED')),
	CONSTRAINT "stored_files_hashes" CHECK ("stored_files"."sha256" ~ '^[0-9a-f]{64}$' and "stored_files"."sm3" ~ '^[0-9a-f]{64}$' and "stored_files"."bytes" > 0 and octet_length("stored_files"."blocks") = 32 * (("stored_files"."bytes" + 1048575) / 1048576))
);
--> statement-breakpoint
CREATE TABLE "upload_parts" (
	"upload_id" uuid NOT NULL,
	"from_byte" bigint NOT NULL,
	"part_id" uuid NOT NULL,
	CONSTRAINT "upload_parts_upload_id_from_byte_pk" PRIMARY KEY("upload_id","from_byte")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text NOT NULL,
	"received_bytes" bigint NOT NULL,
	"status" text NOT NULL,
	"file_id" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "uploads_status" CHECK ("uploads"."status" in ('RECEIVING', 'COMPLETED', 'REFUSED')),
	CONSTRAINT "uploads_media_type" CHECK ("uploads"."media_type" in ('application/pdf', 'application/ofd', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/msword', 'application/vnd.ms-excel', 'text/plain', 'text/csv', 'image/jpeg', 'image/png', 'image/tiff', 'image/heic', 'audio/mpeg', 'audio/mp4', 'audio/wav', 'audio/amr', 'video/mp4', 'video/quicktime', 'video/x-msvideo', 'video/mpeg')),
	CONSTRAINT "uploads_received" CHECK ("uploads"."received_bytes" between 0 and "uploads"."bytes" and ("uploads"."status" = 'COMPLETED') = ("uploads"."file_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "case_alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"step_id" uuid,
	"code" text NOT NULL,
	"params" jsonb NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"origin" text NOT NULL,
	"reason" text,
	"status" text NOT NULL,
	"raised_on" date NOT NULL,
	"outcome" text,
	"settled_at" timestamp (3) with time zone,
	"settlement" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_alerts_origin" CHECK ("case_alerts"."origin" in ('ACKNOWLEDGED', 'RECORDED')),
	CONSTRAINT "case_alerts_status" CHECK ("case_alerts"."status" in ('OPEN', 'SETTLED')),
	CONSTRAINT "case_alerts_outcome" CHECK ("case_alerts"."outcome" in ('CONFIRMED', 'CORRECTED', 'DATA_ERROR', 'JUSTIFIED'))
);
--> statement-breakpoint
CREATE TABLE "case_changes" (
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"xid" "xid8" NOT NULL,
	CONSTRAINT "case_changes_case_id_agency_id_division_code_pk" PRIMARY KEY("case_id","agency_id","division_code")
);
--> statement-breakpoint
CREATE TABLE "case_clues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"source" text NOT NULL,
	"source_number" text,
	"field" text NOT NULL,
	"item_code" text,
	"subject" text NOT NULL,
	"content" text NOT NULL,
	"suspect_name" text,
	"happened_on" date,
	"act_division_code" text,
	"place" text,
	"received_on" date NOT NULL,
	"informant_sealed" "bytea",
	"informant_masked" text,
	"rule_code" text,
	"due_on" date,
	"provisional" boolean NOT NULL,
	"calendar_version" text,
	"legal_basis" jsonb NOT NULL,
	"extended_on" date,
	"extension_reason" text,
	"extension_approver" text,
	"verifications" jsonb NOT NULL,
	"status" text NOT NULL,
	"decided_on" date,
	"decision_reason" text,
	"approver" text,
	"refusal" text,
	"replied_on" date,
	"reply" text,
	"case_id" uuid,
	"from_case_id" uuid,
	"from_clue_id" uuid,
	"to_agency_id" uuid,
	"to_body_name" text,
	"into_clue_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_clues_source" CHECK ("case_clues"."source" in ('ON_SITE_INSPECTION', 'COMPLAINT', 'REPORT', 'ASSIGNED', 'TRANSFERRED', 'MEDIA', 'APPLICATION', 'OTHER')),
	CONSTRAINT "case_clues_field" CHECK ("case_clues"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "case_clues_status" CHECK ("case_clues"."status" in ('RECEIVED', 'FILED', 'NOT_FILED', 'TRANSFERRED', 'MERGED')),
	CONSTRAINT "case_clues_refusal" CHECK ("case_clues"."refusal" in ('NO_BREACH', 'NO_PARTY', 'MINOR_CORRECTED', 'TIME_BARRED', 'UNDER_FOURTEEN', 'HANDLED', 'OTHER'))
);
--> statement-breakpoint
CREATE TABLE "deadline_overrides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"field" text,
	"rule_code" text NOT NULL,
	"length" integer NOT NULL,
	"unit" text NOT NULL,
	"extension_length" integer,
	"legal_basis" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"status" text NOT NULL,
	"end_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deadline_overrides_field" CHECK ("deadline_overrides"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "deadline_overrides_unit" CHECK ("deadline_overrides"."unit" in ('WD', 'CD', 'MONTH', 'YEAR', 'HOUR')),
	CONSTRAINT "deadline_overrides_status" CHECK ("deadline_overrides"."status" in ('RECORDED', 'ENDED'))
);
--> statement-breakpoint
CREATE TABLE "enforcement_devices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"kind" text NOT NULL,
	"number" text NOT NULL,
	"place" text NOT NULL,
	"legal_basis" text NOT NULL,
	"reviews" jsonb NOT NULL,
	"reviewed_until" date,
	"published_on" date,
	"published_in" text,
	"retired_on" date,
	"retire_reason" text,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "enforcement_devices_kind" CHECK ("enforcement_devices"."kind" in ('VIDEO', 'SPEED', 'WEIGHING', 'POLLUTION', 'POSITIONING', 'OTHER')),
	CONSTRAINT "enforcement_devices_status" CHECK ("enforcement_devices"."status" in ('DRAFT', 'REVIEWED', 'PUBLISHED', 'RETIRED'))
);
--> statement-breakpoint
CREATE TABLE "case_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"document_id" uuid NOT NULL,
	"edition" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"number" text,
	"number_origin" text,
	"party_id" uuid,
	"step_id" uuid,
	"details" jsonb NOT NULL,
	"content_sealed" "bytea",
	"content_form" integer,
	"file_id" uuid,
	"sha256" text,
	"sm3" text,
	"pages" integer,
	"status" text NOT NULL,
	"issued_on" date,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_documents_kind" CHECK ("case_documents"."kind" in ('FILING_FORM', 'PENALTY_DECISION', 'ON_SPOT_DECISION', 'NO_PENALTY_DECISION', 'EXECUTION_DECISION', 'LICENCE_DECISION', 'LICENCE_REFUSAL', 'ACT_DECISION', 'SERVICE_RECEIPT', 'CORRECTION_ORDER', 'PENALTY_NOTICE', 'HEARING_NOTICE', 'SEIZURE_DECISION', 'SEIZURE_LIST', 'SEIZURE_EXTENSION', 'SEIZURE_RELEASE', 'EVIDENCE_REGISTRATION', 'EVIDENCE_DISPOSAL', 'PAYMENT_DECISION', 'PERFORMANCE_REMINDER', 'COURT_APPLICATION', 'CRIME_TRANSFER_LETTER', 'CASE_TRANSFER_LETTER', 'LICENCE_CORRECTION', 'LICENCE_ACCEPTANCE', 'LICENCE_NON_ACCEPTANCE', 'LICENCE_TIME_NOTICE', 'INSPECTION_NOTICE', 'INSPECTION_RESULT', 'ADDRESS_CONFIRMATION', 'APPLICATION', 'SITE_RECORD', 'INQUIRY_RECORD', 'EXPERT_REPORT', 'EVIDENCE', 'STATEMENT_RECORD', 'HEARING_RECORD', 'PROPERTY_BILL', 'PERFORMANCE_PROOF', 'SOURCE_MATERIAL', 'INVESTIGATION_REPORT', 'REVIEW_OPINION', 'DISCUSSION_RECORD', 'HEARING_REPORT', 'INTERNAL_APPROVAL', 'CLOSING_FORM', 'OTHER')),
	CONSTRAINT "case_documents_status" CHECK ("case_documents"."status" in ('DRAFT', 'ISSUED', 'REPLACED', 'VOIDED')),
	CONSTRAINT "case_documents_number_origin" CHECK ("case_documents"."number_origin" in ('SERIES', 'DECISION', 'GIVEN')),
	CONSTRAINT "case_documents_issued" CHECK ("case_documents"."status" <> 'ISSUED' or ("case_documents"."issued_on" is not null and "case_documents"."sha256" is not null))
);
--> statement-breakpoint
CREATE TABLE "case_exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"account_id" uuid NOT NULL,
	"format" text NOT NULL,
	"query" jsonb NOT NULL,
	"rows" integer,
	"bytes" bigint,
	"sha256" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "case_exports_format" CHECK ("case_exports"."format" in ('NDJSON', 'CSV', 'XLSX'))
);
--> statement-breakpoint
CREATE TABLE "case_process_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"step_id" uuid,
	"stage" text NOT NULL,
	"medium" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"file_id" uuid,
	"sha256" text,
	"sm3" text,
	"bytes" bigint,
	"kept_at" text,
	"device" text,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"interruptions" jsonb NOT NULL,
	"unfilmed_reason" text,
	"place" text,
	"officer_ids" uuid[] NOT NULL,
	"attendants" jsonb NOT NULL,
	"used_as_evidence" boolean NOT NULL,
	"uploaded_late" boolean NOT NULL,
	"corrects_id" uuid,
	"correction_reason" text,
	"acknowledged" jsonb NOT NULL,
	"client_at" timestamp (3) with time zone,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_process_records_stage" CHECK ("case_process_records"."stage" in ('START', 'INVESTIGATION', 'REVIEW_DECISION', 'SERVICE', 'EXECUTION')),
	CONSTRAINT "case_process_records_medium" CHECK ("case_process_records"."medium" in ('TEXT', 'PHOTO', 'AUDIO', 'VIDEO')),
	CONSTRAINT "case_process_records_file_facts" CHECK (("case_process_records"."file_id" is null) = ("case_process_records"."sha256" is null) and ("case_process_records"."file_id" is null) = ("case_process_records"."sm3" is null) and ("case_process_records"."file_id" is null) = ("case_process_records"."bytes" is null)),
	CONSTRAINT "case_process_records_span" CHECK ("case_process_records"."ended_at" is null or ("case_process_records"."started_at" is not null and "case_process_records"."started_at" <= "case_process_records"."ended_at")),
	CONSTRAINT "case_process_records_correction" CHECK (("case_process_records"."corrects_id" is null) = ("case_process_records"."correction_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "case_texts" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "case_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid,
	"occurred_on" date NOT NULL,
	"client_at" timestamp (3) with time zone,
	"data" jsonb NOT NULL,
	"acknowledged" jsonb NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_deadlines" DROP CONSTRAINT "case_deadlines_state";
--> statement-breakpoint
ALTER TABLE "enforcement_cases" DROP CONSTRAINT "enforcement_cases_status";
--> statement-breakpoint
DROP INDEX "case_deadlines_case";
--> statement-breakpoint
DROP INDEX "case_deadlines_running";
--> statement-breakpoint
DROP INDEX "enforcement_cases_closed";
--> statement-breakpoint
DROP INDEX "publications_case";
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "agency_id" uuid;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "division_code" text;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "act_kind" text;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "subject_id" uuid;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "nature" text;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "length" integer;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "unit" text;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "extendable" jsonb;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "due_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "cancelled_on" date;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "suspensions" jsonb;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "extensions" jsonb;
--> statement-breakpoint
-- By hand: what the periods stored so far take from their cases and from the rules they were computed by.
UPDATE "case_deadlines" AS d SET "agency_id" = c.agency_id, "division_code" = c.division_code, "act_kind" = c.act_kind, "nature" = 'LIMIT',
  "suspensions" = '[]', "extensions" = '[]',
  "length" = CASE d.rule_code WHEN 'PEN-DECIDE' THEN CASE c.field WHEN 'NATURAL_RESOURCES' THEN 60 ELSE 90 END WHEN 'PEN-SERVE' THEN 7 WHEN 'LIC-DECIDE' THEN 20 WHEN 'LIC-ISSUE' THEN 10 WHEN 'COE-SEIZE' THEN 30 END,
  "unit" = CASE WHEN d.rule_code IN ('PEN-DECIDE', 'COE-SEIZE') THEN 'CD' ELSE 'WD' END,
  "extendable" = CASE WHEN d.rule_code = 'PEN-DECIDE' AND c.field = 'MARKET' THEN '{"length": 30, "further": true}'::jsonb
    WHEN d.rule_code = 'COE-SEIZE' OR (d.rule_code = 'PEN-DECIDE' AND c.field = 'TRANSPORT') THEN '{"length": 30, "further": false}'::jsonb
    WHEN d.rule_code = 'LIC-DECIDE' THEN '{"length": 10, "further": false}'::jsonb END
FROM "enforcement_cases" AS c WHERE c.id = d.case_id;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ALTER COLUMN "agency_id" SET NOT NULL, ALTER COLUMN "division_code" SET NOT NULL, ALTER COLUMN "act_kind" SET NOT NULL, ALTER COLUMN "nature" SET NOT NULL, ALTER COLUMN "length" SET NOT NULL, ALTER COLUMN "unit" SET NOT NULL, ALTER COLUMN "suspensions" SET NOT NULL, ALTER COLUMN "extensions" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "case_handlers" ADD COLUMN "relieved_on" date;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "power_item_id" uuid;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "item_code" text;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "facts" text;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "act_ended_on" date;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "act_division_code" text;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "archived_on" date;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "ended_on" date;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "related_case_id" uuid;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "source_clue_id" uuid;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "open_alerts" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "client_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_step_id_case_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."case_steps"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_clues" ADD CONSTRAINT "case_clues_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_clues" ADD CONSTRAINT "case_clues_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_clues" ADD CONSTRAINT "case_clues_from_case_id_enforcement_cases_id_fk" FOREIGN KEY ("from_case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_clues" ADD CONSTRAINT "case_clues_to_agency_id_agencies_id_fk" FOREIGN KEY ("to_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "deadline_overrides" ADD CONSTRAINT "deadline_overrides_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "enforcement_devices" ADD CONSTRAINT "enforcement_devices_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_party_id_case_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_step_id_case_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."case_steps"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_exports" ADD CONSTRAINT "case_exports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_exports" ADD CONSTRAINT "case_exports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_process_records" ADD CONSTRAINT "case_process_records_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_process_records" ADD CONSTRAINT "case_process_records_step_id_case_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."case_steps"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_process_records" ADD CONSTRAINT "case_process_records_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_process_records" ADD CONSTRAINT "case_process_records_corrects_id_case_process_records_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."case_process_records"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_process_records" ADD CONSTRAINT "case_process_records_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "stored_files_sha256" ON "stored_files" USING btree ("sha256");
--> statement-breakpoint
CREATE INDEX "stored_files_all" ON "stored_files" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "stored_files_agency" ON "stored_files" USING btree ("agency_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "stored_files_county" ON "stored_files" USING btree ("county_code","created_at","id");
--> statement-breakpoint
CREATE INDEX "stored_files_city" ON "stored_files" USING btree ("city_code","created_at","id");
--> statement-breakpoint
CREATE INDEX "stored_files_province" ON "stored_files" USING btree ("province_code","created_at","id");
--> statement-breakpoint
CREATE INDEX "stored_files_officer" ON "stored_files" USING btree ("officer_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "stored_files_uploaded_by" ON "stored_files" USING btree ("uploaded_by","created_at","id");
--> statement-breakpoint
CREATE INDEX "uploads_expiry" ON "uploads" USING btree ("expires_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "case_alerts_case" ON "case_alerts" USING btree ("case_id","id");
--> statement-breakpoint
CREATE INDEX "case_alerts_agency" ON "case_alerts" USING btree ("agency_id","raised_on","id");
--> statement-breakpoint
CREATE INDEX "case_alerts_county" ON "case_alerts" USING btree ("county_code","raised_on","id");
--> statement-breakpoint
CREATE INDEX "case_alerts_city" ON "case_alerts" USING btree ("city_code","raised_on","id");
--> statement-breakpoint
CREATE INDEX "case_alerts_province" ON "case_alerts" USING btree ("province_code","raised_on","id");
--> statement-breakpoint
CREATE INDEX "case_alerts_open" ON "case_alerts" USING btree ("raised_on","id") WHERE status = 'OPEN';
--> statement-breakpoint
CREATE INDEX "case_changes_order" ON "case_changes" USING btree ("xid","case_id");
--> statement-breakpoint
CREATE INDEX "case_changes_province" ON "case_changes" USING btree ("province_code","xid","case_id","city_code","county_code");
--> statement-breakpoint
CREATE INDEX "case_changes_agency" ON "case_changes" USING btree ("agency_id","xid","case_id");
--> statement-breakpoint
CREATE INDEX "case_clues_agency" ON "case_clues" USING btree ("agency_id","received_on","id");
--> statement-breakpoint
CREATE INDEX "case_clues_county" ON "case_clues" USING btree ("county_code","received_on","id");
--> statement-breakpoint
CREATE INDEX "case_clues_city" ON "case_clues" USING btree ("city_code","received_on","id");
--> statement-breakpoint
CREATE INDEX "case_clues_province" ON "case_clues" USING btree ("province_code","received_on","id");
--> statement-breakpoint
CREATE INDEX "case_clues_received" ON "case_clues" USING btree ("received_on","id");
--> statement-breakpoint
CREATE INDEX "case_clues_open" ON "case_clues" USING btree ("due_on","id") WHERE status = 'RECEIVED';
--> statement-breakpoint
CREATE INDEX "deadline_overrides_place" ON "deadline_overrides" USING btree ("division_code","rule_code");
--> statement-breakpoint
CREATE INDEX "deadline_overrides_agency" ON "deadline_overrides" USING btree ("agency_id","valid_from","id");
--> statement-breakpoint
CREATE INDEX "deadline_overrides_county" ON "deadline_overrides" USING btree ("county_code","valid_from","id");
--> statement-breakpoint
CREATE INDEX "deadline_overrides_city" ON "deadline_overrides" USING btree ("city_code","valid_from","id");
--> statement-breakpoint
CREATE INDEX "deadline_overrides_province" ON "deadline_overrides" USING btree ("province_code","valid_from","id");
--> statement-breakpoint
CREATE INDEX "deadline_overrides_valid" ON "deadline_overrides" USING btree ("valid_from","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "enforcement_devices_number" ON "enforcement_devices" USING btree ("agency_id","number");
--> statement-breakpoint
CREATE INDEX "enforcement_devices_agency" ON "enforcement_devices" USING btree ("agency_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "enforcement_devices_county" ON "enforcement_devices" USING btree ("county_code","created_at","id");
--> statement-breakpoint
CREATE INDEX "enforcement_devices_city" ON "enforcement_devices" USING btree ("city_code","created_at","id");
--> statement-breakpoint
CREATE INDEX "enforcement_devices_province" ON "enforcement_devices" USING btree ("province_code","created_at","id");
--> statement-breakpoint
CREATE INDEX "enforcement_devices_created" ON "enforcement_devices" USING btree ("created_at","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "case_documents_edition" ON "case_documents" USING btree ("document_id","edition");
--> statement-breakpoint
CREATE UNIQUE INDEX "case_documents_current" ON "case_documents" USING btree ("document_id") WHERE status in ('DRAFT', 'ISSUED');
--> statement-breakpoint
CREATE UNIQUE INDEX "case_documents_number" ON "case_documents" USING btree ("agency_id","number") WHERE number_origin = 'SERIES' and status = 'ISSUED';
--> statement-breakpoint
CREATE INDEX "case_documents_case" ON "case_documents" USING btree ("case_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "case_exports_started" ON "case_exports" USING btree ("started_at","id");
--> statement-breakpoint
CREATE INDEX "case_exports_agency" ON "case_exports" USING btree ("agency_id","started_at","id");
--> statement-breakpoint
CREATE INDEX "case_exports_county" ON "case_exports" USING btree ("county_code","started_at","id");
--> statement-breakpoint
CREATE INDEX "case_exports_city" ON "case_exports" USING btree ("city_code","started_at","id");
--> statement-breakpoint
CREATE INDEX "case_exports_province" ON "case_exports" USING btree ("province_code","started_at","id");
--> statement-breakpoint
CREATE INDEX "case_process_records_case" ON "case_process_records" USING btree ("case_id","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "case_process_records_step" ON "case_process_records" USING btree ("step_id");
--> statement-breakpoint
CREATE INDEX "case_process_records_file" ON "case_process_records" USING btree ("file_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "case_process_records_corrects" ON "case_process_records" USING btree ("corrects_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "case_steps_case" ON "case_steps" USING btree ("case_id","position");
--> statement-breakpoint
CREATE INDEX "case_steps_kind" ON "case_steps" USING btree ("kind","occurred_on","id");
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD CONSTRAINT "enforcement_cases_power_item_id_power_items_id_fk" FOREIGN KEY ("power_item_id") REFERENCES "public"."power_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "case_deadlines_agency" ON "case_deadlines" USING btree ("agency_id","due_on","id");
--> statement-breakpoint
CREATE INDEX "case_deadlines_county" ON "case_deadlines" USING btree ("county_code","due_on","id");
--> statement-breakpoint
CREATE INDEX "case_deadlines_city" ON "case_deadlines" USING btree ("city_code","due_on","id");
--> statement-breakpoint
CREATE INDEX "case_deadlines_province" ON "case_deadlines" USING btree ("province_code","due_on","id");
--> statement-breakpoint
CREATE INDEX "case_deadlines_due" ON "case_deadlines" USING btree ("due_on","id");
--> statement-breakpoint
CREATE INDEX "case_deadlines_open_agency" ON "case_deadlines" USING btree ("agency_id","due_on","id") WHERE state in ('RUNNING', 'SUSPENDED');
--> statement-breakpoint
CREATE INDEX "case_deadlines_open_county" ON "case_deadlines" USING btree ("county_code","due_on","id") WHERE state in ('RUNNING', 'SUSPENDED');
--> statement-breakpoint
CREATE INDEX "case_deadlines_open_city" ON "case_deadlines" USING btree ("city_code","due_on","id") WHERE state in ('RUNNING', 'SUSPENDED');
--> statement-breakpoint
CREATE INDEX "case_deadlines_open_province" ON "case_deadlines" USING btree ("province_code","due_on","id") WHERE state in ('RUNNING', 'SUSPENDED');
--> statement-breakpoint
CREATE INDEX "case_deadlines_open" ON "case_deadlines" USING btree ("due_on","id") WHERE state in ('RUNNING', 'SUSPENDED');
--> statement-breakpoint
CREATE INDEX "case_parties_name" ON "case_parties" USING gin (array_to_tsvector(array_remove(string_to_array(regexp_replace("name", '(..)', '\1' || chr(1), 'g') || chr(1) || regexp_replace(substr("name", 2), '(..)', '\1' || chr(1), 'g'), chr(1)), ''))) WITH (gin_pending_list_limit=512);
--> statement-breakpoint
CREATE INDEX "enforcement_cases_decided_on" ON "enforcement_cases" USING btree (coalesce("decided_on", '-infinity'::date),"id");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_province_decided_on" ON "enforcement_cases" USING btree ("province_code",coalesce("decided_on", '-infinity'::date),"id","city_code","county_code");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_agency_decided_on" ON "enforcement_cases" USING btree ("agency_id",coalesce("decided_on", '-infinity'::date),"id");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_closed_on" ON "enforcement_cases" USING btree (coalesce("closed_on", '-infinity'::date),"id");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_province_closed_on" ON "enforcement_cases" USING btree ("province_code",coalesce("closed_on", '-infinity'::date),"id","city_code","county_code");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_agency_closed_on" ON "enforcement_cases" USING btree ("agency_id",coalesce("closed_on", '-infinity'::date),"id");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_updated_at" ON "enforcement_cases" USING btree ("updated_at","id");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_province_updated_at" ON "enforcement_cases" USING btree ("province_code","updated_at","id","city_code","county_code");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_agency_updated_at" ON "enforcement_cases" USING btree ("agency_id","updated_at","id");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_fine_yuan" ON "enforcement_cases" USING btree (coalesce("fine_yuan", '-1'::numeric),"id");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_province_fine_yuan" ON "enforcement_cases" USING btree ("province_code",coalesce("fine_yuan", '-1'::numeric),"id","city_code","county_code");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_agency_fine_yuan" ON "enforcement_cases" USING btree ("agency_id",coalesce("fine_yuan", '-1'::numeric),"id");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_number_prefix" ON "enforcement_cases" USING btree (("case_number" collate "C"));
--> statement-breakpoint
CREATE INDEX "enforcement_cases_item" ON "enforcement_cases" USING btree ("item_code") WHERE item_code is not null;
--> statement-breakpoint
CREATE INDEX "enforcement_cases_power_item" ON "enforcement_cases" USING btree ("power_item_id") WHERE power_item_id is not null;
--> statement-breakpoint
CREATE INDEX "enforcement_cases_served" ON "enforcement_cases" USING btree ("served_on") WHERE served_on is not null;
--> statement-breakpoint
CREATE INDEX "enforcement_cases_archived" ON "enforcement_cases" USING btree ("archived_on") WHERE archived_on is not null;
--> statement-breakpoint
CREATE INDEX "enforcement_cases_ended" ON "enforcement_cases" USING btree ("ended_on") WHERE ended_on is not null;
--> statement-breakpoint
CREATE INDEX "enforcement_cases_confiscation" ON "enforcement_cases" USING btree ("confiscation_yuan") WHERE confiscation_yuan is not null;
--> statement-breakpoint
CREATE INDEX "enforcement_cases_alerted" ON "enforcement_cases" USING btree ("id") WHERE open_alerts > 0;
--> statement-breakpoint
CREATE INDEX "publications_of_case" ON "publications" USING btree ("case_id");
--> statement-breakpoint
CREATE INDEX "findings_case" ON "findings" USING btree ("case_id");
--> statement-breakpoint
CREATE INDEX "enforcement_cases_closed" ON "enforcement_cases" USING btree ("county_code","closed_on","id") WHERE closed_on is not null;
--> statement-breakpoint
CREATE UNIQUE INDEX "publications_case" ON "publications" USING btree ("case_id","rule_code","channel") WHERE status <> 'EXEMPT';
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_case" UNIQUE NULLS NOT DISTINCT("case_id","rule_code","subject_id");
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_nature" CHECK ("case_deadlines"."nature" in ('LIMIT', 'NOTICE', 'WAIT'));
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_unit" CHECK ("case_deadlines"."unit" in ('WD', 'CD', 'MONTH', 'YEAR', 'HOUR'));
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_act_kind" CHECK ("case_deadlines"."act_kind" in ('PENALTY', 'COERCION', 'LICENCE', 'INSPECTION', 'LEVY', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION'));
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_state" CHECK ("case_deadlines"."state" in ('RUNNING', 'SUSPENDED', 'MET', 'MISSED', 'CANCELLED'));
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD CONSTRAINT "enforcement_cases_status" CHECK ("enforcement_cases"."status" in ('FILED', 'DECIDED', 'SERVED', 'TRANSFERRED', 'CLOSED', 'SUSPENDED', 'TERMINATED', 'WITHDRAWN', 'MERGED', 'ARCHIVED'));
--> statement-breakpoint
-- By hand: what the cases keep beside them and its index once it is filled, statistics, rights and comments.
CREATE STATISTICS "enforcement_cases_places" (dependencies) ON province_code, city_code, county_code, agency_id FROM "enforcement_cases";
--> statement-breakpoint
CREATE FUNCTION note_new_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO case_texts (case_id, text) SELECT id, concat_ws(chr(1), cause, facts, case_number, decision_number) FROM added;
  INSERT INTO case_changes (case_id, agency_id, division_code, xid) SELECT id, agency_id, division_code, pg_current_xact_id() FROM added;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER enforcement_cases_added AFTER INSERT ON "enforcement_cases" REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_new_cases();
--> statement-breakpoint
CREATE FUNCTION note_changed_cases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE case_texts AS kept SET text = concat_ws(chr(1), now_is.cause, now_is.facts, now_is.case_number, now_is.decision_number)
    FROM now_is JOIN was ON was.id = now_is.id
    WHERE kept.case_id = now_is.id AND (now_is.cause, now_is.facts, now_is.case_number, now_is.decision_number)
      IS DISTINCT FROM (was.cause, was.facts, was.case_number, was.decision_number);
  -- The place a case has left is told too.
  INSERT INTO case_changes (case_id, agency_id, division_code, xid)
    SELECT id, agency_id, division_code, pg_current_xact_id() FROM now_is UNION SELECT id, agency_id, division_code, pg_current_xact_id() FROM was
    ON CONFLICT (case_id, agency_id, division_code) DO UPDATE SET xid = excluded.xid;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER enforcement_cases_changed AFTER UPDATE ON "enforcement_cases" REFERENCING OLD TABLE AS was NEW TABLE AS now_is FOR EACH STATEMENT EXECUTE FUNCTION note_changed_cases();
--> statement-breakpoint
INSERT INTO "case_texts" ("case_id", "text") SELECT id, concat_ws(chr(1), cause, facts, case_number, decision_number) FROM "enforcement_cases";
--> statement-breakpoint
INSERT INTO "case_changes" ("case_id", "agency_id", "division_code", "xid") SELECT id, agency_id, division_code, pg_current_xact_id() FROM "enforcement_cases";
--> statement-breakpoint
CREATE INDEX "case_texts_grams" ON "case_texts" USING gin (array_to_tsvector(array_remove(string_to_array(regexp_replace("text", '(..)', '\1' || chr(1), 'g') || chr(1) || regexp_replace(substr("text", 2), '(..)', '\1' || chr(1), 'g'), chr(1)), ''))) WITH (gin_pending_list_limit=1024);
--> statement-breakpoint
GRANT SELECT, INSERT ON "case_steps", "case_process_records", "stored_files" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "case_alerts", "case_documents", "case_clues", "enforcement_devices", "deadline_overrides", "uploads", "case_texts", "case_changes", "case_exports" TO mingjian_app;
--> statement-breakpoint
GRANT DELETE ON "uploads" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "upload_parts" TO mingjian_app;
--> statement-breakpoint
GRANT UPDATE ("certificate_id", "relieved_on") ON "case_handlers" TO mingjian_app;
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."power_item_id" IS '权责清单事项';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."item_code" IS '事项编码';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."facts" IS '违法事实或者申请事项';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."act_ended_on" IS '违法行为终了日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."act_division_code" IS '违法行为发生地';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."archived_on" IS '归档日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."ended_on" IS '终止、撤销、并案或者移送日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."related_case_id" IS '并入的案件，或者分出、补正所本的案件';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."source_clue_id" IS '所据的线索';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."open_alerts" IS '未处理的预警数';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."client_at" IS '客户端时间';
--> statement-breakpoint
COMMENT ON COLUMN "case_handlers"."relieved_on" IS '不再办理本案的日期（回避或者变更）';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."agency_id" IS '办案机关';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."act_kind" IS '执法行为种类';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."subject_id" IS '期限所属的办案环节';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."nature" IS '期限性质';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."length" IS '长度（不含延长）';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."unit" IS '单位';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."extendable" IS '可以延长的长度；不得延长的为空';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."due_at" IS '按小时计算的期限的届满时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."cancelled_on" IS '停止计算日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."suspensions" IS '不计入期限的期间';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."extensions" IS '延长及其批准人';
--> statement-breakpoint
COMMENT ON TABLE "case_steps" IS '办案环节：案件中发生的每一步，只增不改';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."position" IS '顺序（即该环节形成的案件版本号）';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."kind" IS '环节种类';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."subject_id" IS '所延续的环节';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."occurred_on" IS '发生日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."client_at" IS '客户端时间';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."data" IS '环节内容';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."acknowledged" IS '已说明理由的提示';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."recorded_by" IS '录入账号';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."recorded_at" IS '录入时刻（服务器时间）';
--> statement-breakpoint
COMMENT ON TABLE "case_alerts" IS '案件预警：与规则不符之处，载明依据；办理时已说明理由的，载明理由';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."agency_id" IS '办案机关';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."step_id" IS '办案环节';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."code" IS '预警代码（即网上办理时同一情形的问题代码）';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."params" IS '参数';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."legal_basis" IS '法律依据';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."origin" IS '来源';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."reason" IS '说明的理由';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."raised_on" IS '发现日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."outcome" IS '处理结果';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."settled_at" IS '处理时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."settlement" IS '处理说明';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "case_clues" IS '违法线索：收到后立案、不予立案、移送或者并入';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."agency_id" IS '收到线索的机关';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."source" IS '来源';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."source_number" IS '来源文书或者工单编号';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."field" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."item_code" IS '事项编码';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."subject" IS '线索标题';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."content" IS '线索内容';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."suspect_name" IS '被反映的单位或者个人';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."happened_on" IS '违法行为发生日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."act_division_code" IS '违法行为发生地';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."place" IS '地点';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."received_on" IS '收到日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."informant_sealed" IS '线索提供人信息密文';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."informant_masked" IS '线索提供人姓名掩码';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."due_on" IS '立案期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."provisional" IS '是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."legal_basis" IS '期限的法律依据';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."extended_on" IS '批准延长日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."extension_reason" IS '延长理由';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."extension_approver" IS '延长批准人';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."verifications" IS '核查情况';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."decided_on" IS '处理日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."decision_reason" IS '处理理由';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."approver" IS '批准人';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."refusal" IS '不予立案理由';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."replied_on" IS '答复日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."reply" IS '答复内容';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."case_id" IS '所立案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."from_case_id" IS '移送来的案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."from_clue_id" IS '移送来的线索';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."to_agency_id" IS '移送至机关';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."to_body_name" IS '移送至系统外机关';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."into_clue_id" IS '并入的线索';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "enforcement_devices" IS '电子技术监控设备：经法制和技术审核、公布设置地点后使用';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."agency_id" IS '使用机关';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."kind" IS '种类';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."number" IS '设备编号，机关内唯一';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."place" IS '设置地点';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."legal_basis" IS '使用所依据的法律、行政法规';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."reviews" IS '法制审核和技术审核的记录';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."reviewed_until" IS '审核有效期至';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."published_on" IS '设置地点公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."published_in" IS '公布渠道';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."retired_on" IS '停用日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."retire_reason" IS '停用原因';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_devices"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "deadline_overrides" IS '期限的特别规定：地方或者领域依法对期限长度另作的规定，内容不改';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."agency_id" IS '登记单位';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."field" IS '执法领域；不限领域的为空';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."length" IS '长度';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."unit" IS '单位，与法律规定相同';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."extension_length" IS '可以延长的长度；空为依法律规定，0 为不得延长';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."legal_basis" IS '依据的法规、规章';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."valid_from" IS '施行日期';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."valid_to" IS '停止适用日期（当日起不再适用）';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."end_reason" IS '停止适用的原因';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "stored_files" IS '文件：内容按 SHA-256 存放，只增不改不删';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."agency_id" IS '所属机关';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."name" IS '文件名';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."media_type" IS '媒体类型';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."file_class" IS '文件类别';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."bytes" IS '字节数';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."sha256" IS '内容的 SHA-256（十六进制）';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."sm3" IS '内容的 SM3（十六进制，GB/T 32905）';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."blocks" IS '每 1 MiB 的 SHA-256，依次相连，用于读取时逐段核对';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."origin" IS '来源';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."uploaded_by" IS '上传或者生成该文件的账号';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."officer_id" IS '该账号所对应的人员';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON TABLE "uploads" IS '上传：分段续传的文件，收齐并核对后成为文件；未完成的到期清除';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."account_id" IS '上传账号';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."agency_id" IS '文件所属机关';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."name" IS '文件名';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."media_type" IS '声明的媒体类型';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."bytes" IS '声明的字节数';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."sha256" IS '声明的 SHA-256（十六进制）';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."received_bytes" IS '已收到的字节数';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."file_id" IS '收齐后的文件';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."expires_at" IS '到期时刻';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "upload_parts" IS '上传的分段：内容暂存于存储，收齐或者到期后清除';
--> statement-breakpoint
COMMENT ON COLUMN "upload_parts"."upload_id" IS '上传';
--> statement-breakpoint
COMMENT ON COLUMN "upload_parts"."from_byte" IS '起始字节';
--> statement-breakpoint
COMMENT ON COLUMN "upload_parts"."part_id" IS '分段主键，与上传主键一起为存储中的键';
--> statement-breakpoint
COMMENT ON TABLE "case_texts" IS '案件检索文字：由触发器随案件写入';
--> statement-breakpoint
COMMENT ON COLUMN "case_texts"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_texts"."text" IS '案由、事实、案号与决定书文号，以 U+0001 分隔';
--> statement-breakpoint
COMMENT ON TABLE "case_changes" IS '案件变更位置：由触发器随案件写入，按提交顺序供增量读取';
--> statement-breakpoint
COMMENT ON COLUMN "case_changes"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_changes"."agency_id" IS '当时的办案机关';
--> statement-breakpoint
COMMENT ON COLUMN "case_changes"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "case_changes"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_changes"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_changes"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_changes"."xid" IS '最近变更的事务号';
--> statement-breakpoint
COMMENT ON TABLE "case_exports" IS '案件导出记录：谁按什么条件导出了什么';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."agency_id" IS '导出单位';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."account_id" IS '导出账号';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."format" IS '文件格式';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."query" IS '筛选条件，按请求所写';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."rows" IS '记录数；未送完为空';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."bytes" IS '字节数；未送完为空';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."sha256" IS '所送出全部字节的 SHA-256；未送完为空';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."started_at" IS '开始时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_exports"."finished_at" IS '送完时刻；未送完为空';
--> statement-breakpoint
COMMENT ON TABLE "case_documents" IS '案件文书：每一版一行，发出后内容不变';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."agency_id" IS '办案机关';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."document_id" IS '文书（首版的主键），各版相同';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."edition" IS '版次';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."kind" IS '文书种类';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."title" IS '标题';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."number" IS '文号，各版相同';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."number_origin" IS '文号来源';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."party_id" IS '文书所对的当事人；空为全体当事人';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."step_id" IS '所记载的办案环节';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."details" IS '录入的文书内容';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."content_sealed" IS '发出时的全文密文';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."content_form" IS '生成文件所用的格式版本';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."file_id" IS '以文件登记的，其文件';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."sha256" IS '文件的 SHA-256 散列';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."sm3" IS '文件的 SM3 散列';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."pages" IS '页数';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."issued_on" IS '发出日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."reason" IS '代替前版或者作废的原因';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_documents"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "case_process_records" IS '执法全过程记录：以文字、音像记录的办案过程，只增不改不删；更正另立一条';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."step_id" IS '所记录的办案环节；不专属某一环节的为空';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."stage" IS '记录环节';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."medium" IS '记录形式';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."summary" IS '内容摘要';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."file_id" IS '文件';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."sha256" IS '文件内容的 SHA-256（十六进制），取自文件存储';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."sm3" IS '文件内容的 SM3（十六进制，GB/T 32905），取自文件存储';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."bytes" IS '文件字节数，取自文件存储';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."kept_at" IS '文字记录未存为文件的，其存放处';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."device" IS '记录设备及编号';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."started_at" IS '开始时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."ended_at" IS '结束时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."interruptions" IS '中断的时段与说明';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."unfilmed_reason" IS '未能音像记录或者未能全程记录的说明';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."place" IS '地点';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."officer_ids" IS '执法人员';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."attendants" IS '其他在场人员';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."used_as_evidence" IS '是否作为证据';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."uploaded_late" IS '是否逾期上传';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."corrects_id" IS '所更正的记录';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."correction_reason" IS '更正理由';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."acknowledged" IS '已说明理由的提示';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."client_at" IS '客户端时间';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."recorded_by" IS '录入账号';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."recorded_at" IS '录入时刻（服务器时间）';
