import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, Outlet, ScrollRestoration } from "react-router";
import { Problem } from "../api/errors";
import { meQuery } from "../api/queries";
import { StandingInBanner } from "../features/absence/standing-in-banner";
import { Brand } from "../ui/brand";
import { ProblemAlert } from "../ui/problem-alert";
import { Waiting } from "../ui/waiting";
import { AccountMenu } from "./account-menu";
import { IdentityDownPage } from "./identity-down-page";
import { LanguageSwitch } from "./language-switch";
import { Navigation } from "./navigation";
import { paths } from "./paths";
import { SessionEndedNotice } from "./session-ended-notice";

export function Layout() {
  const { t } = useTranslation();
  const me = useQuery(meQuery());
  if (me.error instanceof Problem && me.error.identityDown) return <IdentityDownPage retry={() => void me.refetch()} />;
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {t("app.skip")}
      </a>
      <header className="frame-top">
        <Link to={paths.work} className="frame-brand">
          <Brand />
        </Link>
        <span className="frame-unit">{me.data?.unit?.name}</span>
        <LanguageSwitch />
        {me.data && <AccountMenu me={me.data} />}
      </header>
      {me.data && <Navigation me={me.data} />}
      <main id="content" className="frame-page" tabIndex={-1}>
        <SessionEndedNotice />
        <StandingInBanner me={me.data} error={me.error} />
        {me.isError && <ProblemAlert error={me.error} retry={() => void me.refetch()} />}
        {me.data ? (
          <Suspense fallback={<Waiting />}>
            <Outlet />
          </Suspense>
        ) : (
          me.isPending && <Waiting />
        )}
      </main>
      <ScrollRestoration />
    </div>
  );
}
