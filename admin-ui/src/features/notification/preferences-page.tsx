import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { put } from "../../api/client";
import type { NotificationPreferences, TopicPreference } from "../../api/types";
import { Field } from "../../ui/field";
import { PageTitle } from "../../ui/page-title";
import { ProblemAlert } from "../../ui/problem-alert";
import { Section } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { MailAddress } from "./mail-address";
import { PREFERENCES, preferencesQuery } from "./queries";
import { TopicChoices } from "./topic-choices";

const LANGUAGES = ["zh-CN", "en"] as const;

/** Which notices reach a person by which way, and when not to disturb. */
export default function PreferencesPage() {
  const { t } = useTranslation();
  const found = useQuery(preferencesQuery());
  return (
    <>
      <PageTitle title={t("preferences.title")} lead={t("preferences.lead")} />
      <ProblemAlert error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Waiting />}
      {found.data && (
        <>
          <Section title={t("preferences.address")}>
            {found.data.mailReady ? (
              <MailAddress address={found.data.address} />
            ) : (
              <Alert type="info" showIcon title={t("preferences.mailOff")} description={t("preferences.mailOffHint")} />
            )}
          </Section>
          <PreferencesForm key={JSON.stringify(found.data)} kept={found.data} />
        </>
      )}
    </>
  );
}

function PreferencesForm({ kept }: { kept: NotificationPreferences }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [wish, setWish] = useState(kept);
  const saving = useMutation({
    mutationFn: () =>
      put<NotificationPreferences>(PREFERENCES, {
        language: wish.language,
        quietFrom: wish.quietFrom,
        quietTo: wish.quietTo,
        topics: wish.topics.map(({ topic, mail, shown }) => ({ topic, mail, shown })),
      }),
    onSuccess: (saved) => {
      queries.setQueryData(preferencesQuery().queryKey, saved);
      return queries.invalidateQueries({ queryKey: ["notices"] });
    },
  });
  const changeTopic = (changed: TopicPreference) => setWish({ ...wish, topics: wish.topics.map((topic) => (topic.topic === changed.topic ? changed : topic)) });
  const quiet = wish.quietFrom !== wish.quietTo;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <Section title={t("preferences.topics")}>
        <TopicChoices topics={wish.topics} onChange={changeTopic} />
        <p className="muted">{t("preferences.required")}</p>
      </Section>
      <Section title={t("preferences.quiet")}>
        <div className="quiet-hours">
          <Field id="quiet-from" label={t("preferences.quietFrom")}>
            <input id="quiet-from" type="time" required className="ant-input" value={wish.quietFrom} onChange={(event) => setWish({ ...wish, quietFrom: event.target.value })} />
          </Field>
          <Field id="quiet-to" label={t("preferences.quietTo")}>
            <input id="quiet-to" type="time" required className="ant-input" value={wish.quietTo} onChange={(event) => setWish({ ...wish, quietTo: event.target.value })} />
          </Field>
        </div>
        <p className="muted">{t(quiet ? "preferences.quietHint" : "preferences.noQuiet")}</p>
        <Field id="mail-language" label={t("preferences.language")}>
          <select id="mail-language" className="ant-input" value={wish.language} onChange={(event) => setWish({ ...wish, language: event.target.value === "en" ? "en" : "zh-CN" })}>
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {t(`preferences.languages.${language}`)}
              </option>
            ))}
          </select>
        </Field>
      </Section>
      <div className="button-row">
        <Button type="primary" size="large" htmlType="submit" loading={saving.isPending}>
          {t("preferences.save")}
        </Button>
        {wish === kept && <span role="status" className="muted">{t("preferences.kept")}</span>}
      </div>
      <ProblemAlert error={saving.error} />
    </form>
  );
}
