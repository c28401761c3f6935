import { describe, expect, it } from "vitest";
import { type CalendarContest, writeCalendarFile } from "#app/render/calendar-file.ts";

const at = (text: string) => Date.parse(text);
const window = { opensAt: at("2013-03-14T03:00:00Z"), closesAt: at("2013-09-16T07:00:00Z") };
const contest: CalendarContest = {
  slug: "cloud-prize",
  name: "Cloud Prize",
  url: "https://laurels.example/cloud-prize",
  calendar: {
    registration: window,
    submission: window,
    nomination: window,
    judging: window,
    graceMinutes: 0,
    dates: [
      { slug: "finalists", name: "Finalists are told", on: "2013-09-30", about: true },
      { slug: "keynote", name: "Keynote", at: at("2013-11-14T16:00:00Z"), about: false },
    ],
  },
  episodes: [
    {
      id: "e1",
      name: "Workshop",
      startsAt: at("2013-05-01T16:00:00Z"),
      endsAt: at("2013-05-01T18:00:00Z"),
      place: "Hall 1",
    },
  ],
  changedAt: at("2013-03-01T00:00:00Z"),
};

function events(file: string): Map<string, string[]> {
  const unfolded = file.replaceAll("\r\n ", "");
  const blocks = unfolded.split("BEGIN:VEVENT\r\n").slice(1);
  return new Map(
    blocks.map((block) => {
      const lines = (block.split("END:VEVENT")[0] ?? "").split("\r\n");
      return [lines.find((line) => line.startsWith("UID:"))?.slice(4) ?? "", lines];
    }),
  );
}

describe("the calendar file", () => {
  const found = events(writeCalendarFile(contest));

  it("holds an opening and a close for each stage, every date and every episode", () => {
    expect(found.size).toBe(4 * 2 + 2 + 1);
  });

  it("shows a close as the last minute that is in", () => {
    const lines = found.get("cloud-prize-submission-closes@laurels.example");
    expect(lines).toContain("DTSTART:20130916T065900Z");
    expect(lines).toContain("SUMMARY:Cloud Prize: Submission closes");
    expect(lines).toContain("DTSTAMP:20130301T000000Z");
    expect(lines).toContain("TRANSP:TRANSPARENT");
  });

  it("gives a day without an hour as a whole day, the same in every zone", () => {
    const lines = found.get("cloud-prize-date-finalists@laurels.example");
    expect(lines).toContain("DTSTART;VALUE=DATE:20130930");
    expect(lines).toContain("DTEND;VALUE=DATE:20131001");
  });

  it("gives an episode its place and end", () => {
    const lines = found.get("cloud-prize-episode-e1@laurels.example");
    expect(lines).toContain("DTEND:20130501T180000Z");
    expect(lines).toContain("LOCATION:Hall 1");
    expect(lines).toContain("TRANSP:OPAQUE");
  });

  it("is the same for the same facts", () => {
    expect(writeCalendarFile(contest)).toBe(writeCalendarFile(contest));
  });

  it("gives a hostile name no line of its own", () => {
    const name = "Prize\r\nEND:VEVENT\nATTENDEE:mailto:x@evil.example;,\\";
    const lines = writeCalendarFile({ ...contest, name })
      .replaceAll("\r\n ", "")
      .split(/\r\n|\r|\n/);
    expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toEqual([]);
    expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(11);
  });
});
