CREATE TABLE `conflict_search` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`searched_at` integer NOT NULL,
	`requests_used` integer NOT NULL,
	`people` integer NOT NULL,
	`entries` integer NOT NULL,
	`unanswered` text NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `conflict_search_newest` ON `conflict_search` (`contest_id`,`searched_at`);--> statement-breakpoint
CREATE TABLE `review_admission` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`review_id` text NOT NULL,
	`version_id` text NOT NULL,
	`reason` text NOT NULL,
	`admitted_by` text NOT NULL,
	`admitted_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`admitted_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`review_id`) REFERENCES `review`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`version_id`) REFERENCES `entry_version`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_admission_alive` ON `review_admission` (`review_id`,`version_id`) WHERE ended_at is null;--> statement-breakpoint
ALTER TABLE `mail` ADD `held_at` integer;--> statement-breakpoint
ALTER TABLE `mail` ADD `edited` text;