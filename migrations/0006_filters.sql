CREATE INDEX "accounts_agency" ON "accounts" USING btree ("agency_id","username","id") WHERE agency_id is not null;--> statement-breakpoint
CREATE INDEX "accounts_officer" ON "accounts" USING btree ("officer_id") WHERE officer_id is not null;--> statement-breakpoint
CREATE INDEX "spot_check_files_of_case" ON "spot_check_files" USING btree ("case_id","created_at","id");--> statement-breakpoint
CREATE INDEX "case_clues_case" ON "case_clues" USING btree ("case_id","received_on","id") WHERE case_id is not null;--> statement-breakpoint
CREATE INDEX "case_clues_from_case" ON "case_clues" USING btree ("from_case_id","received_on","id") WHERE from_case_id is not null;