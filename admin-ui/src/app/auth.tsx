import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import type { ReactNode } from "react";
import { AuthProvider, useAuth } from "react-oidc-context";
import { attachSession } from "../api/client";
import { forgetPerson } from "../api/kept-answers";
import type { ClientConfiguration } from "../api/types";
import { i18next } from "../i18n/i18n";
import { paths } from "./paths";
import { sessionEnded } from "./session-ended";

const LAST_LOGIN = "anlan.last-login";

/** The one user manager of the page; requests take their token from it. */
export function userManagerFor(configuration: ClientConfiguration): UserManager {
  const { origin, href } = window.location;
  const manager = new UserManager({
    authority: new URL(configuration.authority, href).href.replace(/\/$/, ""),
    client_id: configuration.clientId,
    redirect_uri: origin + paths.signedIn,
    silent_redirect_uri: origin + paths.silentRenew,
    popup_redirect_uri: origin + paths.silentRenew,
    post_logout_redirect_uri: `${origin}/`,
    scope: "openid profile",
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
  });
  manager.events.addUserLoaded(({ profile }) => {
    if (localStorage.getItem(LAST_LOGIN) !== profile.sub) forgetPerson();
    localStorage.setItem(LAST_LOGIN, profile.sub);
  });
  attachSession({
    token: async () => (await manager.getUser())?.access_token,
    person: async () => (await manager.getUser())?.profile.sub,
    language: () => i18next.language,
    renew: async () => {
      try {
        return (await manager.signinSilent()) !== null;
      } catch {
        sessionEnded.announce(); // the page stays as it is, with what was typed, and asks to log in again
        return false;
      }
    },
  });
  return manager;
}

export function Identity({ manager, children }: { manager: UserManager; children: ReactNode }) {
  return (
    <AuthProvider
      userManager={manager}
      onSigninCallback={(user) => {
        const back = (user?.state as { back?: string } | undefined)?.back;
        window.history.replaceState({}, "", back?.startsWith("/") && !back.startsWith("//") ? back : paths.work);
      }}
    >
      {children}
    </AuthProvider>
  );
}

/** Leaves for the login page and comes back to the same address. */
export function useLogin() {
  const auth = useAuth();
  return (username?: string) =>
    auth.signinRedirect({
      state: { back: window.location.pathname + window.location.search },
      ui_locales: i18next.language,
      login_hint: username,
    });
}
