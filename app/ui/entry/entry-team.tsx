export type EntryMember = { name: string; login: string | null; url: string | null; leads: boolean };

/** Who made an entry, as they are named in the version that stands. */
export function EntryTeam({ name, members }: { name: string; members: readonly EntryMember[] }) {
  return (
    <>
      <h2 className="text-lg">{name}</h2>
      <ul className="mt-2">
        {members.map((member) => (
          <li key={`${member.name} ${member.login}`} className="border-t border-line py-2 text-sm">
            {member.name}
            {member.leads && members.length > 1 ? <span className="text-muted">, leader</span> : null}
            {member.url ? (
              <a href={member.url} className="block font-mono text-xs">
                {member.login}
              </a>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
