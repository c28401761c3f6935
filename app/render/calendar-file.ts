import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { type Calendar, closingShownAt, type Window } from "#app/contest/schedule.ts";
import { STAGES, type Stage } from "#app/contest/vocabulary.ts";

/** A dated event of the contest, such as a workshop. Instants are epoch milliseconds. */
export interface CalendarEpisode {
  id: string;
  name: string;
  startsAt: number;
  endsAt: number;
  place?: string | undefined;
  url?: string | undefined;
}

export interface CalendarContest {
  slug: string;
  name: string;
  url: string;
  calendar: Calendar;
  episodes: readonly CalendarEpisode[];
  /** When these dates were last changed. Calendars take the later of two files for the true one. */
  changedAt: number;
}

interface Entry {
  uid: string;
  name: string;
  startsAt: number;
  endsAt: number;
  allDay?: boolean;
  place?: string | undefined;
  url?: string | undefined;
}

const stageNames: Readonly<Record<Stage, string>> = {
  registration: "Registration",
  submission: "Submission",
  nomination: "Nomination",
  judging: "Judging",
};

const day = 86_400_000;

/** The contest's windows, announced dates and episodes as an iCalendar file. Nothing in it marks anybody as busy but episodes. */
export function writeCalendarFile(contest: CalendarContest): string {
  const host = new URL(contest.url).host;
  const file = ical({
    name: plain(contest.name),
    prodId: { company: "Laurels", product: "Laurels", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    url: contest.url,
  });
  const stages = STAGES.flatMap((stage) => windowEntries(stage, contest.calendar[stage]));
  for (const entry of [...stages, ...dateEntries(contest.calendar), ...episodeEntries(contest.episodes)]) {
    file.createEvent({
      id: `${contest.slug}-${entry.uid}@${host}`,
      summary: plain(`${contest.name}: ${entry.name}`),
      start: new Date(entry.startsAt),
      end: new Date(entry.endsAt),
      allDay: entry.allDay ?? false,
      // An all-day event is a date, not an instant: it must not move with the zone of whoever reads it.
      timezone: entry.allDay ? "UTC" : null,
      stamp: new Date(contest.changedAt),
      location: entry.place === undefined ? null : plain(entry.place),
      url: entry.url ?? contest.url,
      transparency: entry.uid.startsWith("episode-") ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    });
  }
  return file.toString();
}

function windowEntries(stage: Stage, { opensAt, closesAt }: Window): Entry[] {
  const shownAt = closingShownAt(closesAt);
  return [
    { uid: `${stage}-opens`, name: `${stageNames[stage]} opens`, startsAt: opensAt, endsAt: opensAt },
    { uid: `${stage}-closes`, name: `${stageNames[stage]} closes`, startsAt: shownAt, endsAt: shownAt },
  ];
}

function dateEntries(calendar: Calendar): Entry[] {
  return calendar.dates.map((date) => {
    const startsAt = date.at ?? Date.parse(`${date.on}T00:00:00Z`);
    const allDay = date.at === undefined;
    const name = date.about ? `${date.name} (on or about this day)` : date.name;
    return { uid: `date-${date.slug}`, name, startsAt, endsAt: allDay ? startsAt + day : startsAt, allDay };
  });
}

function episodeEntries(episodes: readonly CalendarEpisode[]): Entry[] {
  return episodes.map((episode) => ({ ...episode, uid: `episode-${episode.id}` }));
}

// A line break inside a text could begin a line of its own in readers that unfold carelessly.
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim();
}
