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
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stored_files" ADD CONSTRAINT "stored_files_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload_parts" ADD CONSTRAINT "upload_parts_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stored_files_sha256" ON "stored_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "stored_files_all" ON "stored_files" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_agency" ON "stored_files" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_county" ON "stored_files" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_city" ON "stored_files" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_province" ON "stored_files" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_officer" ON "stored_files" USING btree ("officer_id","created_at","id");--> statement-breakpoint
CREATE INDEX "stored_files_uploaded_by" ON "stored_files" USING btree ("uploaded_by","created_at","id");--> statement-breakpoint
CREATE INDEX "uploads_expiry" ON "uploads" USING btree ("expires_at");
--> statement-breakpoint
-- Rights and comments of the files; stored files are append-only.
GRANT SELECT, INSERT ON "stored_files" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "uploads" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "upload_parts" TO mingjian_app;
--> statement-breakpoint
COMMENT ON TABLE "stored_files" IS '文件：内容按 SHA-256 存放，只增不改不删';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."agency_id" IS '所属机关';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."name" IS '文件名';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."media_type" IS '媒体类型';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."file_class" IS '文件类别';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."bytes" IS '字节数';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."sha256" IS '内容的 SHA-256（十六进制）';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."sm3" IS '内容的 SM3（十六进制，GB/T 32905）';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."blocks" IS '每 1 MiB 的 SHA-256，依次相连，用于读取时逐段核对';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."origin" IS '来源';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."uploaded_by" IS '上传或者生成该文件的账号';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."officer_id" IS '该账号所对应的人员';
--> statement-breakpoint
COMMENT ON COLUMN "stored_files"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON TABLE "uploads" IS '上传：分段续传的文件，收齐并核对后成为文件；未完成的到期清除';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."account_id" IS '上传账号';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."agency_id" IS '文件所属机关';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."name" IS '文件名';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."media_type" IS '声明的媒体类型';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."bytes" IS '声明的字节数';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."sha256" IS '声明的 SHA-256（十六进制）';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."received_bytes" IS '已收到的字节数';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."file_id" IS '收齐后的文件';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."expires_at" IS '到期时刻';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "uploads"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "upload_parts" IS '上传的分段：内容暂存于存储，收齐或者到期后清除';
--> statement-breakpoint
COMMENT ON COLUMN "upload_parts"."upload_id" IS '上传';
--> statement-breakpoint
COMMENT ON COLUMN "upload_parts"."from_byte" IS '起始字节';
--> statement-breakpoint
COMMENT ON COLUMN "upload_parts"."part_id" IS '分段主键，与上传主键一起为存储中的键';
