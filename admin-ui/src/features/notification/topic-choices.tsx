import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";
import type { MailChoice, TopicPreference } from "../../api/types";

const MAIL: MailChoice[] = ["AT_ONCE", "DIGEST", "OFF"];

interface Props {
  topics: TopicPreference[];
  onChange: (changed: TopicPreference) => void;
}

/** For each topic: how it is mailed, and whether it is shown here. */
export function TopicChoices({ topics, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="topics">
      {topics.map((topic) => (
        <li key={topic.topic}>
          <fieldset>
            <legend>{t(`preferences.topic.${topic.topic}`)}</legend>
            <p className="muted">{t(`preferences.topicHint.${topic.topic}`)}</p>
            <div className="topic-ways">
              <div className="chips-row">
                {MAIL.map((mail) => (
                  <label key={mail} className="chip chip-plain">
                    <input type="radio" name={`mail-${topic.topic}`} value={mail} checked={topic.mail === mail} onChange={() => onChange({ ...topic, mail })} />
                    <span>{t(`preferences.mail.${mail}`)}</span>
                  </label>
                ))}
              </div>
              {topic.mutable && (
                <Checkbox checked={topic.shown} onChange={(event) => onChange({ ...topic, shown: event.target.checked })}>
                  {t("preferences.shown")}
                </Checkbox>
              )}
            </div>
          </fieldset>
        </li>
      ))}
    </ul>
  );
}
