import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field";
import type { Speech } from "./cell-words";
import type { Cells, Column } from "./draft-types";
import { optionsOf } from "./editors/options";
import { CellForm } from "./editors/panel-editor";
import { ValueField } from "./editors/value-field";
import { readTyped } from "./typed-words";

interface Props {
  id: string;
  column: Column;
  cells: Cells;
  speech: Speech;
  editable: boolean;
  error?: string | null;
  onChange: (text: string) => void;
}

/** One cell as a labelled field, for forms and for hands on a phone. */
export function CellField({ id, column, cells, speech, editable, error, onChange }: Props) {
  const { t } = useTranslation();
  const label = speech.words(column.labels);
  const text = cells[column.name] ?? "";
  const disabled = !editable || column.readOnly;
  const { kind } = column;
  const answer = kind === "ANSWER" ? speech.vocabulary.answers.find(({ name }) => name === column.attribute) : undefined;
  const panel = kind === "CONDITION" || kind === "FACTS" || (kind === "CODES" && column.allowed.length > 0);
  if (panel)
    return (
      <fieldset className="cell-fieldset" disabled={disabled}>
        <legend>{label}</legend>
        <CellForm column={column} cells={cells} speech={speech} onChange={onChange} />
        {error && <p className="field-error">{error}</p>}
      </fieldset>
    );
  const choices = kind === "YES_NO" || (column.allowed.length > 0 && kind !== "CODES");
  return (
    <Field id={id} label={label} required={column.required} error={error}>
      {choices ? (
        <Select id={id} className="wide" disabled={disabled} allowClear={!column.required} placeholder={t("rules.cell.choose")} value={text || undefined} options={optionsOf(column, speech)} onChange={(value?: string) => onChange(value ?? "")} />
      ) : answer ? (
        <ValueField id={id} label={label} attribute={answer} asSet={false} value={text} speech={speech} onChange={onChange} />
      ) : kind === "DAY" ? (
        <Input id={id} type="date" disabled={disabled} value={text} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <Typed key={text} id={id} tall={kind === "TEXT"} disabled={disabled} text={text} commit={(typed) => onChange(readTyped(column, typed, cells, speech))} />
      )}
    </Field>
  );
}

/** Text is kept when the person is done with it, so that undoing takes back words and not letters. */
function Typed({ id, tall, disabled, text, commit }: { id: string; tall: boolean; disabled: boolean; text: string; commit: (text: string) => void }) {
  const shared = { id, disabled, defaultValue: text, onBlur: ({ target }: { target: { value: string } }) => target.value !== text && commit(target.value) };
  return tall ? <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} {...shared} /> : <Input {...shared} />;
}
