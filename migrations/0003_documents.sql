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
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_party_id_case_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."case_parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_documents" ADD CONSTRAINT "case_documents_step_id_case_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."case_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_documents_edition" ON "case_documents" USING btree ("document_id","edition");--> statement-breakpoint
CREATE UNIQUE INDEX "case_documents_current" ON "case_documents" USING btree ("document_id") WHERE status in ('DRAFT', 'ISSUED');--> statement-breakpoint
CREATE UNIQUE INDEX "case_documents_number" ON "case_documents" USING btree ("agency_id","number") WHERE number_origin = 'SERIES' and status = 'ISSUED';--> statement-breakpoint
CREATE INDEX "case_documents_case" ON "case_documents" USING btree ("case_id","created_at","id");
--> statement-breakpoint
-- By hand: rights and comments.
GRANT SELECT, INSERT, UPDATE ON "case_documents" TO mingjian_app;
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
