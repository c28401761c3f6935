import { CircleAlert, CircleCheck, CloudOff, LoaderCircle, Pencil } from "lucide-react";
import { useClock } from "./clock.ts";
import { formatRelative } from "./time.ts";

type SaveStateProps =
  | { state: "saved"; savedAt: number; now?: number }
  | { state: "saving" | "unsaved" | "offline" }
  | { state: "failed"; reason: string };

const ICONS = {
  saved: CircleCheck,
  saving: LoaderCircle,
  unsaved: Pencil,
  offline: CloudOff,
  failed: CircleAlert,
} as const;

function SavedSince({ savedAt, now }: { savedAt: number; now?: number }) {
  const time = useClock(now, 5_000);
  if (time === undefined) return <>Saved</>;
  const seconds = Math.floor((time - savedAt) / 1_000);
  return (
    <>
      {seconds >= 3 && seconds < 60
        ? `Saved ${seconds} s ago`
        : `Saved ${formatRelative(savedAt, Math.max(time, savedAt))}`}
    </>
  );
}

function words(props: SaveStateProps) {
  if (props.state === "saved") return <SavedSince savedAt={props.savedAt} now={props.now} />;
  if (props.state === "failed") return `Not saved: ${props.reason}`;
  if (props.state === "saving") return "Saving";
  return props.state === "offline" ? "Offline, kept on this device" : "Not saved yet";
}

/** Whether what was typed is kept. Quiet while all is well; an error stays until it is mended. */
export function SaveState(props: SaveStateProps) {
  const Icon = ICONS[props.state];
  const tone = props.state === "failed" ? "text-stop" : props.state === "offline" ? "text-caution-ink" : "text-muted";
  return (
    <span
      role={props.state === "failed" ? "alert" : undefined}
      className={`inline-flex items-center gap-1.5 text-sm ${tone}`}
    >
      <Icon aria-hidden size={15} strokeWidth={1.5} className="shrink-0" />
      <span className="tabular-nums">{words(props)}</span>
    </span>
  );
}
