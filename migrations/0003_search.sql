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
CREATE TABLE "case_texts" (
	"case_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_exports" ADD CONSTRAINT "case_exports_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_exports" ADD CONSTRAINT "case_exports_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_changes_order" ON "case_changes" USING btree ("xid","case_id");--> statement-breakpoint
CREATE INDEX "case_changes_province" ON "case_changes" USING btree ("province_code","xid","case_id","city_code","county_code");--> statement-breakpoint
CREATE INDEX "case_changes_agency" ON "case_changes" USING btree ("agency_id","xid","case_id");--> statement-breakpoint
CREATE INDEX "case_exports_started" ON "case_exports" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "case_exports_agency" ON "case_exports" USING btree ("agency_id","started_at","id");--> statement-breakpoint
CREATE INDEX "case_exports_county" ON "case_exports" USING btree ("county_code","started_at","id");--> statement-breakpoint
CREATE INDEX "case_exports_city" ON "case_exports" USING btree ("city_code","started_at","id");--> statement-breakpoint
CREATE INDEX "case_exports_province" ON "case_exports" USING btree ("province_code","started_at","id");--> statement-breakpoint
CREATE INDEX "case_texts_grams" ON "case_texts" USING gin (array_to_tsvector(array_remove(string_to_array(regexp_replace("text", '(..)', '\1' || chr(1), 'g') || chr(1) || regexp_replace(substr("text", 2), '(..)', '\1' || chr(1), 'g'), chr(1)), ''))) WITH (gin_pending_list_limit=1024);--> statement-breakpoint
CREATE INDEX "case_parties_name" ON "case_parties" USING gin (array_to_tsvector(array_remove(string_to_array(regexp_replace("name", '(..)', '\1' || chr(1), 'g') || chr(1) || regexp_replace(substr("name", 2), '(..)', '\1' || chr(1), 'g'), chr(1)), ''))) WITH (gin_pending_list_limit=512);--> statement-breakpoint
CREATE INDEX "enforcement_cases_decided_on" ON "enforcement_cases" USING btree (coalesce("decided_on", '-infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_province_decided_on" ON "enforcement_cases" USING btree ("province_code",coalesce("decided_on", '-infinity'::date),"id","city_code","county_code");--> statement-breakpoint
CREATE INDEX "enforcement_cases_agency_decided_on" ON "enforcement_cases" USING btree ("agency_id",coalesce("decided_on", '-infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_closed_on" ON "enforcement_cases" USING btree (coalesce("closed_on", '-infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_province_closed_on" ON "enforcement_cases" USING btree ("province_code",coalesce("closed_on", '-infinity'::date),"id","city_code","county_code");--> statement-breakpoint
CREATE INDEX "enforcement_cases_agency_closed_on" ON "enforcement_cases" USING btree ("agency_id",coalesce("closed_on", '-infinity'::date),"id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_updated_at" ON "enforcement_cases" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_province_updated_at" ON "enforcement_cases" USING btree ("province_code","updated_at","id","city_code","county_code");--> statement-breakpoint
CREATE INDEX "enforcement_cases_agency_updated_at" ON "enforcement_cases" USING btree ("agency_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_fine_yuan" ON "enforcement_cases" USING btree (coalesce("fine_yuan", '-1'::numeric),"id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_province_fine_yuan" ON "enforcement_cases" USING btree ("province_code",coalesce("fine_yuan", '-1'::numeric),"id","city_code","county_code");--> statement-breakpoint
CREATE INDEX "enforcement_cases_agency_fine_yuan" ON "enforcement_cases" USING btree ("agency_id",coalesce("fine_yuan", '-1'::numeric),"id");--> statement-breakpoint
CREATE INDEX "enforcement_cases_number_prefix" ON "enforcement_cases" USING btree (("case_number" collate "C"));--> statement-breakpoint
CREATE INDEX "enforcement_cases_item" ON "enforcement_cases" USING btree ("item_code") WHERE item_code is not null;--> statement-breakpoint
CREATE INDEX "enforcement_cases_power_item" ON "enforcement_cases" USING btree ("power_item_id") WHERE power_item_id is not null;--> statement-breakpoint
CREATE INDEX "enforcement_cases_served" ON "enforcement_cases" USING btree ("served_on") WHERE served_on is not null;--> statement-breakpoint
CREATE INDEX "enforcement_cases_archived" ON "enforcement_cases" USING btree ("archived_on") WHERE archived_on is not null;--> statement-breakpoint
CREATE INDEX "enforcement_cases_ended" ON "enforcement_cases" USING btree ("ended_on") WHERE ended_on is not null;--> statement-breakpoint
CREATE INDEX "enforcement_cases_confiscation" ON "enforcement_cases" USING btree ("confiscation_yuan") WHERE confiscation_yuan is not null;--> statement-breakpoint
CREATE INDEX "enforcement_cases_alerted" ON "enforcement_cases" USING btree ("id") WHERE open_alerts > 0;--> statement-breakpoint
CREATE INDEX "findings_case" ON "findings" USING btree ("case_id");
--> statement-breakpoint
-- By hand: what the cases keep beside them, statistics, rights and comments.
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
GRANT SELECT, INSERT, UPDATE ON "case_texts", "case_changes", "case_exports" TO mingjian_app;

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
