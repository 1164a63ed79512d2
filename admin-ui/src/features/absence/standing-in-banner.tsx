import { SwapOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { actingFor } from "../../api/acting-for";
import { Problem } from "../../api/errors";
import type { Me } from "../../api/types";
import { usePlace } from "./use-place";

/** On every page: in whose place one acts, and the way back. */
export function StandingInBanner({ me, error }: { me: Me | undefined; error: unknown }) {
  const { t } = useTranslation();
  const place = usePlace();
  const over = actingFor() !== null && error instanceof Problem && error.is("/not-standing-in");
  if (!me?.standsFor && !over) return null;
  return (
    <div className="standing-in" role="status">
      <SwapOutlined aria-hidden />
      <span>{over ? t("absence.placeOver") : t("absence.inPlaceOf", { name: me?.standsFor?.name, unit: me?.unit?.name ?? "" })}</span>
      <Button size="small" onClick={() => place(null)}>
        {t("absence.ownPlace")}
      </Button>
    </div>
  );
}
