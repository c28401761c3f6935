import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { Page } from "#app/ui/page.tsx";
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

export default function Root() {
  const shell = useLoaderData<typeof loader>();
  return (
    <Page contest={shell.contest} person={shell.person} sections={shell.sections} demo={shell.demo}>
      <Outlet />
    </Page>
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
  const refused = error.data as { reason?: string; remedy?: string } | null;
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
    <Page contest={shell?.contest} person={shell?.person} sections={shell?.sections} demo={shell?.demo}>
      <ErrorPage {...wordsFor(error)} requestId={shell?.requestId} />
    </Page>
  );
}
