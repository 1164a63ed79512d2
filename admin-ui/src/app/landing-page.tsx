import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { DemoUser } from "../api/types";
import { Brand } from "../ui/brand";
import { DemoUsers } from "./demo-users";
import { LanguageSwitch } from "./language-switch";

const STEPS = ["found", "determined", "rectified", "accepted", "closed"] as const;

interface Props {
  demoUsers: DemoUser[];
  login: (username?: string) => void;
}

export function LandingPage({ demoUsers, login }: Props) {
  const { t } = useTranslation();
  return (
    <div className="landing">
      <header className="landing-story">
        <Brand />
        <div>
          <p className="landing-claim">{t("app.landing.claim")}</p>
          <ol className="landing-steps">
            {STEPS.map((step) => (
              <li key={step}>
                <strong>{t(`app.landing.steps.${step}.title`)}</strong>
                <span>{t(`app.landing.steps.${step}.text`)}</span>
              </li>
            ))}
          </ol>
        </div>
        <p className="landing-foot">{t("app.landing.foot")}</p>
      </header>
      <main className="landing-login">
        <div className="landing-language">
          <LanguageSwitch />
        </div>
        <h1>{t("app.landing.login")}</h1>
        <p className="muted">{t("app.landing.loginText")}</p>
        <Button type="primary" size="large" block onClick={() => login()}>
          {t("app.landing.loginButton")}
        </Button>
        {demoUsers.length > 0 && <DemoUsers users={demoUsers} login={login} />}
      </main>
    </div>
  );
}
