import { CloseOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  label: string;
  /** What the words are looked for in; also the name of the field. */
  words: string;
  q: string | undefined;
  /** How many filters are set behind the button on a phone. */
  set: number;
  onSearch: (q: string | undefined) => void;
  /** What came with the address; on a phone it stays in sight. */
  marks?: ReactNode;
  children: ReactNode;
}

/** Words are sent with the button, the filters behind it act at once; emptying the words shows everything again. */
export function FilterForm({ label, words, q, set, onSearch, marks, children }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(q ?? "");
  const [open, setOpen] = useState(false);
  return (
    <form
      className={open ? "filters filters-open" : "filters"}
      role="search"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim() || undefined);
      }}
    >
      <Input
        className="filter-text"
        prefix={<SearchOutlined aria-hidden />}
        allowClear
        maxLength={100}
        aria-label={words}
        placeholder={words}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === "") onSearch(undefined);
        }}
      />
      <Button htmlType="submit">{t("ui.search")}</Button>
      <Button className="filter-toggle" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("ui.moreFilters", { count: set })}
      </Button>
      {marks}
      <div className="filter-more">{children}</div>
    </form>
  );
}

export interface Option {
  value: string;
  label: string;
}

/** One filter with a few values, named by what it shows when it is empty. */
export function FilterChoice({ name, value, options, onChange }: { name: string; value: string | undefined; options: Option[]; onChange: (value?: string) => void }) {
  return <Select aria-label={name} placeholder={name} allowClear value={value} options={options} popupMatchSelectWidth={false} onChange={onChange} />;
}

/** A filter that came with the address and can only be taken away. */
export function FilterMark({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <button type="button" className="filter-mark" onClick={onRemove}>
      {words} <CloseOutlined aria-hidden />
    </button>
  );
}
