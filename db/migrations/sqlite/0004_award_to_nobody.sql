PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_award` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`category_id` text NOT NULL,
	`entry_id` text,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`approved_by` text,
	`approved_at` integer,
	`ended_at` integer,
	`ended_by` text,
	`ended_how` text,
	`ended_reason` text,
	`replaces_id` text,
	FOREIGN KEY (`proposed_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`approved_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`category_id`) REFERENCES `category`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "award_second_person" CHECK(approved_by <> proposed_by),
	CONSTRAINT "award_approved_whole" CHECK((approved_by is null) = (approved_at is null)),
	CONSTRAINT "award_ended_whole" CHECK((ended_at is null) = (ended_how is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_award`("id", "contest_id", "category_id", "entry_id", "reason", "proposed_by", "proposed_at", "approved_by", "approved_at", "ended_at", "ended_by", "ended_how", "ended_reason", "replaces_id") SELECT "id", "contest_id", "category_id", "entry_id", "reason", "proposed_by", "proposed_at", "approved_by", "approved_at", "ended_at", NULL, "ended_how", "ended_reason", "replaces_id" FROM `award`;--> statement-breakpoint
DROP TABLE `award`;--> statement-breakpoint
ALTER TABLE `__new_award` RENAME TO `award`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `award_replacesId_unique` ON `award` (`replaces_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `award_one_winner` ON `award` (`category_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `award_in_contest` ON `award` (`contest_id`,`id`);