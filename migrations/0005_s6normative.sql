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
ALTER TABLE "adviser_opinions" ADD CONSTRAINT "adviser_opinions_adviser_id_legal_advisers_id_fk" FOREIGN KEY ("adviser_id") REFERENCES "public"."legal_advisers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adviser_opinions" ADD CONSTRAINT "adviser_opinions_review_id_legality_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."legality_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adviser_opinions" ADD CONSTRAINT "adviser_opinions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_advisers" ADD CONSTRAINT "legal_advisers_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_checked_by_accounts_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_review_id_legality_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."legality_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_registrar_id_agencies_id_fk" FOREIGN KEY ("registrar_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_former_id_normative_documents_id_fk" FOREIGN KEY ("former_id") REFERENCES "public"."normative_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD CONSTRAINT "normative_documents_successor_id_normative_documents_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."normative_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "adviser_opinions_review" ON "adviser_opinions" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "adviser_opinions_agency" ON "adviser_opinions" USING btree ("agency_id","given_on","id");--> statement-breakpoint
CREATE INDEX "adviser_opinions_county" ON "adviser_opinions" USING btree ("county_code","given_on","id");--> statement-breakpoint
CREATE INDEX "adviser_opinions_city" ON "adviser_opinions" USING btree ("city_code","given_on","id");--> statement-breakpoint
CREATE INDEX "adviser_opinions_province" ON "adviser_opinions" USING btree ("province_code","given_on","id");--> statement-breakpoint
CREATE INDEX "legal_advisers_agency" ON "legal_advisers" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "legal_advisers_county" ON "legal_advisers" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "legal_advisers_city" ON "legal_advisers" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "legal_advisers_province" ON "legal_advisers" USING btree ("province_code","created_at","id");--> statement-breakpoint
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
CREATE INDEX "maker_lists_province" ON "maker_lists" USING btree ("province_code","created_at","id");
--> statement-breakpoint
-- By hand: rights and comments.
GRANT SELECT, INSERT, UPDATE ON "legal_advisers", "normative_documents", "maker_lists", "document_filings", "document_clean_ups", "document_clean_up_items" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON "adviser_opinions", "maker_list_entries" TO mingjian_app;
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
