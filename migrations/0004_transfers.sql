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
ALTER TABLE "enforcement_cases" DROP CONSTRAINT "enforcement_cases_status";--> statement-breakpoint
DROP INDEX "publications_case";--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "source_clue_id" uuid;--> statement-breakpoint
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_clues" ADD CONSTRAINT "case_clues_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_clues" ADD CONSTRAINT "case_clues_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_clues" ADD CONSTRAINT "case_clues_from_case_id_enforcement_cases_id_fk" FOREIGN KEY ("from_case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_clues" ADD CONSTRAINT "case_clues_to_agency_id_agencies_id_fk" FOREIGN KEY ("to_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enforcement_devices" ADD CONSTRAINT "enforcement_devices_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stored_files_sha256" ON "stored_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "stored_files_all" ON "stored_files" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_agency" ON "stored_files" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_county" ON "stored_files" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_city" ON "stored_files" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_province" ON "stored_files" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_officer" ON "stored_files" USING btree ("officer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_uploaded_by" ON "stored_files" USING btree ("uploaded_by","created_at","id");--> statement-breakpoint
CREATE INDEX "uploads_expiry" ON "uploads" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "case_clues_agency" ON "case_clues" USING btree ("agency_id","received_on","id");--> statement-breakpoint
CREATE INDEX "case_clues_county" ON "case_clues" USING btree ("county_code","received_on","id");--> statement-breakpoint
CREATE INDEX "case_clues_city" ON "case_clues" USING btree ("city_code","received_on","id");--> statement-breakpoint
CREATE INDEX "case_clues_province" ON "case_clues" USING btree ("province_code","received_on","id");--> statement-breakpoint
CREATE INDEX "case_clues_received" ON "case_clues" USING btree ("received_on","id");--> statement-breakpoint
CREATE INDEX "case_clues_open" ON "case_clues" USING btree ("due_on","id") WHERE status = 'RECEIVED';--> statement-breakpoint
CREATE UNIQUE INDEX "enforcement_devices_number" ON "enforcement_devices" USING btree ("agency_id","number");--> statement-breakpoint
CREATE INDEX "enforcement_devices_agency" ON "enforcement_devices" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "enforcement_devices_county" ON "enforcement_devices" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "enforcement_devices_city" ON "enforcement_devices" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "enforcement_devices_province" ON "enforcement_devices" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "enforcement_devices_created" ON "enforcement_devices" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "publications_of_case" ON "publications" USING btree ("case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "publications_case" ON "publications" USING btree ("case_id","rule_code","channel") WHERE status <> 'EXEMPT';--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD CONSTRAINT "enforcement_cases_status" CHECK ("enforcement_cases"."status" in ('FILED', 'DECIDED', 'SERVED', 'TRANSFERRED', 'CLOSED'));
--> statement-breakpoint
-- By hand: rights and comments.
GRANT SELECT, INSERT, UPDATE ON "case_clues", "enforcement_devices" TO mingjian_app;
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."source_clue_id" IS '所据的线索';
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
GRANT SELECT, INSERT ON "stored_files" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "uploads" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "upload_parts" TO mingjian_app;
