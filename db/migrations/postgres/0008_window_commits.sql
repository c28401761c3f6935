CREATE TABLE "window_commit" (
	"contest_id" text NOT NULL,
	"repository_id" text NOT NULL,
	"commit" text NOT NULL,
	CONSTRAINT "window_commit_repository_id_commit_pk" PRIMARY KEY("repository_id","commit")
);
--> statement-breakpoint
ALTER TABLE "window_commit" ADD CONSTRAINT "window_commit_contest_id_repository_id_repository_contest_id_id_fk" FOREIGN KEY ("contest_id","repository_id") REFERENCES "public"."repository"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "window_commit_same" ON "window_commit" USING btree ("contest_id","commit");