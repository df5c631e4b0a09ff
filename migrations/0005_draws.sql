CREATE TABLE "spot_check_tickets" (
	"spot_check_id" uuid NOT NULL,
	"stratum" text collate "C" NOT NULL,
	"rank" integer NOT NULL,
	"case_id" uuid NOT NULL,
	"ticket" "bytea" NOT NULL,
	"drawn" boolean NOT NULL
);
--> statement-breakpoint
-- By hand: the tickets of draws made before move to their own table.
INSERT INTO "spot_check_tickets" SELECT "spot_check_id", "stratum", "rank", "case_id", decode("ticket", 'hex'), "drawn" FROM "spot_check_frame" WHERE "rank" IS NOT NULL ORDER BY "spot_check_id", "stratum", "rank";--> statement-breakpoint
ALTER TABLE "spot_check_frame" DROP CONSTRAINT "spot_check_frame_spot_check_id_spot_checks_id_fk";
--> statement-breakpoint
DROP INDEX "spot_check_frame_rank";--> statement-breakpoint
CREATE UNIQUE INDEX "spot_check_tickets_rank" ON "spot_check_tickets" USING btree ("spot_check_id","stratum","rank");--> statement-breakpoint
ALTER TABLE "spot_check_frame" DROP COLUMN "ticket";--> statement-breakpoint
ALTER TABLE "spot_check_frame" DROP COLUMN "rank";--> statement-breakpoint
ALTER TABLE "spot_check_frame" DROP COLUMN "drawn";
--> statement-breakpoint
-- By hand: rights and comments. Frame and tickets are written once: nobody at work may change them.
GRANT SELECT, INSERT ON "spot_check_tickets" TO mingjian_app;
--> statement-breakpoint
REVOKE UPDATE ON "spot_check_frame" FROM mingjian_app;
--> statement-breakpoint
COMMENT ON TABLE "spot_check_frame" IS '抽样框';
--> statement-breakpoint
COMMENT ON TABLE "spot_check_tickets" IS '全部签号';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."spot_check_id" IS '评查计划';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."stratum" IS '层标识';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."rank" IS '层内次序';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."ticket" IS '签号';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."drawn" IS '是否首次抽中';
