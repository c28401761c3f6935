ALTER TABLE "award" ALTER COLUMN "entry_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_ended_by_account_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_ended_whole" CHECK ((ended_at is null) = (ended_how is null));