import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { keepStatements } from "#db/keep-statements.ts";

const connect = () => keepStatements(new BetterSqlite3(":memory:"));

describe("a connection that keeps its statements", () => {
  it("compiles a text once, and another text for itself", () => {
    const connection = connect();
    expect(connection.prepare("select 1")).toBe(connection.prepare("select 1"));
    expect(connection.prepare("select 2")).not.toBe(connection.prepare("select 1"));
  });

  it("answers truly after the table has changed its shape", () => {
    const connection = connect();
    connection.exec("create table word (id integer)");
    connection.exec("insert into word values (1)");
    expect(connection.prepare("select * from word").all()).toEqual([{ id: 1 }]);
    connection.exec("alter table word add column text text default 'laurel'");
    expect(connection.prepare("select * from word").all()).toEqual([{ id: 1, text: "laurel" }]);
  });

  it("begins anew when it keeps too many", () => {
    const connection = connect();
    const first = connection.prepare("select 0");
    for (let number = 1; number <= 1_000; number += 1) connection.prepare(`select ${number}`);
    expect(connection.prepare("select 0")).not.toBe(first);
    expect(connection.prepare("select 1000").raw().get()).toEqual([1000]);
  });
});
