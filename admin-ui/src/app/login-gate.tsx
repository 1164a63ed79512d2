import { lazy, Suspense, type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAuth } from "react-oidc-context";
import { keptPerson } from "../api/kept-answers";
import type { DemoUser } from "../api/types";
import { Waiting } from "../ui/waiting";
import { useLogin } from "./auth";
import { IdentityDownPage } from "./identity-down-page";
import { LandingPage } from "./landing-page";
import { isPublicList, publicNoticeIn } from "./public-address";

const PublicNotice = lazy(() => import("../features/declaration/public-notice").then(({ PublicNotice: Component }) => ({ default: Component })));
const PublicListings = lazy(() => import("../features/supervision/public-listings").then(({ PublicListings: Component }) => ({ default: Component })));
import { sessionEnded } from "./session-ended";

const isUnreachable = (error: Error) => !/login_required|No matching state|interaction_required|cancel/i.test(error.message);

/**
 * Whoever has a user stays where he is: a renewal in the background never unmounts the page. A phone that starts without a
 * network goes on for whom it knows; it cannot read or send anything, and asks to log in when the network is back.
 */
export function LoginGate({ demoUsers, children }: { demoUsers: DemoUser[]; children: ReactNode }) {
  const auth = useAuth();
  const login = useLogin();
  const [keptAtStart] = useState(() => !navigator.onLine && keptPerson() !== undefined);
  useEffect(() => {
    if (!keptAtStart || auth.user) return undefined;
    const whenOnline = () => sessionEnded.announce();
    window.addEventListener("online", whenOnline);
    return () => window.removeEventListener("online", whenOnline);
  }, [keptAtStart, auth.user]);
  if (auth.user || keptAtStart) return children;
  const notice = publicNoticeIn(window.location);
  if (notice)
    return (
      <Suspense fallback={<Waiting />}>
        <PublicNotice token={notice} actions={<LoginButton login={() => void login()} />} />
      </Suspense>
    );
  if (isPublicList(window.location))
    return (
      <Suspense fallback={<Waiting />}>
        <PublicListings actions={<LoginButton login={() => void login()} />} />
      </Suspense>
    );
  if (auth.isLoading || auth.activeNavigator) return <Waiting />;
  if (auth.error && isUnreachable(auth.error)) return <IdentityDownPage retry={() => void login()} />;
  return <LandingPage demoUsers={demoUsers} login={(username) => void login(username)} />;
}

function LoginButton({ login }: { login: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="text-button" onClick={login}>
      {t("app.landing.login")}
    </button>
  );
}
