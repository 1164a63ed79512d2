import { LogoutOutlined, UserOutlined } from "@ant-design/icons";
import { Button, Popover } from "antd";
import { useTranslation } from "react-i18next";
import { useAuth } from "react-oidc-context";
import { Link } from "react-router";
import { actFor } from "../api/acting-for";
import { forgetPerson } from "../api/kept-answers";
import type { Me, Role } from "../api/types";
import { forgetOver } from "../features/inspection/offline/kept-inspections";
import { paths } from "./paths";

const DEPUTISED: Role[] = ["INSPECTOR", "DISTRICT_REGULATOR", "CITY_REGULATOR", "SUPERVISOR"];

export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const auth = useAuth();
  const leave = async () => {
    forgetPerson();
    actFor(null);
    await forgetOver(me.username, []); // what is unsent stays, for the next login
    // Without an end-session address at the issuer only this page forgets the user.
    await auth.signoutRedirect().catch(() => auth.removeUser());
  };
  const content = (
    <div className="account">
      <strong>{me.name}</strong>
      <span className="muted">{me.unit?.name}</span>
      <span className="muted">{me.roles.map((role) => t(`app.roles.${role}`)).join(" · ")}</span>
      {me.roles.some((role) => DEPUTISED.includes(role)) && <Link to={paths.absences}>{t("absence.title")}</Link>}
      <Link to={paths.notificationPreferences}>{t("notices.preferences")}</Link>
      <Button icon={<LogoutOutlined aria-hidden />} block onClick={() => void leave()}>
        {t("app.logout")}
      </Button>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight">
      <button type="button" className="text-button account-button" aria-label={t("app.account", { name: me.name })}>
        <UserOutlined aria-hidden />
        <span className="account-name">{me.name}</span>
      </button>
    </Popover>
  );
}
