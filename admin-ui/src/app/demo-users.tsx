import { useTranslation } from "react-i18next";
import type { DemoUser } from "../api/types";

/** Who may be tried out; one password for all is said once. */
export function DemoUsers({ users, login }: { users: DemoUser[]; login: (username: string) => void }) {
  const { t } = useTranslation();
  const passwords = [...new Set(users.map(({ password }) => password))];
  const shared = passwords.length === 1 ? passwords[0] : undefined;
  return (
    <section aria-labelledby="demo-users" className="demo-users">
      <h2 id="demo-users">{t("app.landing.demo")}</h2>
      <p className="muted">
        {t("app.landing.demoText")}
        {shared && (
          <>
            {" "}
            {t("app.landing.password")} <code>{shared}</code>
          </>
        )}
      </p>
      <ul>
        {users.map((user) => (
          <li key={user.username}>
            <button type="button" onClick={() => login(user.username)}>
              <span className="demo-role">{user.roles.map((role) => t(`app.roles.${role}`)).join(" · ")}</span>
              <span className="demo-name">{user.name}</span>
              <code>{shared ? user.username : `${user.username} / ${user.password}`}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
