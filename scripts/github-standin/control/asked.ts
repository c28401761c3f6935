import { findAccount, findRepository } from "../world/lookup.ts";
import type { Account, Repository, World } from "../world/model.ts";

/** A control request that cannot be carried out, with the sentence that says why. */
export class Refused extends Error {}

/** The fields of a control request, read one by one; each reader refuses what does not fit. */
export class Asked {
  readonly world: World;
  readonly fields: Record<string, unknown>;

  constructor(world: World, fields: Record<string, unknown>) {
    this.world = world;
    this.fields = fields;
  }

  text(name: string, otherwise?: string): string {
    const value = this.fields[name] ?? otherwise;
    if (typeof value !== "string" || value === "") throw new Refused(`"${name}" must be a text that is not empty.`);
    return value;
  }

  number(name: string, otherwise?: number): number {
    const value = this.fields[name] ?? otherwise;
    if (typeof value !== "number" || !Number.isFinite(value)) throw new Refused(`"${name}" must be a number.`);
    return value;
  }

  yes(name: string, otherwise: boolean): boolean {
    const value = this.fields[name] ?? otherwise;
    if (typeof value !== "boolean") throw new Refused(`"${name}" must be true or false.`);
    return value;
  }

  /** The repository named as "owner/name" (a former name serves too) or by its id. */
  repository(): Repository {
    const { repository } = this.fields;
    const [owner = "", name = ""] = String(repository).split("/");
    const found =
      typeof repository === "number"
        ? this.world.repositories.get(repository)
        : findRepository(this.world, owner, name)?.repository;
    if (!found) throw new Refused(`There is no repository ${String(repository)}. Write "owner/name" or its id.`);
    return found;
  }

  account(name: string, otherwise?: number): Account {
    const login = this.fields[name];
    const found =
      login === undefined && otherwise !== undefined
        ? this.world.accounts.get(otherwise)
        : findAccount(this.world, this.text(name));
    if (!found) throw new Refused(`There is no account "${String(login)}".`);
    return found;
  }
}
