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
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_items" ADD CONSTRAINT "catalogue_items_version_id_catalogue_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."catalogue_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_items" ADD CONSTRAINT "catalogue_items_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_versions" ADD CONSTRAINT "catalogue_versions_entry_id_catalogue_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."catalogue_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_versions" ADD CONSTRAINT "catalogue_versions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_versions" ADD CONSTRAINT "catalogue_versions_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_texts" ADD CONSTRAINT "disclosure_texts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics_reports" ADD CONSTRAINT "statistics_reports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics_reports" ADD CONSTRAINT "statistics_reports_frozen_by_accounts_id_fk" FOREIGN KEY ("frozen_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics_reports" ADD CONSTRAINT "statistics_reports_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE UNIQUE INDEX "statistics_reports_number" ON "statistics_reports" USING btree ("agency_id","year","number");--> statement-breakpoint
CREATE UNIQUE INDEX "statistics_reports_open" ON "statistics_reports" USING btree ("agency_id","year") WHERE status in ('DRAFT', 'FROZEN', 'APPROVED');--> statement-breakpoint
CREATE UNIQUE INDEX "statistics_reports_published" ON "statistics_reports" USING btree ("agency_id","year") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "statistics_reports_agency" ON "statistics_reports" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "statistics_reports_county" ON "statistics_reports" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "statistics_reports_city" ON "statistics_reports" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "statistics_reports_province" ON "statistics_reports" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "statistics_reports_created" ON "statistics_reports" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "statistics_reports_year" ON "statistics_reports" USING btree ("year","county_code") WHERE status = 'PUBLISHED';--> statement-breakpoint
-- 注释与权限 Comments and rights
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
GRANT SELECT, INSERT, UPDATE ON "catalogue_entries", "catalogue_versions", "catalogue_items", "disclosure_texts", "statistics_reports" TO mingjian_app;
