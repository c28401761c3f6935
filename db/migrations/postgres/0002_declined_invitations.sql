ALTER TABLE "invitation" ADD COLUMN "declined_at" bigint;--> statement-breakpoint
CREATE INDEX "sign_in_link_address" ON "sign_in_link" USING btree ("address","created_at");