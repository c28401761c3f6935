CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"github_id" text,
	"login" text,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "account_githubId_unique" UNIQUE("github_id")
);
--> statement-breakpoint
CREATE TABLE "address" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"address" text NOT NULL,
	"added_at" bigint NOT NULL,
	"confirmed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "administrator" (
	"account_id" text PRIMARY KEY NOT NULL,
	"named_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "administrator_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "github_round" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"code_verifier" text NOT NULL,
	"purpose" text NOT NULL,
	"return_to" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE TABLE "portal" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"device" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"purpose" text NOT NULL,
	"address" text NOT NULL,
	"account_id" text,
	"return_to" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	CONSTRAINT "sign_in_link_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "announcement" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"published_by" text,
	"published_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "answer" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"question_id" text NOT NULL,
	"text" text NOT NULL,
	"answered_by" text NOT NULL,
	"answered_at" bigint NOT NULL,
	CONSTRAINT "answer_questionId_unique" UNIQUE("question_id")
);
--> statement-breakpoint
CREATE TABLE "episode" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"place" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"cancelled_at" bigint,
	CONSTRAINT "episode_in_contest" UNIQUE("contest_id","id")
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"asked_by" text NOT NULL,
	"text" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"public" boolean NOT NULL,
	CONSTRAINT "question_in_contest" UNIQUE("contest_id","id")
);
--> statement-breakpoint
CREATE TABLE "sign_up" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"episode_id" text NOT NULL,
	"account_id" text NOT NULL,
	"signed_up_at" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "sign_up_once" UNIQUE("episode_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "entry" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"team_id" text NOT NULL,
	"code" text NOT NULL,
	"created_at" bigint NOT NULL,
	"version_in_force_id" text,
	"submitted_at" bigint,
	"withdrawn_at" bigint,
	"late_at" bigint,
	"ineligible_at" bigint,
	"eligible_at" bigint,
	"finalist_at" bigint,
	"not_selected_at" bigint,
	"won_at" bigint,
	"disqualified_at" bigint,
	CONSTRAINT "entry_teamId_unique" UNIQUE("team_id"),
	CONSTRAINT "entry_in_contest" UNIQUE("contest_id","id"),
	CONSTRAINT "entry_code" UNIQUE("contest_id","code")
);
--> statement-breakpoint
CREATE TABLE "entry_draft" (
	"entry_id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"saved_at" bigint NOT NULL,
	"saved_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_version" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"number" integer NOT NULL,
	"idempotency_key" text NOT NULL,
	"content_hash" text NOT NULL,
	"received_at" bigint NOT NULL,
	"late" boolean NOT NULL,
	"submitted_by" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"write_up" text NOT NULL,
	"build_and_run" text NOT NULL,
	"evidence" text NOT NULL,
	"links" jsonb NOT NULL,
	"no_category_fits" boolean NOT NULL,
	"receipt_code" text NOT NULL,
	CONSTRAINT "entry_version_receiptCode_unique" UNIQUE("receipt_code"),
	CONSTRAINT "entry_version_number" UNIQUE("entry_id","number"),
	CONSTRAINT "entry_version_key" UNIQUE("entry_id","idempotency_key"),
	CONSTRAINT "entry_version_in_contest" UNIQUE("contest_id","id")
);
--> statement-breakpoint
CREATE TABLE "picture" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"caption" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"added_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "ruling" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"ruled_by" text NOT NULL,
	"ruled_at" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "ruling_kind" CHECK (kind in ('eligible', 'ineligible', 'late admitted', 'disqualified'))
);
--> statement-breakpoint
CREATE TABLE "withdrawal" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"withdrawn_by" text NOT NULL,
	"withdrawn_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"stage" text NOT NULL,
	"account_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"assigned_by" text,
	"assigned_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_how" text,
	CONSTRAINT "assignment_in_contest" UNIQUE("contest_id","id")
);
--> statement-breakpoint
CREATE TABLE "conflict" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"account_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"source" text NOT NULL,
	"reason" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"raised_by" text,
	"raised_at" bigint NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" bigint,
	"decided_reason" text,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "mark" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"review_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"value" double precision,
	"not_applicable" boolean NOT NULL,
	"comment" text NOT NULL,
	CONSTRAINT "mark_once" UNIQUE("review_id","criterion_id"),
	CONSTRAINT "mark_value_or_none" CHECK ((value is null) = not_applicable)
);
--> statement-breakpoint
CREATE TABLE "recusal" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"assignment_id" text NOT NULL,
	"reason" text NOT NULL,
	"recused_at" bigint NOT NULL,
	CONSTRAINT "recusal_assignmentId_unique" UNIQUE("assignment_id")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"assignment_id" text NOT NULL,
	"seen_version_id" text NOT NULL,
	"confirmed_version_id" text,
	"revision" integer NOT NULL,
	"private_note" text NOT NULL,
	"panel_note" text NOT NULL,
	"team_note" text NOT NULL,
	"confidence" integer,
	"saved_at" bigint NOT NULL,
	"submitted_at" bigint,
	CONSTRAINT "review_assignmentId_unique" UNIQUE("assignment_id"),
	CONSTRAINT "review_in_contest" UNIQUE("contest_id","id"),
	CONSTRAINT "review_confidence" CHECK (confidence between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "review_revision" (
	"id" text PRIMARY KEY NOT NULL,
	"review_id" text NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"saved_at" bigint NOT NULL,
	CONSTRAINT "review_revision_number" UNIQUE("review_id","revision")
);
--> statement-breakpoint
CREATE TABLE "sealing" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"stage" text NOT NULL,
	"sealed_by" text NOT NULL,
	"sealed_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_by" text,
	"ended_reason" text
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"locked_until" bigint,
	"done_at" bigint,
	"stalled_at" bigint,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text,
	"act" text NOT NULL,
	"actor_role" text NOT NULL,
	"actor_id" text,
	"subject" text NOT NULL,
	"at" bigint NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text,
	"event" text NOT NULL,
	"recipient" text NOT NULL,
	"letter" jsonb NOT NULL,
	"queued_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"locked_until" bigint,
	"sent_at" bigint,
	"failed_at" bigint,
	"problem" text,
	CONSTRAINT "mail_once" UNIQUE("event","recipient")
);
--> statement-breakpoint
CREATE TABLE "finalist_place" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"ordinal" integer,
	"reason" text NOT NULL,
	"named_by" text NOT NULL,
	"named_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_reason" text,
	"replaces_id" text,
	CONSTRAINT "finalist_place_replacesId_unique" UNIQUE("replaces_id"),
	CONSTRAINT "finalist_place_in_contest" UNIQUE("contest_id","id"),
	CONSTRAINT "finalist_place_ordinal_from_one" CHECK (ordinal >= 1)
);
--> statement-breakpoint
CREATE TABLE "nomination" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"account_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"category_id" text NOT NULL,
	"version_id" text NOT NULL,
	"reason" text NOT NULL,
	"nominated_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "place_category" (
	"contest_id" text NOT NULL,
	"place_id" text NOT NULL,
	"category_id" text NOT NULL,
	CONSTRAINT "place_category_place_id_category_id_pk" PRIMARY KEY("place_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "auditor" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"account_id" text NOT NULL,
	"since" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "coverage" (
	"contest_id" text NOT NULL,
	"panel_member_id" text NOT NULL,
	"category_id" text NOT NULL,
	CONSTRAINT "coverage_panel_member_id_category_id_pk" PRIMARY KEY("panel_member_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "github_waiver" (
	"contest_id" text NOT NULL,
	"account_id" text NOT NULL,
	"reason" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" bigint NOT NULL,
	CONSTRAINT "github_waiver_contest_id_account_id_pk" PRIMARY KEY("contest_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"role" text NOT NULL,
	"kind" text,
	"category_slugs" text,
	"token_hash" text NOT NULL,
	"address" text,
	"github_id" text,
	"login" text,
	"name" text,
	"invited_by" text,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"accepted_at" bigint,
	"accepted_by" text,
	"withdrawn_at" bigint,
	CONSTRAINT "invitation_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "invitation_bound" CHECK (address is not null or github_id is not null or login is not null),
	CONSTRAINT "invitation_role" CHECK (role in ('organizer', 'auditor', 'nominator', 'judge'))
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"team_id" text NOT NULL,
	"account_id" text NOT NULL,
	"side" text NOT NULL,
	"leads" boolean NOT NULL,
	"joined_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_how" text,
	CONSTRAINT "membership_side" CHECK (side = 'enters')
);
--> statement-breakpoint
CREATE TABLE "nominator" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"account_id" text NOT NULL,
	"side" text NOT NULL,
	"since" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "nominator_side" CHECK (side = 'decides')
);
--> statement-breakpoint
CREATE TABLE "organizer" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"account_id" text NOT NULL,
	"since" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "panel_member" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"account_id" text NOT NULL,
	"side" text NOT NULL,
	"since" bigint NOT NULL,
	"ended_at" bigint,
	"kind" text NOT NULL,
	CONSTRAINT "panel_member_in_contest" UNIQUE("contest_id","id"),
	CONSTRAINT "panel_member_side" CHECK (side = 'decides'),
	CONSTRAINT "panel_member_kind" CHECK (kind in ('sponsor', 'independent'))
);
--> statement-breakpoint
CREATE TABLE "participation" (
	"contest_id" text NOT NULL,
	"account_id" text NOT NULL,
	"side" text NOT NULL,
	"since" bigint NOT NULL,
	CONSTRAINT "participation_contest_id_account_id_pk" PRIMARY KEY("contest_id","account_id"),
	CONSTRAINT "participation_side" UNIQUE("contest_id","account_id","side"),
	CONSTRAINT "participation_side_word" CHECK (side in ('enters', 'decides'))
);
--> statement-breakpoint
CREATE TABLE "team" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "team_name" UNIQUE("contest_id","name_key"),
	CONSTRAINT "team_in_contest" UNIQUE("contest_id","id")
);
--> statement-breakpoint
CREATE TABLE "team_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"team_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"github_id" text,
	"login" text,
	"invited_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"used_at" bigint,
	"withdrawn_at" bigint,
	CONSTRAINT "team_invitation_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "overruling" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"repository_id" text,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"overruled_by" text NOT NULL,
	"overruled_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"repository_id" text NOT NULL,
	"facts" jsonb NOT NULL,
	"commit" text,
	"tree" text,
	"source" text NOT NULL,
	"fetched_at" bigint NOT NULL,
	"request_ids" jsonb NOT NULL,
	"requests_used" integer NOT NULL,
	"etag" text,
	"token_fingerprint" text
);
--> statement-breakpoint
CREATE TABLE "repository" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"github_id" text,
	"full_name" text NOT NULL,
	"full_name_key" text NOT NULL,
	"linked_by" text NOT NULL,
	"linked_at" bigint NOT NULL,
	"ended_at" bigint,
	"checks_asked_at" bigint,
	"checked_at" bigint,
	CONSTRAINT "repository_in_contest" UNIQUE("contest_id","id")
);
--> statement-breakpoint
CREATE TABLE "repository_check" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"repository_id" text NOT NULL,
	"reading_id" text,
	"kind" text NOT NULL,
	"outcome" text NOT NULL,
	"seen" text NOT NULL,
	"fix" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"checked_at" bigint NOT NULL,
	"retry_at" bigint,
	CONSTRAINT "repository_check_kind" UNIQUE("repository_id","kind"),
	CONSTRAINT "repository_check_outcome" CHECK (outcome in ('pending', 'pass', 'warn', 'fail', 'unknown'))
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"delivery_id" text PRIMARY KEY NOT NULL,
	"event" text NOT NULL,
	"received_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "award" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"category_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"approved_by" text,
	"approved_at" bigint,
	"ended_at" bigint,
	"ended_how" text,
	"ended_reason" text,
	"replaces_id" text,
	CONSTRAINT "award_replacesId_unique" UNIQUE("replaces_id"),
	CONSTRAINT "award_in_contest" UNIQUE("contest_id","id"),
	CONSTRAINT "award_second_person" CHECK (approved_by <> proposed_by),
	CONSTRAINT "award_approved_whole" CHECK ((approved_by is null) = (approved_at is null))
);
--> statement-breakpoint
CREATE TABLE "award_document" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"kind" text NOT NULL,
	"received_at" bigint,
	"waived" boolean NOT NULL,
	CONSTRAINT "award_document_kind" UNIQUE("award_id","kind")
);
--> statement-breakpoint
CREATE TABLE "award_part" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"award_id" text NOT NULL,
	"prize_part_id" text NOT NULL,
	"fulfilled_at" bigint,
	"reference" text NOT NULL,
	CONSTRAINT "award_part_once" UNIQUE("award_id","prize_part_id")
);
--> statement-breakpoint
CREATE TABLE "award_step" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"kind" text NOT NULL,
	"at" bigint NOT NULL,
	"due_at" bigint,
	"by" text,
	"note" text NOT NULL,
	CONSTRAINT "award_step_kind" UNIQUE("award_id","kind")
);
--> statement-breakpoint
CREATE TABLE "ballot" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"tie_id" text NOT NULL,
	"account_id" text NOT NULL,
	"entry_id" text NOT NULL,
	"cast_at" bigint NOT NULL,
	CONSTRAINT "ballot_once" UNIQUE("tie_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "publication" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" bigint NOT NULL,
	"content_hash" text NOT NULL,
	"retracted_at" bigint,
	"retracted_by" text,
	"retracted_reason" text
);
--> statement-breakpoint
CREATE TABLE "tally" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"category_id" text NOT NULL,
	"stage" text NOT NULL,
	"input_hash" text NOT NULL,
	"settings" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"computed_at" bigint NOT NULL,
	CONSTRAINT "tally_input" UNIQUE("category_id","stage","input_hash")
);
--> statement-breakpoint
CREATE TABLE "tie" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"category_id" text NOT NULL,
	"number" integer NOT NULL,
	"candidates" jsonb NOT NULL,
	"opened_by" text,
	"opened_at" bigint NOT NULL,
	"closed_at" bigint,
	"winner_entry_id" text,
	"decided_reason" text,
	CONSTRAINT "tie_number" UNIQUE("category_id","number"),
	CONSTRAINT "tie_in_contest" UNIQUE("contest_id","id")
);
--> statement-breakpoint
CREATE TABLE "anchor" (
	"id" text PRIMARY KEY NOT NULL,
	"criterion_id" text NOT NULL,
	"value" double precision NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "anchor_value" UNIQUE("criterion_id","value")
);
--> statement-breakpoint
CREATE TABLE "criterion" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"stage" text NOT NULL,
	"category_id" text,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"question" text NOT NULL,
	"kind" text NOT NULL,
	"weight" double precision NOT NULL,
	"min" double precision NOT NULL,
	"max" double precision NOT NULL,
	"step" double precision NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "criterion_key" UNIQUE("contest_id","stage","key","category_id"),
	CONSTRAINT "criterion_in_contest" UNIQUE("contest_id","id"),
	CONSTRAINT "criterion_kind" CHECK (kind in ('mark', 'shown', 'gate')),
	CONSTRAINT "criterion_weight" CHECK (weight >= 0),
	CONSTRAINT "criterion_scale" CHECK (min < max),
	CONSTRAINT "criterion_step" CHECK (step > 0)
);
--> statement-breakpoint
CREATE TABLE "acceptance" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"affirmation_id" text NOT NULL,
	"account_id" text NOT NULL,
	"text_hash" text NOT NULL,
	"accepted_at" bigint NOT NULL,
	CONSTRAINT "acceptance_once" UNIQUE("affirmation_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "affirmation" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"rules_version_id" text NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	"text_hash" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "affirmation_key" UNIQUE("rules_version_id","key"),
	CONSTRAINT "affirmation_in_contest" UNIQUE("contest_id","id")
);
--> statement-breakpoint
CREATE TABLE "category" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"rewards" text NOT NULL,
	"decided" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "category_position" UNIQUE("contest_id","position"),
	CONSTRAINT "category_slug" UNIQUE("contest_id","slug"),
	CONSTRAINT "category_in_contest" UNIQUE("contest_id","id"),
	CONSTRAINT "category_decided" CHECK (decided in ('marks', 'vote'))
);
--> statement-breakpoint
CREATE TABLE "contest" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"zone" text NOT NULL,
	"grace_ms" integer NOT NULL,
	"file" jsonb NOT NULL,
	"file_hash" text NOT NULL,
	"public_version" integer NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "contest_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "date_change" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"stage" text NOT NULL,
	"opens_at_before" bigint NOT NULL,
	"closes_at_before" bigint NOT NULL,
	"opens_at_after" bigint NOT NULL,
	"closes_at_after" bigint NOT NULL,
	"reason" text NOT NULL,
	"changed_by" text,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform_project" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"full_name" text NOT NULL,
	"github_id" text,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "platform_project_name" UNIQUE("contest_id","full_name")
);
--> statement-breakpoint
CREATE TABLE "prize_part" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"category_id" text NOT NULL,
	"kind" text NOT NULL,
	"amount" double precision,
	"currency" text,
	"text" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "prize_part_position" UNIQUE("category_id","position"),
	CONSTRAINT "prize_part_in_contest" UNIQUE("contest_id","id")
);
--> statement-breakpoint
CREATE TABLE "rules_version" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"text_hash" text NOT NULL,
	"published_at" bigint NOT NULL,
	CONSTRAINT "rules_version_number" UNIQUE("contest_id","number"),
	CONSTRAINT "rules_version_in_contest" UNIQUE("contest_id","id")
);
--> statement-breakpoint
CREATE TABLE "stage_window" (
	"contest_id" text NOT NULL,
	"stage" text NOT NULL,
	"opens_at" bigint NOT NULL,
	"closes_at" bigint NOT NULL,
	CONSTRAINT "stage_window_contest_id_stage_pk" PRIMARY KEY("contest_id","stage"),
	CONSTRAINT "stage_window_in_order" CHECK (opens_at < closes_at)
);
--> statement-breakpoint
CREATE TABLE "version_category" (
	"contest_id" text NOT NULL,
	"version_id" text NOT NULL,
	"category_id" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "version_category_version_id_category_id_pk" PRIMARY KEY("version_id","category_id")
);
--> statement-breakpoint
CREATE TABLE "version_member" (
	"version_id" text NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"login" text,
	"leads" boolean NOT NULL,
	CONSTRAINT "version_member_version_id_account_id_pk" PRIMARY KEY("version_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "version_pull_request" (
	"id" text PRIMARY KEY NOT NULL,
	"version_id" text NOT NULL,
	"base_full_name" text NOT NULL,
	"base_github_id" text,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "version_pull_request_name" UNIQUE("version_id","base_full_name","number"),
	CONSTRAINT "version_pull_request_once" UNIQUE("version_id","base_github_id","number"),
	CONSTRAINT "version_pull_request_kind" CHECK (kind in ('feature', 'quality', 'performance'))
);
--> statement-breakpoint
CREATE TABLE "version_repository" (
	"id" text PRIMARY KEY NOT NULL,
	"contest_id" text NOT NULL,
	"version_id" text NOT NULL,
	"repository_id" text NOT NULL,
	"full_name" text NOT NULL,
	"branch" text,
	"commit" text,
	"tree" text,
	"pin_state" text NOT NULL,
	"read_at" bigint,
	CONSTRAINT "version_repository_once" UNIQUE("version_id","repository_id"),
	CONSTRAINT "version_repository_state" CHECK (pin_state in ('pending', 'pinned', 'pinned late')),
	CONSTRAINT "version_repository_pin" CHECK ((pin_state = 'pending') = ("commit" is null))
);
--> statement-breakpoint
ALTER TABLE "address" ADD CONSTRAINT "address_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "administrator" ADD CONSTRAINT "administrator_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement" ADD CONSTRAINT "announcement_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_answered_by_account_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_contest_id_question_id_question_contest_id_id_fk" FOREIGN KEY ("contest_id","question_id") REFERENCES "public"."question"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "episode" ADD CONSTRAINT "episode_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_asked_by_account_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_contest_id_episode_id_episode_contest_id_id_fk" FOREIGN KEY ("contest_id","episode_id") REFERENCES "public"."episode"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry" ADD CONSTRAINT "entry_contest_id_team_id_team_contest_id_id_fk" FOREIGN KEY ("contest_id","team_id") REFERENCES "public"."team"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_draft" ADD CONSTRAINT "entry_draft_saved_by_account_id_fk" FOREIGN KEY ("saved_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_draft" ADD CONSTRAINT "entry_draft_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_version" ADD CONSTRAINT "entry_version_submitted_by_account_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_version" ADD CONSTRAINT "entry_version_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "picture" ADD CONSTRAINT "picture_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_ruled_by_account_id_fk" FOREIGN KEY ("ruled_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_withdrawn_by_account_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark" ADD CONSTRAINT "mark_contest_id_review_id_review_contest_id_id_fk" FOREIGN KEY ("contest_id","review_id") REFERENCES "public"."review"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mark" ADD CONSTRAINT "mark_contest_id_criterion_id_criterion_contest_id_id_fk" FOREIGN KEY ("contest_id","criterion_id") REFERENCES "public"."criterion"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recusal" ADD CONSTRAINT "recusal_contest_id_assignment_id_assignment_contest_id_id_fk" FOREIGN KEY ("contest_id","assignment_id") REFERENCES "public"."assignment"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_contest_id_assignment_id_assignment_contest_id_id_fk" FOREIGN KEY ("contest_id","assignment_id") REFERENCES "public"."assignment"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review" ADD CONSTRAINT "review_contest_id_seen_version_id_entry_version_contest_id_id_fk" FOREIGN KEY ("contest_id","seen_version_id") REFERENCES "public"."entry_version"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_revision" ADD CONSTRAINT "review_revision_review_id_review_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."review"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealing" ADD CONSTRAINT "sealing_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sealing" ADD CONSTRAINT "sealing_sealed_by_account_id_fk" FOREIGN KEY ("sealed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal" ADD CONSTRAINT "journal_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finalist_place" ADD CONSTRAINT "finalist_place_named_by_account_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finalist_place" ADD CONSTRAINT "finalist_place_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_contest_id_category_id_category_contest_id_id_fk" FOREIGN KEY ("contest_id","category_id") REFERENCES "public"."category"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_contest_id_version_id_entry_version_contest_id_id_fk" FOREIGN KEY ("contest_id","version_id") REFERENCES "public"."entry_version"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_category" ADD CONSTRAINT "place_category_contest_id_place_id_finalist_place_contest_id_id_fk" FOREIGN KEY ("contest_id","place_id") REFERENCES "public"."finalist_place"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "place_category" ADD CONSTRAINT "place_category_contest_id_category_id_category_contest_id_id_fk" FOREIGN KEY ("contest_id","category_id") REFERENCES "public"."category"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auditor" ADD CONSTRAINT "auditor_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auditor" ADD CONSTRAINT "auditor_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_contest_id_panel_member_id_panel_member_contest_id_id_fk" FOREIGN KEY ("contest_id","panel_member_id") REFERENCES "public"."panel_member"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coverage" ADD CONSTRAINT "coverage_contest_id_category_id_category_contest_id_id_fk" FOREIGN KEY ("contest_id","category_id") REFERENCES "public"."category"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "github_waiver" ADD CONSTRAINT "github_waiver_granted_by_account_id_fk" FOREIGN KEY ("granted_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "github_waiver" ADD CONSTRAINT "github_waiver_contest_id_account_id_participation_contest_id_account_id_fk" FOREIGN KEY ("contest_id","account_id") REFERENCES "public"."participation"("contest_id","account_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_accepted_by_account_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_contest_id_team_id_team_contest_id_id_fk" FOREIGN KEY ("contest_id","team_id") REFERENCES "public"."team"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_contest_id_account_id_side_participation_contest_id_account_id_side_fk" FOREIGN KEY ("contest_id","account_id","side") REFERENCES "public"."participation"("contest_id","account_id","side") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "nominator" ADD CONSTRAINT "nominator_contest_id_account_id_side_participation_contest_id_account_id_side_fk" FOREIGN KEY ("contest_id","account_id","side") REFERENCES "public"."participation"("contest_id","account_id","side") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizer" ADD CONSTRAINT "organizer_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizer" ADD CONSTRAINT "organizer_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_contest_id_account_id_side_participation_contest_id_account_id_side_fk" FOREIGN KEY ("contest_id","account_id","side") REFERENCES "public"."participation"("contest_id","account_id","side") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team" ADD CONSTRAINT "team_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitation" ADD CONSTRAINT "team_invitation_invited_by_account_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_invitation" ADD CONSTRAINT "team_invitation_contest_id_team_id_team_contest_id_id_fk" FOREIGN KEY ("contest_id","team_id") REFERENCES "public"."team"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overruling" ADD CONSTRAINT "overruling_overruled_by_account_id_fk" FOREIGN KEY ("overruled_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overruling" ADD CONSTRAINT "overruling_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_contest_id_repository_id_repository_contest_id_id_fk" FOREIGN KEY ("contest_id","repository_id") REFERENCES "public"."repository"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repository" ADD CONSTRAINT "repository_linked_by_account_id_fk" FOREIGN KEY ("linked_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repository" ADD CONSTRAINT "repository_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repository_check" ADD CONSTRAINT "repository_check_reading_id_reading_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."reading"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repository_check" ADD CONSTRAINT "repository_check_contest_id_repository_id_repository_contest_id_id_fk" FOREIGN KEY ("contest_id","repository_id") REFERENCES "public"."repository"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_proposed_by_account_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_approved_by_account_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_contest_id_category_id_category_contest_id_id_fk" FOREIGN KEY ("contest_id","category_id") REFERENCES "public"."category"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award" ADD CONSTRAINT "award_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_document" ADD CONSTRAINT "award_document_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_part" ADD CONSTRAINT "award_part_contest_id_award_id_award_contest_id_id_fk" FOREIGN KEY ("contest_id","award_id") REFERENCES "public"."award"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_part" ADD CONSTRAINT "award_part_contest_id_prize_part_id_prize_part_contest_id_id_fk" FOREIGN KEY ("contest_id","prize_part_id") REFERENCES "public"."prize_part"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_step" ADD CONSTRAINT "award_step_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_contest_id_tie_id_tie_contest_id_id_fk" FOREIGN KEY ("contest_id","tie_id") REFERENCES "public"."tie"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_contest_id_entry_id_entry_contest_id_id_fk" FOREIGN KEY ("contest_id","entry_id") REFERENCES "public"."entry"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_published_by_account_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publication" ADD CONSTRAINT "publication_retracted_by_account_id_fk" FOREIGN KEY ("retracted_by") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tally" ADD CONSTRAINT "tally_contest_id_category_id_category_contest_id_id_fk" FOREIGN KEY ("contest_id","category_id") REFERENCES "public"."category"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tie" ADD CONSTRAINT "tie_contest_id_category_id_category_contest_id_id_fk" FOREIGN KEY ("contest_id","category_id") REFERENCES "public"."category"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "anchor" ADD CONSTRAINT "anchor_criterion_id_criterion_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criterion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criterion" ADD CONSTRAINT "criterion_contest_id_category_id_category_contest_id_id_fk" FOREIGN KEY ("contest_id","category_id") REFERENCES "public"."category"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acceptance" ADD CONSTRAINT "acceptance_contest_id_affirmation_id_affirmation_contest_id_id_fk" FOREIGN KEY ("contest_id","affirmation_id") REFERENCES "public"."affirmation"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "affirmation" ADD CONSTRAINT "affirmation_contest_id_rules_version_id_rules_version_contest_id_id_fk" FOREIGN KEY ("contest_id","rules_version_id") REFERENCES "public"."rules_version"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "category" ADD CONSTRAINT "category_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_change" ADD CONSTRAINT "date_change_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "platform_project" ADD CONSTRAINT "platform_project_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "prize_part" ADD CONSTRAINT "prize_part_contest_id_category_id_category_contest_id_id_fk" FOREIGN KEY ("contest_id","category_id") REFERENCES "public"."category"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rules_version" ADD CONSTRAINT "rules_version_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_window" ADD CONSTRAINT "stage_window_contest_id_contest_id_fk" FOREIGN KEY ("contest_id") REFERENCES "public"."contest"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_category" ADD CONSTRAINT "version_category_contest_id_version_id_entry_version_contest_id_id_fk" FOREIGN KEY ("contest_id","version_id") REFERENCES "public"."entry_version"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_category" ADD CONSTRAINT "version_category_contest_id_category_id_category_contest_id_id_fk" FOREIGN KEY ("contest_id","category_id") REFERENCES "public"."category"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_member" ADD CONSTRAINT "version_member_version_id_entry_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."entry_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_member" ADD CONSTRAINT "version_member_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_pull_request" ADD CONSTRAINT "version_pull_request_version_id_entry_version_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."entry_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_repository" ADD CONSTRAINT "version_repository_contest_id_version_id_entry_version_contest_id_id_fk" FOREIGN KEY ("contest_id","version_id") REFERENCES "public"."entry_version"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_repository" ADD CONSTRAINT "version_repository_contest_id_repository_id_repository_contest_id_id_fk" FOREIGN KEY ("contest_id","repository_id") REFERENCES "public"."repository"("contest_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "address_confirmed" ON "address" USING btree ("address") WHERE confirmed_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "address_of_account" ON "address" USING btree ("account_id","address");--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "picture_entry" ON "picture" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ruling_alive" ON "ruling" USING btree ("entry_id","kind") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "withdrawal_alive" ON "withdrawal" USING btree ("entry_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_once" ON "assignment" USING btree ("stage","account_id","entry_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "assignment_desk" ON "assignment" USING btree ("contest_id","account_id","stage");--> statement-breakpoint
CREATE UNIQUE INDEX "conflict_once" ON "conflict" USING btree ("account_id","entry_id","source") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sealing_alive" ON "sealing" USING btree ("contest_id","stage") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "job_open" ON "job" USING btree ("kind","subject") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "job_waiting" ON "job" USING btree ("due_at") WHERE done_at is null and stalled_at is null;--> statement-breakpoint
CREATE INDEX "journal_order" ON "journal" USING btree ("contest_id","at");--> statement-breakpoint
CREATE INDEX "mail_waiting" ON "mail" USING btree ("due_at") WHERE sent_at is null and failed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "finalist_place_once" ON "finalist_place" USING btree ("entry_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "finalist_place_ordinal" ON "finalist_place" USING btree ("contest_id","ordinal") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "nomination_once" ON "nomination" USING btree ("account_id","entry_id","category_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "nomination_entry" ON "nomination" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "auditor_once" ON "auditor" USING btree ("contest_id","account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "invitation_contest" ON "invitation" USING btree ("contest_id");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_one_team" ON "membership" USING btree ("contest_id","account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "membership_one_leader" ON "membership" USING btree ("team_id") WHERE leads and ended_at is null;--> statement-breakpoint
CREATE INDEX "membership_team" ON "membership" USING btree ("team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "nominator_once" ON "nominator" USING btree ("contest_id","account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "organizer_once" ON "organizer" USING btree ("contest_id","account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "panel_member_once" ON "panel_member" USING btree ("contest_id","account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "team_invitation_team" ON "team_invitation" USING btree ("team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "overruling_alive" ON "overruling" USING btree ("entry_id","repository_id","kind") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "reading_latest" ON "reading" USING btree ("repository_id","fetched_at");--> statement-breakpoint
CREATE UNIQUE INDEX "repository_id_once" ON "repository" USING btree ("entry_id","github_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "repository_name_once" ON "repository" USING btree ("entry_id","full_name_key") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "award_one_winner" ON "award" USING btree ("category_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "publication_standing" ON "publication" USING btree ("contest_id") WHERE retracted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "tie_one_open" ON "tie" USING btree ("category_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "acceptance_account" ON "acceptance" USING btree ("contest_id","account_id");