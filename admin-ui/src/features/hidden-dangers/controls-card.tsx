import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { controlsQuery } from "../../api/queries";
import type { ControlAct, HiddenDanger, InterimControl } from "../../api/types";
import { useLabels } from "../../i18n/use-labels";
import { momentText } from "../../ui/dates";
import { useEvidenceAddress } from "../../ui/evidence-image";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { ControlForm } from "./control-form";

interface Props {
  record: HiddenDanger;
  /** A request to resume was reviewed. */
  reviewed?: () => void;
}

/** What keeps people safe while a major one is open: each control, until when, and every request to resume with its review. */
export function ControlsCard({ record, reviewed }: Props) {
  const { t } = useTranslation();
  const { words } = useLabels();
  const controls = useQuery(controlsQuery(record.number, record.version));
  const [chosen, setChosen] = useState<string>();
  if (record.level !== "MAJOR") return null;
  if (!controls.data) return controls.error ? <ProblemAlert error={controls.error} retry={() => void controls.refetch()} /> : null;
  const { items, allowedActions } = controls.data;
  const allowed = allowedActions.filter((entry) => entry.allowed);
  const orders = allowed.filter(({ action }) => action === "ORDER");
  const others = allowed.filter(({ action }) => action !== "ORDER");
  const current = allowed.find((entry) => key(entry) === chosen);
  const refused = allowedActions.find(({ action, allowed: may }) => action === "ORDER" && !may);
  return (
    <Section title={t("control.title")}>
      {items.length === 0 && <p className="muted">{t("control.none")}</p>}
      <ul className="controls">
        {items.map((control) => (
          <Control key={control.position} control={control} />
        ))}
      </ul>
      {(orders.length > 0 || others.length > 0) && (
        <div className="card-tabs" role="group" aria-label={t("control.acts")}>
          {others.map((entry) => (
            <button key={key(entry)} type="button" aria-pressed={chosen === key(entry)} onClick={() => setChosen(key(entry))}>
              {t(`control.act.${entry.action}`, { position: entry.position })}
            </button>
          ))}
          {orders.length > 0 && (
            <button type="button" aria-pressed={current?.action === "ORDER"} onClick={() => setChosen(key(orders[0]!))}>
              {t("control.act.ORDER")}
            </button>
          )}
        </div>
      )}
      {current && (
        <ControlForm
          key={chosen}
          record={record}
          entry={current}
          kinds={orders.flatMap(({ kind }) => kind ?? [])}
          done={() => {
            setChosen(undefined);
            if (current.action === "REVIEW_RESUMPTION") reviewed?.();
          }}
        />
      )}
      {orders.length === 0 && refused && <p className="muted">{words(refused.reason)}</p>}
      <p className="muted">{t("control.law")}</p>
    </Section>
  );
}

const key = ({ action, position, kind }: ControlAct) => `${action}/${position ?? kind}`;

function Control({ control }: { control: InterimControl }) {
  const { t } = useTranslation();
  const { words } = useLabels();
  return (
    <li className={`control control-${control.state.toLowerCase()}`}>
      <div className="stage-head">
        <strong>
          {control.position}. {words(control.label)}
        </strong>
        <span className="stage-state">{t(`control.state.${control.state}`)}</span>
      </div>
      <p>{control.description}</p>
      <p className="muted">
        {t("control.period", { from: control.fromDay, until: control.untilDay ?? t("control.open") })} · {momentText(control.orderedAt)} · {control.orderedBy}
        {control.plan != null && ` · ${t("control.declared", { round: control.plan })}`}
      </p>
      <Pictures files={control.evidence} />
      {control.resumptions.map((request) => (
        <div key={request.round} className="resumption">
          <p>
            {t("control.asked", { round: request.round })} {momentText(request.askedAt)} · {request.askedBy}
          </p>
          <q>{request.reason}</q>
          <Pictures files={request.evidence} />
          <p>{request.granted == null ? t("control.waits") : `${t(request.granted ? "control.granted" : "control.refused")} ${momentText(request.reviewedAt)} · ${request.reviewedBy}`}</p>
          {request.opinion && <q>{request.opinion}</q>}
          <Pictures files={request.reviewEvidence} />
        </div>
      ))}
    </li>
  );
}

function Pictures({ files }: { files: string[] }) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <div className="control-pictures">
      {files.map((sha256, index) => (
        <File key={sha256} sha256={sha256} label={t("control.evidence", { index: index + 1 })} />
      ))}
    </div>
  );
}

function File({ sha256, label }: { sha256: string; label: string }) {
  const address = useEvidenceAddress(sha256);
  return address ? (
    <a href={address} target="_blank" rel="noreferrer">
      {label}
    </a>
  ) : (
    <span className="muted">{label}</span>
  );
}
