import { expect, it } from "vitest";
import { createLane } from "#app/github/lane.ts";

it("runs at most two tasks at a time, in order, and goes on after a failure", async () => {
  const lane = createLane(2);
  const ends: (() => void)[] = [];
  const started: number[] = [];
  const task = (number: number) =>
    lane(() => {
      started.push(number);
      return new Promise<number>((resolve, reject) =>
        ends.push(() => (number === 1 ? reject(new Error("one")) : resolve(number))),
      );
    });
  const all = Promise.allSettled([task(1), task(2), task(3), task(4)]);
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  await turn();
  expect(started).toEqual([1, 2]);
  ends[0]?.();
  await turn();
  expect(started).toEqual([1, 2, 3]);
  ends[1]?.();
  await turn();
  ends[2]?.();
  ends[3]?.();
  expect((await all).map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled", "fulfilled"]);
});

it("lets a task leave the queue when its signal fires, without taking a place", async () => {
  const lane = createLane(1);
  let end = () => {};
  const first = lane(() => new Promise<string>((resolve) => (end = () => resolve("first"))));
  const leaving = new AbortController();
  const second = lane(async () => "second", leaving.signal);
  const third = lane(async () => "third");
  leaving.abort(new Error("gone"));
  await expect(second).rejects.toThrow("gone");
  await expect(lane(async () => "never", leaving.signal)).rejects.toThrow("gone");
  end();
  expect(await Promise.all([first, third])).toEqual(["first", "third"]);
});
