CREATE TABLE `assignment_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`stage` text NOT NULL,
	`replaces_id` text,
	`settings` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`input_hash` text,
	`result` text,
	`computed_at` integer,
	`applied_at` integer,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assignment_plan_whole" CHECK((computed_at is null) = (input_hash is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignment_plan_newest` ON `assignment_plan` (`contest_id`,`stage`,`asked_at`);--> statement-breakpoint
CREATE TABLE `bid` (
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`value` integer NOT NULL,
	`bid_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `entry_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`entry_id`) REFERENCES `entry`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "bid_value" CHECK(value between -5 and 10)
) STRICT;
--> statement-breakpoint
CREATE TABLE `interest` (
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`topic` text NOT NULL,
	PRIMARY KEY(`contest_id`, `account_id`, `topic`),
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
