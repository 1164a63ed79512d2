import type { ReactNode } from "react";
import { useAuth } from "react-oidc-context";
import type { DemoUser } from "../api/types";
import { Waiting } from "../ui/waiting";
import { useLogin } from "./auth";
import { IdentityDownPage } from "./identity-down-page";
import { LandingPage } from "./landing-page";

const isUnreachable = (error: Error) => !/login_required|No matching state|interaction_required|cancel/i.test(error.message);

/** Whoever has a user stays where he is: a renewal in the background never unmounts the page. */
export function LoginGate({ demoUsers, children }: { demoUsers: DemoUser[]; children: ReactNode }) {
  const auth = useAuth();
  const login = useLogin();
  if (auth.user) return children;
  if (auth.isLoading || auth.activeNavigator) return <Waiting />;
  if (auth.error && isUnreachable(auth.error)) return <IdentityDownPage retry={() => void login()} />;
  return <LandingPage demoUsers={demoUsers} login={(username) => void login(username)} />;
}
