CREATE TABLE "double_publicity_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"direction" text NOT NULL,
	"kind" text NOT NULL,
	"format" text NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"account_id" uuid NOT NULL,
	"query" jsonb NOT NULL,
	"rows" integer,
	"created" integer,
	"updated" integer,
	"unchanged" integer,
	"refused" integer,
	"bytes" bigint,
	"sha256" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "double_publicity_files_direction" CHECK ("double_publicity_files"."direction" in ('EXPORT', 'IMPORT')),
	CONSTRAINT "double_publicity_files_kind" CHECK ("double_publicity_files"."kind" in ('LICENCE', 'PENALTY')),
	CONSTRAINT "double_publicity_files_format" CHECK ("double_publicity_files"."format" in ('NDJSON', 'CSV', 'XLSX'))
);
--> statement-breakpoint
CREATE TABLE "double_publicity_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"case_id" uuid,
	"party_id" uuid,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"document_number" text,
	"party_key" text NOT NULL,
	"decided_on" date NOT NULL,
	"due_on" date,
	"provisional" boolean NOT NULL,
	"calendar_version" text,
	"rule_code" text,
	"legal_basis" jsonb NOT NULL,
	"status" text NOT NULL,
	"validity" text NOT NULL,
	"values" jsonb NOT NULL,
	"completed" jsonb NOT NULL,
	"party_id_sealed" "bytea",
	"representative_id_sealed" "bytea",
	"faults" jsonb NOT NULL,
	"compliant" boolean NOT NULL,
	"revision" integer NOT NULL,
	"changed_xid" "xid8",
	"accepted_revision" integer,
	"delivered_on" date,
	"receipt_reference" text,
	"refusal_reasons" jsonb NOT NULL,
	"withdrawn_on" date,
	"withdrawn_reason" text,
	"intake_digest" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "double_publicity_records_act" UNIQUE NULLS NOT DISTINCT("agency_id","kind","document_number","party_key"),
	CONSTRAINT "double_publicity_records_kind" CHECK ("double_publicity_records"."kind" in ('LICENCE', 'PENALTY')),
	CONSTRAINT "double_publicity_records_source" CHECK ("double_publicity_records"."source" in ('CASE', 'IMPORTED')),
	CONSTRAINT "double_publicity_records_status" CHECK ("double_publicity_records"."status" in ('INCOMPLETE', 'PENDING', 'ACCEPTED', 'REFUSED', 'DROPPED')),
	CONSTRAINT "double_publicity_records_validity" CHECK ("double_publicity_records"."validity" in ('VALID', 'INVALID'))
);
--> statement-breakpoint
ALTER TABLE "double_publicity_files" ADD CONSTRAINT "double_publicity_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_publicity_files" ADD CONSTRAINT "double_publicity_files_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_publicity_records" ADD CONSTRAINT "double_publicity_records_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "double_publicity_records" ADD CONSTRAINT "double_publicity_records_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "double_publicity_files_started" ON "double_publicity_files" USING btree ("started_at","id");--> statement-breakpoint
CREATE INDEX "double_publicity_files_agency" ON "double_publicity_files" USING btree ("agency_id","started_at","id");--> statement-breakpoint
CREATE INDEX "double_publicity_files_county" ON "double_publicity_files" USING btree ("county_code","started_at","id");--> statement-breakpoint
CREATE INDEX "double_publicity_files_city" ON "double_publicity_files" USING btree ("city_code","started_at","id");--> statement-breakpoint
CREATE INDEX "double_publicity_files_province" ON "double_publicity_files" USING btree ("province_code","started_at","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_case" ON "double_publicity_records" USING btree ("case_id") WHERE case_id is not null;--> statement-breakpoint
CREATE INDEX "double_publicity_records_number" ON "double_publicity_records" USING btree ("document_number","kind");--> statement-breakpoint
CREATE INDEX "double_publicity_records_agency_decided_on" ON "double_publicity_records" USING btree ("agency_id","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_county_decided_on" ON "double_publicity_records" USING btree ("county_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_city_decided_on" ON "double_publicity_records" USING btree ("city_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_province_decided_on" ON "double_publicity_records" USING btree ("province_code","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_decided_on" ON "double_publicity_records" USING btree ("decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_agency_due_on" ON "double_publicity_records" USING btree ("agency_id","due_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_county_due_on" ON "double_publicity_records" USING btree ("county_code","due_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_city_due_on" ON "double_publicity_records" USING btree ("city_code","due_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_province_due_on" ON "double_publicity_records" USING btree ("province_code","due_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_due_on" ON "double_publicity_records" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_agency_status" ON "double_publicity_records" USING btree ("agency_id","status","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_county_status" ON "double_publicity_records" USING btree ("county_code","status","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_city_status" ON "double_publicity_records" USING btree ("city_code","status","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_province_status" ON "double_publicity_records" USING btree ("province_code","status","decided_on","id");--> statement-breakpoint
CREATE INDEX "double_publicity_records_changed" ON "double_publicity_records" USING btree ("changed_xid","id") WHERE changed_xid is not null;--> statement-breakpoint
CREATE INDEX "double_publicity_records_changed_province" ON "double_publicity_records" USING btree ("province_code","changed_xid","id","city_code","county_code") WHERE changed_xid is not null;--> statement-breakpoint
CREATE INDEX "double_publicity_records_changed_agency" ON "double_publicity_records" USING btree ("agency_id","changed_xid","id") WHERE changed_xid is not null;
--> statement-breakpoint
-- 注释与权限 Comments and rights
COMMENT ON TABLE "double_publicity_records" IS '双公示信息：每件许可、处罚决定的每一相对人一条';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."kind" IS '种类：许可、处罚';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."source" IS '来源：本系统案件或者文件导入';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."case_id" IS '案件；导入的为空';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."party_id" IS '案件当事人；导入的为空';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."agency_id" IS '决定机关';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."document_number" IS '决定书文号';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."party_key" IS '识别相对人的代码、号码散列或者名称';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."decided_on" IS '决定日期';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."due_on" IS '报送期限届满日；义务施行前的决定为空';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."provisional" IS '是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."legal_basis" IS '期限的依据';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."status" IS '报送状态';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."validity" IS '当前状态：有效、无效';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."values" IS '案件或者文件给出的字段值，证件号码为掩码';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."completed" IS '人工补全的字段值，证件号码为掩码';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."party_id_sealed" IS '自然人证件号码密文';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."representative_id_sealed" IS '法定代表人证件号码密文';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."faults" IS '校验发现的问题';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."compliant" IS '是否合规';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."revision" IS '报送内容的修订号，可以报送之前为零';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."changed_xid" IS '报送内容最近变更的事务号，供平台增量读取';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."accepted_revision" IS '平台已接收的修订号';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."delivered_on" IS '平台首次接收日期';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."receipt_reference" IS '平台回执编号';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."refusal_reasons" IS '平台退回的理由';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."withdrawn_on" IS '撤回日期';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."withdrawn_reason" IS '撤回的理由';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."intake_digest" IS '导入行内容带密钥散列，用于识别同一内容的重复导入';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "double_publicity_files" IS '双公示信息文件的导出、导入记录';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."direction" IS '导出或者导入';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."kind" IS '种类：许可、处罚';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."format" IS '文件格式';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."agency_id" IS '导出、导入单位';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."account_id" IS '账号';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."query" IS '筛选条件，按请求所写';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."rows" IS '记录数';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."created" IS '新增';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."updated" IS '更新';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."unchanged" IS '已有且未变';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."refused" IS '未通过';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."bytes" IS '导出字节数';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."sha256" IS '导出全部字节的 SHA-256（十六进制）';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."started_at" IS '开始时刻';
--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_files"."finished_at" IS '完成时刻；未送完为空';
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "double_publicity_records", "double_publicity_files" TO mingjian_app;
