CREATE TABLE "act_filings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"act_kind" text NOT NULL,
	"field" text NOT NULL,
	"position" integer,
	"decided_on" date NOT NULL,
	"document_number" text,
	"grounds" jsonb NOT NULL,
	"requirement" text,
	"addressees" text[] NOT NULL,
	"due_on" date NOT NULL,
	"provisional" boolean NOT NULL,
	"calendar_version" text NOT NULL,
	"rule_code" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"status" text NOT NULL,
	"submitted_on" date,
	"submitted_by" uuid,
	"responsible" text,
	"materials" jsonb NOT NULL,
	"supplements" jsonb NOT NULL,
	"exempt_reason" text,
	"exempt_note" text,
	"exempted_by" uuid,
	"body_id" uuid,
	"registration_number" text,
	"registered_on" date,
	"registered_by" uuid,
	"review_started_on" date,
	"review_due_on" date,
	"reviewer_id" uuid,
	"conclusion" text,
	"opinion" text,
	"issues" jsonb NOT NULL,
	"concluded_on" date,
	"corrections" jsonb NOT NULL,
	"settled_on" date,
	"remedy_kind" text,
	"remedy_accepted_on" date,
	"ended_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "act_filings_act" UNIQUE NULLS NOT DISTINCT("case_id","act_kind","position"),
	CONSTRAINT "act_filings_act_kind" CHECK ("act_filings"."act_kind" in ('PENALTY', 'COERCION', 'LICENCE')),
	CONSTRAINT "act_filings_addressees" CHECK ("act_filings"."addressees" <@ array['SUPERVISION_BODY', 'SUPERIOR_DEPARTMENT']::text[]),
	CONSTRAINT "act_filings_status" CHECK ("act_filings"."status" in ('DUE', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'REGISTERED', 'UNDER_REVIEW', 'CORRECTION_ASKED', 'CORRECTION_REPLIED', 'CONCLUDED', 'ENDED_BY_REMEDY', 'EXEMPT')),
	CONSTRAINT "act_filings_exempt_reason" CHECK ("act_filings"."exempt_reason" in ('BELOW_STANDARD', 'WITHDRAWN', 'FILED_ELSEWHERE', 'SECRET')),
	CONSTRAINT "act_filings_conclusion" CHECK ("act_filings"."conclusion" in ('LAWFUL', 'OPINIONS', 'CORRECTION')),
	CONSTRAINT "act_filings_remedy_kind" CHECK ("act_filings"."remedy_kind" in ('RECONSIDERATION', 'LITIGATION'))
);
--> statement-breakpoint
CREATE TABLE "legal_review_pool_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"serves_agency_id" uuid,
	"kind" text NOT NULL,
	"document" text NOT NULL,
	"joined_on" date NOT NULL,
	"status" text NOT NULL,
	"ended_on" date,
	"end_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "legal_review_pool_members_kind" CHECK ("legal_review_pool_members"."kind" in ('REVIEWER', 'PUBLIC_LAWYER', 'LEGAL_ADVISER')),
	CONSTRAINT "legal_review_pool_members_status" CHECK ("legal_review_pool_members"."status" in ('ACTIVE', 'ENDED'))
);
--> statement-breakpoint
ALTER TABLE "legal_reviews" DROP CONSTRAINT "legal_reviews_status";--> statement-breakpoint
DROP INDEX "legal_reviews_one_open";--> statement-breakpoint
DROP INDEX "legal_reviews_reviewer";--> statement-breakpoint
ALTER TABLE "case_imports" ADD COLUMN "updated" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "intake_filing_digest" "bytea";--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "intake_revision" integer;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "material_kinds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "responses" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "pooled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "assigned_on" date;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "suspended_on" date;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "suspensions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "extension" jsonb;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "local_opinion" text;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "course" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "case_steps" ADD COLUMN "source_digest" "bytea";--> statement-breakpoint
ALTER TABLE "act_filings" ADD CONSTRAINT "act_filings_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_filings" ADD CONSTRAINT "act_filings_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_filings" ADD CONSTRAINT "act_filings_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_filings" ADD CONSTRAINT "act_filings_exempted_by_accounts_id_fk" FOREIGN KEY ("exempted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_filings" ADD CONSTRAINT "act_filings_body_id_agencies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_filings" ADD CONSTRAINT "act_filings_registered_by_accounts_id_fk" FOREIGN KEY ("registered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "act_filings" ADD CONSTRAINT "act_filings_reviewer_id_accounts_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_review_pool_members" ADD CONSTRAINT "legal_review_pool_members_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_review_pool_members" ADD CONSTRAINT "legal_review_pool_members_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_review_pool_members" ADD CONSTRAINT "legal_review_pool_members_serves_agency_id_agencies_id_fk" FOREIGN KEY ("serves_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "act_filings_agency_due_on" ON "act_filings" USING btree ("agency_id","due_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_county_due_on" ON "act_filings" USING btree ("county_code","due_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_city_due_on" ON "act_filings" USING btree ("city_code","due_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_province_due_on" ON "act_filings" USING btree ("province_code","due_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_due_on" ON "act_filings" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_agency_decided_on" ON "act_filings" USING btree ("agency_id","decided_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_county_decided_on" ON "act_filings" USING btree ("county_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_city_decided_on" ON "act_filings" USING btree ("city_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_province_decided_on" ON "act_filings" USING btree ("province_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_decided_on" ON "act_filings" USING btree ("decided_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_agency_registered_on" ON "act_filings" USING btree ("agency_id","registered_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_county_registered_on" ON "act_filings" USING btree ("county_code","registered_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_city_registered_on" ON "act_filings" USING btree ("city_code","registered_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_province_registered_on" ON "act_filings" USING btree ("province_code","registered_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_registered_on" ON "act_filings" USING btree ("registered_on","id");--> statement-breakpoint
CREATE INDEX "act_filings_open_agency" ON "act_filings" USING btree ("agency_id","due_on","id") WHERE status not in ('CONCLUDED', 'ENDED_BY_REMEDY', 'EXEMPT');--> statement-breakpoint
CREATE INDEX "act_filings_open_county" ON "act_filings" USING btree ("county_code","due_on","id") WHERE status not in ('CONCLUDED', 'ENDED_BY_REMEDY', 'EXEMPT');--> statement-breakpoint
CREATE INDEX "act_filings_open_city" ON "act_filings" USING btree ("city_code","due_on","id") WHERE status not in ('CONCLUDED', 'ENDED_BY_REMEDY', 'EXEMPT');--> statement-breakpoint
CREATE INDEX "act_filings_open_province" ON "act_filings" USING btree ("province_code","due_on","id") WHERE status not in ('CONCLUDED', 'ENDED_BY_REMEDY', 'EXEMPT');--> statement-breakpoint
CREATE UNIQUE INDEX "legal_review_pool_members_once" ON "legal_review_pool_members" USING btree ("officer_id","division_code",coalesce(serves_agency_id, officer_id)) WHERE status = 'ACTIVE';--> statement-breakpoint
CREATE INDEX "legal_review_pool_members_agency" ON "legal_review_pool_members" USING btree ("agency_id","joined_on","id");--> statement-breakpoint
CREATE INDEX "legal_review_pool_members_county" ON "legal_review_pool_members" USING btree ("county_code","joined_on","id");--> statement-breakpoint
CREATE INDEX "legal_review_pool_members_city" ON "legal_review_pool_members" USING btree ("city_code","joined_on","id");--> statement-breakpoint
CREATE INDEX "legal_review_pool_members_province" ON "legal_review_pool_members" USING btree ("province_code","joined_on","id");--> statement-breakpoint
CREATE INDEX "legal_review_pool_members_served" ON "legal_review_pool_members" USING btree ("division_code");--> statement-breakpoint
CREATE INDEX "legal_reviews_concluded" ON "legal_reviews" USING btree ("concluded_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "legal_reviews_one_open" ON "legal_reviews" USING btree ("case_id") WHERE status in ('SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'DISPUTED', 'ESCALATED');--> statement-breakpoint
CREATE INDEX "legal_reviews_reviewer" ON "legal_reviews" USING btree ("reviewer_id","due_on","id");--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD CONSTRAINT "legal_reviews_local_opinion" CHECK ("legal_reviews"."local_opinion" in ('DISAGREE', 'MODIFY', 'SUPPLEMENT_EVIDENCE', 'CORRECT_PROCEDURE', 'TRANSFER'));--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD CONSTRAINT "legal_reviews_material_kinds" CHECK ("legal_reviews"."material_kinds" <@ array['REPORT', 'DRAFT_DECISION', 'BASIS', 'EVIDENCE', 'HEARING_RECORD', 'STATEMENT', 'APPRAISAL', 'OTHER']::text[]);--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD CONSTRAINT "legal_reviews_status" CHECK ("legal_reviews"."status" in ('SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'AGREED', 'PROBLEMS_FOUND', 'DISPUTED', 'ESCALATED', 'NOT_ADOPTED', 'WITHDRAWN'));
--> statement-breakpoint
-- By hand: rights and comments.
GRANT SELECT, INSERT, UPDATE ON "legal_review_pool_members", "act_filings" TO mingjian_app;
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."intake_filing_digest" IS '导入行立案部分的散列，更新时据以核对';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."intake_revision" IS '已导入的来源记录版本';
--> statement-breakpoint
COMMENT ON COLUMN "case_imports"."updated" IS '更新';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."source_digest" IS '导入的环节在来源记录中的内容散列；本系统办理的为空';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."material_kinds" IS '送审材料的种类，与送审材料依次对应；最初登记的为空';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."responses" IS '对上一轮各项问题的处理情况';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."pooled" IS '审核人员是否统筹调用';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."assigned_on" IS '分派日期';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."suspended_on" IS '退回补充材料日期，期限自此停止计算；未停止的为空';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."suspensions" IS '不计入期限的期间';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."extension" IS '期限的延长及其批准人';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."local_opinion" IS '“存在问题”意见的地方细分';
--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."course" IS '经过：每一步及其责任人';
--> statement-breakpoint
COMMENT ON TABLE "legal_review_pool_members" IS '法制审核人员库：可以为其他机关进行法制审核的人员';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."officer_id" IS '人员';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."agency_id" IS '人员所在机关';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."division_code" IS '所服务的行政区划，含下级';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."serves_agency_id" IS '所服务的机关；空为该区划内各机关';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."kind" IS '身份';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."document" IS '统筹调用所依据的文件';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."joined_on" IS '入库日期';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."ended_on" IS '出库日期';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."end_reason" IS '出库原因';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "legal_review_pool_members"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "act_filings" IS '重大行政执法行为备案：达到当地标准的处罚、强制（及许可）作出时产生，载明理由与届满日';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."agency_id" IS '报备机关';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."act_kind" IS '行为种类';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."field" IS '执法领域';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."position" IS '作为备案对象的办案环节；案件的决定为空';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."decided_on" IS '行为作出日期';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."document_number" IS '决定书文号';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."grounds" IS '须备案的理由：所达到的标准及依据';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."requirement" IS '监督机构要求报备的说明；依标准产生的为空';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."addressees" IS '报送对象';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."due_on" IS '报备期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."provisional" IS '是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."legal_basis" IS '期限的依据';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."submitted_on" IS '首次报送日期';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."submitted_by" IS '报送账号';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."responsible" IS '报备责任人';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."materials" IS '备案材料';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."supplements" IS '历次补正';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."exempt_reason" IS '无须报备的理由';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."exempt_note" IS '无须报备的说明';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."exempted_by" IS '核定无须报备的账号';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."body_id" IS '备案机关（登记、审查的监督机构）';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."registration_number" IS '备案登记号';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."registered_on" IS '登记日期';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."registered_by" IS '登记账号';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."review_started_on" IS '开始审查日期';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."review_due_on" IS '审查期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."reviewer_id" IS '审查账号';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."conclusion" IS '审查结论';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."opinion" IS '审查意见';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."issues" IS '发现的问题，按审查方面';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."concluded_on" IS '作出结论日期';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."corrections" IS '历次纠正要求与报告';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."settled_on" IS '认可纠正日期';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."remedy_kind" IS '救济途径';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."remedy_accepted_on" IS '复议、诉讼受理日期';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."ended_on" IS '终止审查日期';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."updated_at" IS '最近变更时刻';
