CREATE TABLE "assignment_plan" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"stage" text NOT NULL,
	"replaces_id" text,
	"settings" jsonb NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"input_hash" text,
	"result" jsonb,
	"computed_at" bigint,
	"applied_at" bigint,
	CONSTRAINT "assignment_plan_whole" CHECK ((computed_at is null) = (input_hash is null))
);
--> statement-breakpoint
CREATE TABLE "bid" (
	"contest_id" text NOT NULL,
	"account_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"value" integer NOT NULL,
	"bid_at" bigint NOT NULL,
	CONSTRAINT "bid_account_id_entry_id_pk" PRIMARY KEY("account_id","entry_id"),
	CONSTRAINT "bid_value" CHECK (value between -5 and 10)
);
--> statement-breakpoint
CREATE TABLE "interest" (
	"contest_id" text NOT NULL,
	"account_id" text NOT NULL,
	"topic" text NOT NULL,
	CONSTRAINT "interest_contest_id_account_id_topic_pk" PRIMARY KEY("contest_id","account_id","topic")
);
--> statement-breakpoint
ALTER TABLE "assignment_plan" ADD CONSTRAINT "assignment_plan_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_plan" ADD CONSTRAINT "assignment_plan_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bid" ADD CONSTRAINT "bid_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bid" ADD CONSTRAINT "bid_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest" ADD CONSTRAINT "interest_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest" ADD CONSTRAINT "interest_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_plan_newest" ON "assignment_plan" USING btree ("contest_id","stage","asked_at");