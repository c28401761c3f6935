CREATE TABLE `tallied_input` (
	`hash` text PRIMARY KEY NOT NULL,
	`contest_id` text NOT NULL,
	`stage` text NOT NULL,
	`input` text NOT NULL,
	FOREIGN KEY (`contest_id`) REFERENCES `contest`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
