ALTER TABLE "repository_check" DROP CONSTRAINT "repository_check_kind";--> statement-breakpoint
DROP INDEX "overruling_alive";--> statement-breakpoint
ALTER TABLE "overruling" ADD COLUMN "subject" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "repository_check" ADD COLUMN "subject" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "overruling_alive" ON "overruling" USING btree ("entry_id","repository_id","kind","subject") WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE "repository_check" ADD CONSTRAINT "repository_check_kind" UNIQUE("repository_id","kind","subject");