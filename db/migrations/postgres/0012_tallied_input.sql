CREATE TABLE "tallied_input" (
	"hash" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"stage" text NOT NULL,
	"input" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "tallied_input" ADD CONSTRAINT "tallied_input_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;