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
ALTER TABLE "legal_reviews" ADD COLUMN "material_kinds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "responses" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "pooled" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "assigned_on" date;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "suspended_on" date;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "suspensions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "extension" jsonb;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "local_opinion" text;--> statement-breakpoint
ALTER TABLE "legal_reviews" ADD COLUMN "course" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "legal_review_pool_members" ADD CONSTRAINT "legal_review_pool_members_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_review_pool_members" ADD CONSTRAINT "legal_review_pool_members_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_review_pool_members" ADD CONSTRAINT "legal_review_pool_members_serves_agency_id_agencies_id_fk" FOREIGN KEY ("serves_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
ALTER TABLE "legal_reviews" ADD CONSTRAINT "legal_reviews_status" CHECK ("legal_reviews"."status" in ('SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'AGREED', 'PROBLEMS_FOUND', 'DISPUTED', 'ESCALATED', 'NOT_ADOPTED', 'WITHDRAWN'));--> statement-breakpoint
-- 注释与权限 Comments and rights
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
GRANT SELECT, INSERT, UPDATE ON "legal_review_pool_members" TO mingjian_app;
