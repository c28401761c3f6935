import inter from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import newsreader from "@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?url";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Page } from "#app/ui/page.tsx";
import { StageLine } from "#app/ui/stage-line.tsx";
import { formatInstant } from "#app/ui/time.ts";
import { portalOf } from "#app/web/portal.ts";
import { shellOf } from "#app/web/shell.ts";
import "./ui/styles.css";

export const meta: MetaFunction = () => [{ title: "Laurels" }];

export async function loader(asked: LoaderFunctionArgs) {
  return { ...(await shellOf(asked)), nonce: portalOf(asked).nonce, requestId: portalOf(asked).requestId };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useRouteLoaderData<typeof loader>("root")?.nonce;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" type="image/svg+xml" href="/sprig.svg" />
        {[inter, newsreader].map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" crossOrigin="anonymous" href={font} />
        ))}
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

type Shell = Pick<Awaited<ReturnType<typeof loader>>, "contest" | "person" | "sections" | "demo" | "playedAt">;

/** The page around any content. Without a shell, because its loader failed too, it is the portal's plain one. */
function Shelled({ shell, children }: { shell: Shell | undefined; children: ReactNode }) {
  const { pathname } = useLocation();
  const contest = shell?.contest && { ...shell.contest, stageLine: <StageLine {...shell.contest.stageLine} /> };
  const playedAt = shell?.playedAt && contest ? formatInstant(shell.playedAt, contest.zone) : undefined;
  return (
    <Page
      footer={playedAt ? { note: `This sample contest was played afresh on ${playedAt}.` } : undefined}
      contest={contest}
      person={shell?.person}
      sections={shell?.sections}
      demo={shell?.demo}
      signIn={pathname.startsWith("/sign-in") ? paths.signIn() : paths.signIn(pathname)}
    >
      {children}
    </Page>
  );
}

export default function Root() {
  return (
    <Shelled shell={useLoaderData<typeof loader>()}>
      <Outlet />
    </Shelled>
  );
}

function wordsFor(error: unknown): { title: string; why: string; whatToDo: string; status: number } {
  if (!isRouteErrorResponse(error)) {
    return {
      title: "This page could not be shown",
      why: "Something went wrong on our side. What was saved before is safe.",
      whatToDo: "Try again in a minute. If it happens again, write to the organizers.",
      status: 500,
    };
  }
  const refused = error.data as {
    reason?: string;
    remedy?: string;
    result?: { error?: Record<string, string[] | null> };
  };
  const mistakes = Object.values(refused?.result?.error ?? {}).flatMap((each) => each ?? []);
  if (mistakes.length > 0) {
    const whatToDo = "Go back, mend this, and send it again. Nothing was changed.";
    return { title: "This could not be taken", why: mistakes.join(" "), whatToDo, status: error.status };
  }
  const missing = error.status === 404;
  return {
    title: missing ? "Not found" : "This is not open to you now",
    why: refused?.reason ?? "There is nothing at this address, or it is not for you to see.",
    whatToDo: refused?.remedy ?? "Check the address, or go back to the home page.",
    status: error.status,
  };
}

export function ErrorBoundary() {
  const error = useRouteError();
  const shell = useRouteLoaderData<typeof loader>("root");
  return (
    <Shelled shell={shell}>
      <ErrorPage {...wordsFor(error)} requestId={shell?.requestId} />
    </Shelled>
  );
}
