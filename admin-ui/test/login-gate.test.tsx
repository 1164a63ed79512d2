import { render, screen } from "@testing-library/react";
import { useEffect } from "react";
import { beforeEach, expect, it, vi } from "vitest";
import "../src/i18n/i18n";
import { LoginGate } from "../src/app/login-gate";

const auth = vi.hoisted(() => ({ current: {} as Record<string, unknown> }));
vi.mock("react-oidc-context", () => ({ useAuth: () => auth.current, AuthProvider: null }));

let mounted = 0;
function Page() {
  useEffect(() => {
    mounted += 1;
  }, []);
  return <p>page</p>;
}
const gate = () => (
  <LoginGate demoUsers={[{ username: "inspector", password: "secret", name: "李晓梅", roles: ["INSPECTOR"] }]}>
    <Page />
  </LoginGate>
);
beforeEach(() => {
  mounted = 0;
});

it("never unmounts the page while the login is renewed in the background", () => {
  auth.current = { user: {}, isLoading: false };
  const { rerender } = render(gate());
  auth.current = { user: {}, isLoading: true, activeNavigator: "signinSilent" };
  rerender(gate());
  auth.current = { user: {}, isLoading: false, error: new Error("login_required") };
  rerender(gate());
  expect(screen.getByText("page")).toBeTruthy();
  expect(mounted).toBe(1);
});

it("lists the demo users to a stranger", () => {
  auth.current = { isLoading: false };
  render(gate());
  expect(screen.getByText("inspector")).toBeTruthy();
  expect(screen.getByText("secret")).toBeTruthy();
});

it("says that identity is down when the issuer does not answer", () => {
  auth.current = { isLoading: false, error: new Error("Failed to fetch") };
  render(gate());
  expect(screen.getByRole("heading").textContent).toContain("身份认证服务暂时不可用");
});
