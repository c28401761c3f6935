import inter from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import newsreader from "@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2?url";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
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
import { wordsForError } from "#app/ui/error-words.ts";
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

export function ErrorBoundary() {
  const error = useRouteError();
  const shell = useRouteLoaderData<typeof loader>("root");
  return (
    <Shelled shell={shell}>
      <ErrorPage {...wordsForError(error)} requestId={shell?.requestId} />
    </Shelled>
  );
}
