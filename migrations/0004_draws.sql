CREATE TABLE "spot_check_additions" (
	"spot_check_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "spot_check_additions_spot_check_id_seq_pk" PRIMARY KEY("spot_check_id","seq"),
	CONSTRAINT "spot_check_additions_kind" CHECK ("spot_check_additions"."kind" in ('EXTENSION', 'SUBSTITUTION'))
);
--> statement-breakpoint
ALTER TABLE "spot_checks" DROP CONSTRAINT "spot_checks_status";--> statement-breakpoint
ALTER TABLE "spot_check_frame" DROP CONSTRAINT "spot_check_frame_spot_check_id_agency_id_case_id_pk";--> statement-breakpoint
ALTER TABLE "spot_check_strata" DROP CONSTRAINT "spot_check_strata_spot_check_id_agency_id_pk";--> statement-breakpoint
ALTER TABLE "spot_check_files" ADD COLUMN "stratum" text collate "C" NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_files" ADD COLUMN "replaced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "spot_check_frame" ADD COLUMN "stratum" text collate "C" NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ADD COLUMN "stratum" text collate "C" NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ADD COLUMN "priority" boolean NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ADD COLUMN "given" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_check_strata" ADD COLUMN "taken" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "by_act_kind" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "by_period" text DEFAULT 'NONE' NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "priority_grounds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "min_per_priority" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "exclusions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "frame_query" text;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "seed_sources" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "commitment_digest" text;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "share_reveals" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "seed_values" jsonb;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "seeded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "extended_to" integer;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "additions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "spot_checks" ADD COLUMN "additions_digest" text;--> statement-breakpoint
ALTER TABLE "spot_check_additions" ADD CONSTRAINT "spot_check_additions_spot_check_id_spot_checks_id_fk" FOREIGN KEY ("spot_check_id") REFERENCES "public"."spot_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "spot_check_frame_line" ON "spot_check_frame" USING btree ("spot_check_id","stratum","case_id");--> statement-breakpoint
CREATE UNIQUE INDEX "spot_check_frame_rank" ON "spot_check_frame" USING btree ("spot_check_id","stratum","rank") WHERE rank is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "spot_check_strata_stratum" ON "spot_check_strata" USING btree ("spot_check_id","stratum");--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_by_period" CHECK ("spot_checks"."by_period" in ('NONE', 'QUARTER', 'HALF_YEAR', 'YEAR'));--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_priority_grounds" CHECK ("spot_checks"."priority_grounds" <@ array['COMPLAINT', 'PUBLIC_INTEREST', 'COMPLEX', 'HEARING', 'LEGAL_REVIEW']::text[]);--> statement-breakpoint
ALTER TABLE "spot_checks" ADD CONSTRAINT "spot_checks_status" CHECK ("spot_checks"."status" in ('DRAFT', 'COMMITTED', 'SEEDED', 'DRAWN', 'REVIEWING', 'CLOSED'));--> statement-breakpoint
-- Comments and rights.
COMMENT ON COLUMN "spot_checks"."by_act_kind" IS '是否按执法行为种类分层';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."by_period" IS '分层期间';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."priority_grounds" IS '优先层条件';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."min_per_priority" IS '每个优先层至少抽取';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."exclusions" IS '排除标准及理由';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."frame_query" IS '固定时的查询条件（规范 JSON）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."seed_sources" IS '公布的种子来源';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."commitment_digest" IS '承诺散列';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."share_reveals" IS '已揭示的份额';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."seed_values" IS '种子来源及其数值';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."seeded_at" IS '种子形成时刻';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."extended_to" IS '追加后的抽取数量';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."additions" IS '补充记录数';
--> statement-breakpoint
COMMENT ON COLUMN "spot_checks"."additions_digest" IS '最后一条补充记录散列';
--> statement-breakpoint
COMMENT ON TABLE "spot_check_strata" IS '抽样分层';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."stratum" IS '层标识';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."priority" IS '是否优先层';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."label" IS '层的正式名称（固定时）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."given" IS '追加后的应抽数';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_strata"."taken" IS '已抽到的次序';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_frame"."stratum" IS '层标识';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_frame"."drawn" IS '是否首次抽中';
--> statement-breakpoint
COMMENT ON TABLE "spot_check_additions" IS '替换和追加的补充记录';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_additions"."spot_check_id" IS '评查计划';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_additions"."seq" IS '序号';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_additions"."kind" IS '种类';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_additions"."content" IS '补充记录（规范 JSON）';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."stratum" IS '层标识';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_files"."replaced_at" IS '被替换时刻';
--> statement-breakpoint
GRANT SELECT, INSERT ON "spot_check_additions" TO mingjian_app;
