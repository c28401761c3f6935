CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`github_id` text,
	`login` text,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `account_githubId_unique` ON `account` (`github_id`);--> statement-breakpoint
CREATE TABLE `address` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`address` text NOT NULL,
	`added_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `address_confirmed` ON `address` (`address`) WHERE confirmed_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `address_of_account` ON `address` (`account_id`,`address`);--> statement-breakpoint
CREATE TABLE `administrator` (
	`account_id` text PRIMARY KEY NOT NULL,
	`named_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `administrator_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `github_round` (
	`state_hash` text PRIMARY KEY NOT NULL,
	`code_verifier` text NOT NULL,
	`purpose` text NOT NULL,
	`return_to` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `portal` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `session` (
	`id_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`device` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`purpose` text NOT NULL,
	`address` text NOT NULL,
	`account_id` text,
	`return_to` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_link_tokenHash_unique` ON `sign_in_link` (`token_hash`);--> statement-breakpoint
CREATE TABLE `announcement` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`published_by` text,
	`published_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `answer` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`question_id` text NOT NULL,
	`text` text NOT NULL,
	`answered_by` text NOT NULL,
	`answered_at` integer NOT NULL,
	FOREIGN KEY (`answered_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`question_id`) REFERENCES `question`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_questionId_unique` ON `answer` (`question_id`);--> statement-breakpoint
CREATE TABLE `episode` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`place` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `episode_in_contest` ON `episode` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `question` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`asked_by` text NOT NULL,
	`text` text NOT NULL,
	`asked_at` integer NOT NULL,
	`public` integer NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `question_in_contest` ON `question` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `sign_up` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`account_id` text NOT NULL,
	`signed_up_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`episode_id`) REFERENCES `episode`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_up_once` ON `sign_up` (`episode_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `entry` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`team_id` text NOT NULL,
	`code` text NOT NULL,
	`created_at` integer NOT NULL,
	`version_in_force_id` text,
	`submitted_at` integer,
	`withdrawn_at` integer,
	`late_at` integer,
	`ineligible_at` integer,
	`eligible_at` integer,
	`finalist_at` integer,
	`not_selected_at` integer,
	`won_at` integer,
	`disqualified_at` integer,
	FOREIGN KEY (`contest_id`,`team_id`) REFERENCES `team`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `entry_teamId_unique` ON `entry` (`team_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `entry_in_contest` ON `entry` (`contest_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `entry_code` ON `entry` (`contest_id`,`code`);--> statement-breakpoint
CREATE TABLE `entry_draft` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`saved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `entry_version` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`number` integer NOT NULL,
	`idempotency_key` text NOT NULL,
	`content_hash` text NOT NULL,
	`received_at` integer NOT NULL,
	`late` integer NOT NULL,
	`submitted_by` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`write_up` text NOT NULL,
	`build_and_run` text NOT NULL,
	`evidence` text NOT NULL,
	`links` text NOT NULL,
	`no_category_fits` integer NOT NULL,
	`receipt_code` text NOT NULL,
	FOREIGN KEY (`submitted_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `entry_version_receiptCode_unique` ON `entry_version` (`receipt_code`);--> statement-breakpoint
CREATE UNIQUE INDEX `entry_version_number` ON `entry_version` (`entry_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `entry_version_key` ON `entry_version` (`entry_id`,`idempotency_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `entry_version_in_contest` ON `entry_version` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `picture` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`caption` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`added_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `picture_entry` ON `picture` (`entry_id`);--> statement-breakpoint
CREATE TABLE `ruling` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`ruled_by` text NOT NULL,
	`ruled_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`ruled_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "ruling_kind" CHECK(kind in ('eligible', 'ineligible', 'late admitted', 'disqualified'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ruling_alive` ON `ruling` (`entry_id`,`kind`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `withdrawal` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`withdrawn_by` text NOT NULL,
	`withdrawn_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawal_alive` ON `withdrawal` (`entry_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`stage` text NOT NULL,
	`account_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`assigned_by` text,
	`assigned_at` integer NOT NULL,
	`ended_at` integer,
	`ended_how` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_once` ON `assignment` (`stage`,`account_id`,`entry_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `assignment_desk` ON `assignment` (`contest_id`,`account_id`,`stage`);--> statement-breakpoint
CREATE UNIQUE INDEX `assignment_in_contest` ON `assignment` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `conflict` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`source` text NOT NULL,
	`reason` text NOT NULL,
	`evidence` text NOT NULL,
	`raised_by` text,
	`raised_at` integer NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` integer,
	`decided_reason` text,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `conflict_once` ON `conflict` (`account_id`,`entry_id`,`source`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `mark` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`review_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`value` real,
	`not_applicable` integer NOT NULL,
	`comment` text NOT NULL,
	FOREIGN KEY (`contest_id`,`review_id`) REFERENCES `review`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`criterion_id`) REFERENCES `criterion`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mark_value_or_none" CHECK((value is null) = not_applicable)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mark_once` ON `mark` (`review_id`,`criterion_id`);--> statement-breakpoint
CREATE TABLE `recusal` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`reason` text NOT NULL,
	`recused_at` integer NOT NULL,
	FOREIGN KEY (`contest_id`,`assignment_id`) REFERENCES `assignment`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recusal_assignmentId_unique` ON `recusal` (`assignment_id`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`assignment_id` text NOT NULL,
	`seen_version_id` text NOT NULL,
	`confirmed_version_id` text,
	`revision` integer NOT NULL,
	`private_note` text NOT NULL,
	`panel_note` text NOT NULL,
	`team_note` text NOT NULL,
	`confidence` integer,
	`saved_at` integer NOT NULL,
	`submitted_at` integer,
	FOREIGN KEY (`contest_id`,`assignment_id`) REFERENCES `assignment`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`seen_version_id`) REFERENCES `entry_version`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_confidence" CHECK(confidence between 1 and 5)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_assignmentId_unique` ON `review` (`assignment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `review_in_contest` ON `review` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `review_revision` (
	`id` text PRIMARY KEY NOT NULL,
	`review_id` text NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`review_id`) REFERENCES `review`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_revision_number` ON `review_revision` (`review_id`,`revision`);--> statement-breakpoint
CREATE TABLE `sealing` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`stage` text NOT NULL,
	`sealed_by` text NOT NULL,
	`sealed_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`ended_reason` text,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sealed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sealing_alive` ON `sealing` (`contest_id`,`stage`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`locked_until` integer,
	`done_at` integer,
	`stalled_at` integer,
	`problem` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `job_open` ON `job` (`kind`,`subject`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `job_waiting` ON `job` (`due_at`) WHERE done_at is null and stalled_at is null;--> statement-breakpoint
CREATE TABLE `journal` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text,
	`act` text NOT NULL,
	`actor_role` text NOT NULL,
	`actor_id` text,
	`subject` text NOT NULL,
	`at` integer NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `journal_order` ON `journal` (`contest_id`,`at`);--> statement-breakpoint
CREATE TABLE `mail` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text,
	`event` text NOT NULL,
	`recipient` text NOT NULL,
	`letter` text NOT NULL,
	`queued_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`locked_until` integer,
	`sent_at` integer,
	`failed_at` integer,
	`problem` text,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mail_waiting` ON `mail` (`due_at`) WHERE sent_at is null and failed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `mail_once` ON `mail` (`event`,`recipient`);--> statement-breakpoint
CREATE TABLE `finalist_place` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`ordinal` integer,
	`reason` text NOT NULL,
	`named_by` text NOT NULL,
	`named_at` integer NOT NULL,
	`ended_at` integer,
	`ended_reason` text,
	`replaces_id` text,
	FOREIGN KEY (`named_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "finalist_place_ordinal_from_one" CHECK(ordinal >= 1)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `finalist_place_replacesId_unique` ON `finalist_place` (`replaces_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `finalist_place_once` ON `finalist_place` (`entry_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `finalist_place_ordinal` ON `finalist_place` (`contest_id`,`ordinal`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `finalist_place_in_contest` ON `finalist_place` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `nomination` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`category_id` text NOT NULL,
	`version_id` text NOT NULL,
	`reason` text NOT NULL,
	`nominated_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`category_id`) REFERENCES `category`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`version_id`) REFERENCES `entry_version`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `nomination_once` ON `nomination` (`account_id`,`entry_id`,`category_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `nomination_entry` ON `nomination` (`entry_id`);--> statement-breakpoint
CREATE TABLE `place_category` (
	`contest_id` text NOT NULL,
	`place_id` text NOT NULL,
	`category_id` text NOT NULL,
	PRIMARY KEY(`place_id`, `category_id`),
	FOREIGN KEY (`contest_id`,`place_id`) REFERENCES `finalist_place`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`category_id`) REFERENCES `category`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `auditor` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `auditor_once` ON `auditor` (`contest_id`,`account_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `coverage` (
	`contest_id` text NOT NULL,
	`panel_member_id` text NOT NULL,
	`category_id` text NOT NULL,
	PRIMARY KEY(`panel_member_id`, `category_id`),
	FOREIGN KEY (`contest_id`,`panel_member_id`) REFERENCES `panel_member`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`category_id`) REFERENCES `category`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `github_waiver` (
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`contest_id`, `account_id`),
	FOREIGN KEY (`granted_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`account_id`) REFERENCES `participation`(`contest_id`,`account_id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`role` text NOT NULL,
	`kind` text,
	`category_slugs` text,
	`token_hash` text NOT NULL,
	`address` text,
	`github_id` text,
	`login` text,
	`name` text,
	`invited_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitation_bound" CHECK(address is not null or github_id is not null or login is not null),
	CONSTRAINT "invitation_role" CHECK(role in ('organizer', 'auditor', 'nominator', 'judge'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_tokenHash_unique` ON `invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitation_contest` ON `invitation` (`contest_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`team_id` text NOT NULL,
	`account_id` text NOT NULL,
	`side` text NOT NULL,
	`leads` integer NOT NULL,
	`joined_at` integer NOT NULL,
	`ended_at` integer,
	`ended_how` text,
	FOREIGN KEY (`contest_id`,`team_id`) REFERENCES `team`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`account_id`,`side`) REFERENCES `participation`(`contest_id`,`account_id`,`side`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_side" CHECK(side = 'enters')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `membership_one_team` ON `membership` (`contest_id`,`account_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `membership_one_leader` ON `membership` (`team_id`) WHERE leads and ended_at is null;--> statement-breakpoint
CREATE INDEX `membership_team` ON `membership` (`team_id`);--> statement-breakpoint
CREATE TABLE `nominator` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`side` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`contest_id`,`account_id`,`side`) REFERENCES `participation`(`contest_id`,`account_id`,`side`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "nominator_side" CHECK(side = 'decides')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `nominator_once` ON `nominator` (`contest_id`,`account_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `organizer` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organizer_once` ON `organizer` (`contest_id`,`account_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `panel_member` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`side` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer,
	`kind` text NOT NULL,
	FOREIGN KEY (`contest_id`,`account_id`,`side`) REFERENCES `participation`(`contest_id`,`account_id`,`side`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "panel_member_side" CHECK(side = 'decides'),
	CONSTRAINT "panel_member_kind" CHECK(kind in ('sponsor', 'independent'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `panel_member_once` ON `panel_member` (`contest_id`,`account_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `panel_member_in_contest` ON `panel_member` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `participation` (
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`side` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`contest_id`, `account_id`),
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "participation_side_word" CHECK(side in ('enters', 'decides'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `participation_side` ON `participation` (`contest_id`,`account_id`,`side`);--> statement-breakpoint
CREATE TABLE `team` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `team_name` ON `team` (`contest_id`,`name_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `team_in_contest` ON `team` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `team_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`team_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`github_id` text,
	`login` text,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`withdrawn_at` integer,
	FOREIGN KEY (`invited_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`team_id`) REFERENCES `team`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `team_invitation_tokenHash_unique` ON `team_invitation` (`token_hash`);--> statement-breakpoint
CREATE INDEX `team_invitation_team` ON `team_invitation` (`team_id`);--> statement-breakpoint
CREATE TABLE `overruling` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`repository_id` text,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`overruled_by` text NOT NULL,
	`overruled_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`overruled_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `overruling_alive` ON `overruling` (`entry_id`,`repository_id`,`kind`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `reading` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`repository_id` text NOT NULL,
	`facts` text NOT NULL,
	`commit` text,
	`tree` text,
	`source` text NOT NULL,
	`fetched_at` integer NOT NULL,
	`request_ids` text NOT NULL,
	`requests_used` integer NOT NULL,
	`etag` text,
	`token_fingerprint` text,
	FOREIGN KEY (`contest_id`,`repository_id`) REFERENCES `repository`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reading_latest` ON `reading` (`repository_id`,`fetched_at`);--> statement-breakpoint
CREATE TABLE `repository` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`github_id` text,
	`full_name` text NOT NULL,
	`full_name_key` text NOT NULL,
	`linked_by` text NOT NULL,
	`linked_at` integer NOT NULL,
	`ended_at` integer,
	`checks_asked_at` integer,
	`checked_at` integer,
	FOREIGN KEY (`linked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `repository_id_once` ON `repository` (`entry_id`,`github_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `repository_name_once` ON `repository` (`entry_id`,`full_name_key`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `repository_in_contest` ON `repository` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `repository_check` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`repository_id` text NOT NULL,
	`reading_id` text,
	`kind` text NOT NULL,
	`outcome` text NOT NULL,
	`seen` text NOT NULL,
	`fix` text NOT NULL,
	`evidence` text NOT NULL,
	`checked_at` integer NOT NULL,
	`retry_at` integer,
	FOREIGN KEY (`reading_id`) REFERENCES `reading`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`repository_id`) REFERENCES `repository`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "repository_check_outcome" CHECK(outcome in ('pending', 'pass', 'warn', 'fail', 'unknown'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `repository_check_kind` ON `repository_check` (`repository_id`,`kind`);--> statement-breakpoint
CREATE TABLE `webhook_delivery` (
	`delivery_id` text PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`received_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `award` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`category_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	`ended_at` integer,
	`ended_how` text,
	`ended_reason` text,
	`replaces_id` text,
	FOREIGN KEY (`proposed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`category_id`) REFERENCES `category`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "award_second_person" CHECK(approved_by <> proposed_by),
	CONSTRAINT "award_approved_whole" CHECK((approved_by is null) = (approved_at is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `award_replacesId_unique` ON `award` (`replaces_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `award_one_winner` ON `award` (`category_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `award_in_contest` ON `award` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `award_document` (
	`id` text PRIMARY KEY NOT NULL,
	`award_id` text NOT NULL,
	`kind` text NOT NULL,
	`received_at` integer,
	`waived` integer NOT NULL,
	FOREIGN KEY (`award_id`) REFERENCES `award`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `award_document_kind` ON `award_document` (`award_id`,`kind`);--> statement-breakpoint
CREATE TABLE `award_part` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`award_id` text NOT NULL,
	`prize_part_id` text NOT NULL,
	`fulfilled_at` integer,
	`reference` text NOT NULL,
	FOREIGN KEY (`contest_id`,`award_id`) REFERENCES `award`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`prize_part_id`) REFERENCES `prize_part`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `award_part_once` ON `award_part` (`award_id`,`prize_part_id`);--> statement-breakpoint
CREATE TABLE `award_step` (
	`id` text PRIMARY KEY NOT NULL,
	`award_id` text NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	`due_at` integer,
	`by` text,
	`note` text NOT NULL,
	FOREIGN KEY (`award_id`) REFERENCES `award`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `award_step_kind` ON `award_step` (`award_id`,`kind`);--> statement-breakpoint
CREATE TABLE `ballot` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`tie_id` text NOT NULL,
	`account_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`cast_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`tie_id`) REFERENCES `tie`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `ballot_once` ON `ballot` (`tie_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `publication` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL,
	`content_hash` text NOT NULL,
	`retracted_at` integer,
	`retracted_by` text,
	`retracted_reason` text,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`retracted_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `publication_standing` ON `publication` (`contest_id`) WHERE retracted_at is null;--> statement-breakpoint
CREATE TABLE `tally` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`category_id` text NOT NULL,
	`stage` text NOT NULL,
	`input_hash` text NOT NULL,
	`settings` text NOT NULL,
	`result` text NOT NULL,
	`computed_at` integer NOT NULL,
	FOREIGN KEY (`contest_id`,`category_id`) REFERENCES `category`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tally_input` ON `tally` (`category_id`,`stage`,`input_hash`);--> statement-breakpoint
CREATE TABLE `tie` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`category_id` text NOT NULL,
	`number` integer NOT NULL,
	`candidates` text NOT NULL,
	`opened_by` text,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`winner_entry_id` text,
	`decided_reason` text,
	FOREIGN KEY (`contest_id`,`category_id`) REFERENCES `category`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tie_one_open` ON `tie` (`category_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `tie_number` ON `tie` (`category_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `tie_in_contest` ON `tie` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `anchor` (
	`id` text PRIMARY KEY NOT NULL,
	`criterion_id` text NOT NULL,
	`value` real NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`criterion_id`) REFERENCES `criterion`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `anchor_value` ON `anchor` (`criterion_id`,`value`);--> statement-breakpoint
CREATE TABLE `criterion` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`stage` text NOT NULL,
	`category_id` text,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`question` text NOT NULL,
	`kind` text NOT NULL,
	`weight` real NOT NULL,
	`min` real NOT NULL,
	`max` real NOT NULL,
	`step` real NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`category_id`) REFERENCES `category`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "criterion_kind" CHECK(kind in ('mark', 'shown', 'gate')),
	CONSTRAINT "criterion_weight" CHECK(weight >= 0),
	CONSTRAINT "criterion_scale" CHECK(min < max),
	CONSTRAINT "criterion_step" CHECK(step > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `criterion_key` ON `criterion` (`contest_id`,`stage`,`key`,`category_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `criterion_in_contest` ON `criterion` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `acceptance` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`affirmation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`text_hash` text NOT NULL,
	`accepted_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`affirmation_id`) REFERENCES `affirmation`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `acceptance_account` ON `acceptance` (`contest_id`,`account_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `acceptance_once` ON `acceptance` (`affirmation_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `affirmation` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`rules_version_id` text NOT NULL,
	`key` text NOT NULL,
	`text` text NOT NULL,
	`text_hash` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`contest_id`,`rules_version_id`) REFERENCES `rules_version`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `affirmation_key` ON `affirmation` (`rules_version_id`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `affirmation_in_contest` ON `affirmation` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `category` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`rewards` text NOT NULL,
	`decided` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "category_decided" CHECK(decided in ('marks', 'vote'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `category_position` ON `category` (`contest_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `category_slug` ON `category` (`contest_id`,`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `category_in_contest` ON `category` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `contest` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`zone` text NOT NULL,
	`grace_ms` integer NOT NULL,
	`file` text NOT NULL,
	`file_hash` text NOT NULL,
	`public_version` integer NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contest_slug_unique` ON `contest` (`slug`);--> statement-breakpoint
CREATE TABLE `date_change` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`stage` text NOT NULL,
	`opens_at_before` integer NOT NULL,
	`closes_at_before` integer NOT NULL,
	`opens_at_after` integer NOT NULL,
	`closes_at_after` integer NOT NULL,
	`reason` text NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `platform_project` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`full_name` text NOT NULL,
	`github_id` text,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `platform_project_name` ON `platform_project` (`contest_id`,`full_name`);--> statement-breakpoint
CREATE TABLE `prize_part` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`category_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount` real,
	`currency` text,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`contest_id`,`category_id`) REFERENCES `category`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `prize_part_position` ON `prize_part` (`category_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `prize_part_in_contest` ON `prize_part` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `rules_version` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`text_hash` text NOT NULL,
	`published_at` integer NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `rules_version_number` ON `rules_version` (`contest_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `rules_version_in_contest` ON `rules_version` (`contest_id`,`id`);--> statement-breakpoint
CREATE TABLE `stage_window` (
	`contest_id` text NOT NULL,
	`stage` text NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	PRIMARY KEY(`contest_id`, `stage`),
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "stage_window_in_order" CHECK(opens_at < closes_at)
) STRICT;
--> statement-breakpoint
CREATE TABLE `version_category` (
	`contest_id` text NOT NULL,
	`version_id` text NOT NULL,
	`category_id` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`version_id`, `category_id`),
	FOREIGN KEY (`contest_id`,`version_id`) REFERENCES `entry_version`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`category_id`) REFERENCES `category`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `version_member` (
	`version_id` text NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`login` text,
	`leads` integer NOT NULL,
	PRIMARY KEY(`version_id`, `account_id`),
	FOREIGN KEY (`version_id`) REFERENCES `entry_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `version_pull_request` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`base_full_name` text NOT NULL,
	`base_github_id` text,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `entry_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "version_pull_request_kind" CHECK(kind in ('feature', 'quality', 'performance'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `version_pull_request_name` ON `version_pull_request` (`version_id`,`base_full_name`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `version_pull_request_once` ON `version_pull_request` (`version_id`,`base_github_id`,`number`);--> statement-breakpoint
CREATE TABLE `version_repository` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`version_id` text NOT NULL,
	`repository_id` text NOT NULL,
	`full_name` text NOT NULL,
	`branch` text,
	`commit` text,
	`tree` text,
	`pin_state` text NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`contest_id`,`version_id`) REFERENCES `entry_version`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`repository_id`) REFERENCES `repository`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "version_repository_state" CHECK(pin_state in ('pending', 'pinned', 'pinned late')),
	CONSTRAINT "version_repository_pin" CHECK((pin_state = 'pending') = ("commit" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `version_repository_once` ON `version_repository` (`version_id`,`repository_id`);