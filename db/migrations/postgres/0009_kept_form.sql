CREATE TABLE "kept_form" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"path" text NOT NULL,
	"fields" jsonb NOT NULL,
	"kept_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "kept_form" ADD CONSTRAINT "kept_form_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "kept_form_path" ON "kept_form" USING btree ("account_id","path");