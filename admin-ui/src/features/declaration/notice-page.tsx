import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { paths } from "../../app/paths";
import { PublicNotice } from "./public-notice";

/** The public notice for somebody who is logged in; others see the same without the way back. */
export default function NoticePage() {
  const { t } = useTranslation();
  const { token = "" } = useParams();
  return <PublicNotice token={token} actions={<Link to={paths.work}>{t("app.backToWork")}</Link>} />;
}
