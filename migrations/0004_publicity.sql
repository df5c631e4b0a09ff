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
ALTER TABLE "publications" DROP CONSTRAINT "publications_status";--> statement-breakpoint
ALTER TABLE "publications" DROP CONSTRAINT "publications_exempt_reason";--> statement-breakpoint
DROP INDEX "publications_case";--> statement-breakpoint
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
ALTER TABLE "public_decision_events" ADD CONSTRAINT "public_decision_events_decision_id_public_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."public_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_decisions" ADD CONSTRAINT "public_decisions_id_publications_id_fk" FOREIGN KEY ("id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "public_decisions" ADD CONSTRAINT "public_decisions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_requests" ADD CONSTRAINT "publication_requests_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_requests" ADD CONSTRAINT "publication_requests_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_requests" ADD CONSTRAINT "publication_requests_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_requests" ADD CONSTRAINT "publication_requests_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_snapshots" ADD CONSTRAINT "publication_snapshots_publication_id_publications_id_fk" FOREIGN KEY ("publication_id") REFERENCES "public"."publications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication_snapshots" ADD CONSTRAINT "publication_snapshots_made_by_accounts_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "publications" ADD CONSTRAINT "publications_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_reviewed_by_accounts_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "publications_withdrawal" ON "publications" USING btree ("withdrawal_due_on","id") WHERE withdrawal_due_on is not null;--> statement-breakpoint
CREATE INDEX "publications_ending" ON "publications" USING btree ("published_until") WHERE status in ('PUBLISHED', 'CORRECTED');--> statement-breakpoint
CREATE UNIQUE INDEX "publications_case" ON "publications" USING btree ("case_id","rule_code","channel") WHERE status not in ('EXEMPT', 'WITHDRAWN');--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_expiry_cause" CHECK ("publications"."expiry_cause" in ('PERIOD_OVER', 'CREDIT_REPAIR'));--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_status" CHECK ("publications"."status" in ('DUE', 'DRAFTED', 'MASKED', 'REVIEWED', 'PUBLISHED', 'CORRECTED', 'WITHDRAWN', 'EXPIRED', 'EXEMPT'));--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_exempt_reason" CHECK ("publications"."exempt_reason" in ('MINOR', 'SECRET', 'SECURITY', 'OTHER_CASE', 'CRIMINAL', 'LAW', 'OVERTURNED'));--> statement-breakpoint
-- What the tables and columns mean, and what the application may do with them.
GRANT SELECT, INSERT, UPDATE ON "public_decisions", "public_decision_events", "publication_snapshots", "publication_requests" TO mingjian_app;
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
