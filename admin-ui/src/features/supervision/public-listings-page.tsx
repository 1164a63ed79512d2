import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { paths } from "../../app/paths";
import { PublicListings } from "./public-listings";

/** The public list for somebody who is logged in; others see the same without the way back. */
export default function PublicListingsPage() {
  const { t } = useTranslation();
  return <PublicListings actions={<Link to={paths.listings}>{t("app.backToWork")}</Link>} />;
}
