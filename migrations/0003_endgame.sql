ALTER TABLE "enforcement_cases" DROP CONSTRAINT "enforcement_cases_status";--> statement-breakpoint
DROP INDEX "enforcement_cases_closed";--> statement-breakpoint
CREATE INDEX "enforcement_cases_closed" ON "enforcement_cases" USING btree ("county_code","closed_on","id") WHERE closed_on is not null;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD CONSTRAINT "enforcement_cases_status" CHECK ("enforcement_cases"."status" in ('FILED', 'DECIDED', 'SERVED', 'CLOSED', 'SUSPENDED', 'TERMINATED', 'WITHDRAWN', 'MERGED', 'ARCHIVED'));