import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import type { Transporter } from "nodemailer";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { type OutgoingLetter, openTransport, sendLetter } from "#app/mail/transport.ts";
import { writeLetter } from "#app/mail/write-letter.ts";
import { sampleFacts } from "./sample-letters.ts";

const letter: OutgoingLetter = {
  from: "Laurels <prizes@laurels.example>",
  to: "ada@people.example",
  subject: "Your receipt",
  text: "Received.\n",
  messageId: "<one@laurels.example>",
};

let server: SMTPServer;
let transport: Transporter;
let received: { mail: ParsedMail; to: string[]; raw: string }[];

async function openMailServer(options: SMTPServerOptions = {}): Promise<string> {
  received = [];
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const raw = Buffer.concat(chunks).toString();
        received.push({
          mail: await simpleParser(raw),
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw,
        });
        done();
      });
    },
    ...options,
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  transport = openTransport(url);
  return url;
}

afterEach(async () => {
  transport.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

function refusal(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

describe("a letter that arrives", () => {
  it("has the subject, text and id it was given, in any language", async () => {
    await openMailServer();
    const text = writeLetter(
      { kind: "receipt", facts: sampleFacts("Prüfung 検証 🏆").receipt },
      { origin: "https://laurels.example" },
    );
    expect(await sendLetter(transport, { ...letter, ...text })).toEqual({ sent: true });
    expect(received).toHaveLength(1);
    const { mail, to } = received[0] as (typeof received)[number];
    expect(to).toEqual([letter.to]);
    expect(mail.subject).toBe(text.subject);
    expect(mail.text?.replaceAll("\r\n", "\n").trim()).toBe(text.text.trim());
    expect(mail.html).toBe(false);
    expect(mail.messageId).toBe(letter.messageId);
    expect(mail.from?.value).toEqual([{ name: "Laurels", address: "prizes@laurels.example" }]);
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  });

  it("keeps a line with a single dot and lines that look like headers", async () => {
    await openMailServer();
    await sendLetter(transport, { ...letter, text: "one\n.\n..two\nBcc: x@evil.example\n" });
    expect(received[0]?.mail.text).toBe("one\n.\n..two\nBcc: x@evil.example\n");
    expect(received[0]?.to).toEqual([letter.to]);
  });
});

describe("a letter that must not leave", () => {
  it.each([
    ["subject", "Hello\r\nBcc: x@evil.example"],
    ["subject", "Hello\nBcc: x@evil.example"],
    ["subject", "Hello\u2028Bcc: x@evil.example"],
    ["from", "Laurels\r\nBcc: x@evil.example <a@b.example>"],
    ["messageId", "<a@b>\r\nBcc: x@evil.example"],
    ["messageId", "no brackets"],
    ["to", "ada@people.example\r\nBcc: x@evil.example"],
    ["to", "ada@people.example, x@evil.example"],
    ["to", "Ada <ada@people.example>"],
    ["to", "no address"],
    ["to", ""],
  ])("is refused for good: %s %j", async (field, value) => {
    await openMailServer();
    const sending = await sendLetter(transport, { ...letter, [field]: value });
    expect(sending).toMatchObject({ sent: false, permanent: true });
    expect(received).toEqual([]);
  });
});

describe("a letter that the mail server does not take", () => {
  it.each([
    [550, "No such person", true],
    [450, "Greylisted", false],
  ])("because of its recipient with %i %s is lost for good: %s", async (code, text, permanent) => {
    await openMailServer({ onRcptTo: (_address, _session, done) => done(refusal(code, text)) });
    const sending = await sendLetter(transport, letter);
    expect(sending).toEqual({ sent: false, permanent, problem: expect.stringContaining(`${code} ${text}`) });
  });

  it.each([
    [554, "Refused as spam", true],
    [451, "Disk full", false],
  ])("because of its content with %i %s is lost for good: %s", async (code, text, permanent) => {
    await openMailServer({
      onData(stream, _session, done) {
        stream.on("end", () => done(refusal(code, text))).resume();
      },
    });
    const sending = await sendLetter(transport, letter);
    expect(sending).toEqual({ sent: false, permanent, problem: expect.stringContaining(text) });
  });

  it("because the portal itself is refused may be tried again", async () => {
    await openMailServer({ onMailFrom: (_address, _session, done) => done(refusal(553, "Sender not allowed")) });
    expect(await sendLetter(transport, letter)).toMatchObject({ sent: false, permanent: false });
  });

  it("because the password is wrong may be tried again, and the password is not in the problem", async () => {
    const url = await openMailServer({ onAuth: (_auth, _session, done) => done(new Error("Wrong password")) });
    transport = openTransport(url.replace("smtp://", "smtp://portal:secret-word@"));
    const sending = await sendLetter(transport, letter);
    expect(sending).toMatchObject({ sent: false, permanent: false });
    expect(JSON.stringify(sending)).not.toContain("secret-word");
  });

  it("because nobody listens may be tried again", async () => {
    await openMailServer();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    expect(await sendLetter(transport, letter)).toMatchObject({ sent: false, permanent: false });
  });
});
