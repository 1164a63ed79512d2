import { CheckCircleOutlined, CloudUploadOutlined, DisconnectOutlined, WarningOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { momentText } from "../../ui/dates";
import { ProblemAlert } from "../../ui/problem-alert";
import { RefusedEntries } from "./refused-entries";
import type { Entry } from "./offline/database";
import { useSync } from "./use-sync";

interface Props {
  waiting: number;
  refused: Entry[];
  others: number;
  keptAt?: string | null;
}

/** Always says where the answers are: still here, on their way, arrived, or refused and why. */
export function SyncStrip({ waiting, refused, others, keptAt }: Props) {
  const { t } = useTranslation();
  const { sending, end, failure, start } = useSync(waiting);
  const stuck = waiting > 0 && !sending;
  const words = () => {
    if (waiting > 0 && sending) return t("check.sync.sending", { count: waiting });
    if (stuck && end === "LOGIN_NEEDED") return t("check.sync.login", { count: waiting });
    if (stuck && end === "UNREACHABLE") return t("check.sync.offline", { count: waiting });
    if (stuck) return t("check.sync.waiting", { count: waiting });
    return keptAt ? t("check.sync.kept", { at: momentText(keptAt) }) : t("check.sync.sent");
  };
  const icon = waiting > 0 ? sending ? <CloudUploadOutlined aria-hidden /> : <DisconnectOutlined aria-hidden /> : keptAt ? <DisconnectOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />;
  return (
    <div className="sync">
      <p className={waiting > 0 ? "sync-line sync-waiting" : "sync-line"} role="status" data-waiting={waiting} data-refused={refused.length}>
        {icon} <span>{words()}</span>
        {stuck && (
          <Button size="small" onClick={() => void start()}>
            {t("check.sync.now")}
          </Button>
        )}
      </p>
      {others > 0 && (
        <p className="sync-line muted">
          <WarningOutlined aria-hidden /> <span>{t("check.sync.others", { count: others })}</span>
        </p>
      )}
      <ProblemAlert error={failure} />
      {refused.length > 0 && <RefusedEntries entries={refused} />}
    </div>
  );
}
