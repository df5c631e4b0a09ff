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
ALTER TABLE "findings" DROP CONSTRAINT "findings_status";--> statement-breakpoint
ALTER TABLE "findings" ALTER COLUMN "file_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ALTER COLUMN "spot_check_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ALTER COLUMN "case_id" DROP NOT NULL;--> statement-breakpoint
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
ALTER TABLE "findings" ADD CONSTRAINT "findings_round_id_review_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."review_rounds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_review_file_id_review_files_id_fk" FOREIGN KEY ("review_file_id") REFERENCES "public"."review_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_order_id_rectification_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."rectification_orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "findings_round" ON "findings" USING btree ("round_id","agency_id");--> statement-breakpoint
CREATE INDEX "findings_review_file" ON "findings" USING btree ("review_file_id");--> statement-breakpoint
CREATE INDEX "findings_order" ON "findings" USING btree ("order_id","status");--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_subcategory" CHECK ("findings"."subcategory" in ('SUBJECT_AUTHORITY', 'SUBJECT_OFFICERS', 'PARTY_NAME', 'PARTY_WRONG', 'FACT_UNCLEAR', 'EVIDENCE_INSUFFICIENT', 'EVIDENCE_FORM', 'LAW_BASIS', 'LAW_CITATION', 'DISCRETION_BENCHMARK', 'DISCRETION_REASONS', 'PROCEDURE_NOTICE', 'PROCEDURE_HEARING', 'PROCEDURE_RECUSAL', 'PROCEDURE_TIME', 'PROCEDURE_LEGAL_REVIEW', 'PROCEDURE_COLLECTIVE', 'PROCEDURE_SERVICE', 'IDENTITY_CERTIFICATE', 'IDENTITY_DRESS', 'RECORD_TEXT', 'RECORD_AUDIO_VIDEO', 'DOCUMENT_CONTENT', 'DOCUMENT_SIGNATURE', 'EXECUTION_URGING', 'EXECUTION_VOUCHERS', 'ARCHIVE_ORDER', 'ARCHIVE_CATALOGUE', 'PUBLICITY_RESULT', 'TRANSFER_CRIMINAL', 'TRANSFER_AGENCY'));--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_verified_by" CHECK ("findings"."verified_by" in ('EVIDENCE', 'CHANGED_DATA'));--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_status" CHECK ("findings"."status" in ('OPEN', 'RECTIFIED', 'VERIFIED', 'WITHDRAWN'));
--> statement-breakpoint
-- Rights and comments
GRANT SELECT, INSERT, UPDATE ON "scoring_standards", "review_rounds", "review_files", "score_sheets", "rectification_orders" TO mingjian_app;
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
