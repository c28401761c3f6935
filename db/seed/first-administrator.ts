import { makeAdministratorLink } from "#app/contest/account/make-administrator-link.ts";
import { nameFirstAdministrator } from "#app/contest/account/name-first-administrator.ts";
import { hasAdministrator } from "#app/contest/account/queries.ts";
import { asOperator } from "#app/contest/actors.ts";
import { signIn } from "./accounts.ts";
import { readSamples } from "./samples.ts";
import { agreed, asActor, personIn, type Setting } from "./setting.ts";

/** Makes the sample administrator one, where the portal has none. */
export async function seatAdministrator(
  setting: Pick<Setting, "store" | "secret" | "accounts">,
  at: number,
): Promise<void> {
  const { store, secret } = setting;
  if (await hasAdministrator(store.read)) return;
  const { administrator } = readSamples().people;
  await signIn(setting, administrator, at);
  const { token } = agreed(
    await makeAdministratorLink(asActor({ store }, asOperator(), at), { secret }),
    "make a link",
  );
  const named = await nameFirstAdministrator(personIn(setting, administrator.login, at), { token });
  agreed(named, "become the administrator");
}
