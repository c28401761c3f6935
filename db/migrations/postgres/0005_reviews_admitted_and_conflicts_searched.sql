CREATE TABLE "conflict_search" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"searched_at" bigint NOT NULL,
	"requests_used" integer NOT NULL,
	"people" integer NOT NULL,
	"entries" integer NOT NULL,
	"unanswered" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_admission" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"review_id" text NOT NULL,
	"version_id" text NOT NULL,
	"reason" text NOT NULL,
	"admitted_by" text NOT NULL,
	"admitted_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "held_at" bigint;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "edited" jsonb;--> statement-breakpoint
ALTER TABLE "conflict_search" ADD CONSTRAINT "conflict_search_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_admission" ADD CONSTRAINT "review_admission_admitted_by_account_id_fk" FOREIGN KEY ("admitted_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_admission" ADD CONSTRAINT "review_admission_contest_id_review_id_review_contest_id_id_fk" FOREIGN KEY ("contest_id","review_id") REFERENCES "public"."review"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_admission" ADD CONSTRAINT "review_admission_contest_id_version_id_entry_version_contest_id_id_fk" FOREIGN KEY ("contest_id","version_id") REFERENCES "public"."entry_version"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conflict_search_newest" ON "conflict_search" USING btree ("contest_id","searched_at");--> statement-breakpoint
CREATE UNIQUE INDEX "review_admission_alive" ON "review_admission" USING btree ("review_id","version_id") WHERE ended_at is null;