import { useNavigate } from "@remix-run/react";
import { type RefObject, useEffect } from "react";

type Keys = { skip: string | null; stepAside: string };

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");

function turnKeySheet(): void {
  const sheet = document.getElementById("keys");
  if (!(sheet instanceof HTMLDetailsElement)) return;
  sheet.open = !sheet.open;
  if (sheet.open) sheet.scrollIntoView({ block: "nearest" });
}

/** Ctrl+Enter submits the form; s goes to the next entry, r to stepping aside, ? lists the keys. Letters do nothing while one types. */
export function useReviewKeys(form: RefObject<HTMLFormElement | null>, { skip, stepAside }: Keys): void {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        form.current?.requestSubmit();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "s" && skip) navigate(skip);
      if (event.key === "r") navigate(stepAside);
      if (event.key === "?") turnKeySheet();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [form, navigate, skip, stepAside]);
}
