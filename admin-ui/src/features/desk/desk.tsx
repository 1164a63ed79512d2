import { QuestionCircleOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { paths } from "../../app/paths";
import { ProblemAlert } from "../../ui/problem-alert";
import { Empty } from "../../ui/section";
import { Waiting } from "../../ui/waiting";
import { WorkRow } from "../work/work-row";
import { DeskRecord } from "./desk-record";
import { KeyHelp } from "./key-help";
import { queueQuery } from "./queries";
import { URGENCIES, UrgencyFilter } from "./urgency-filter";
import { type DeskKey, useDeskKeys } from "./use-desk-keys";

const firstOf = (part: HTMLElement | null, selector: string) => part?.querySelector<HTMLElement>(selector);

/**
 * The queue, the most urgent first, and for those who decide the record beside it, worked through with the keyboard: after an
 * act the next one opens by itself and is said aloud.
 *
 * @param beside false where a row leads to the page of the record
 */
export function Desk({ beside }: { beside: boolean }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const urgency = URGENCIES.find((one) => one === search.get("urgency"));
  const queue = useInfiniteQuery(queueQuery(urgency));
  const [help, setHelp] = useState(false);
  const [said, say] = useState("");
  const list = useRef<HTMLOListElement>(null);
  const panel = useRef<HTMLElement>(null);

  const pages = queue.data?.pages ?? [];
  const counts = pages[0]?.counts;
  const items = pages.flatMap((page) => page.items);
  const open = beside ? search.get("record") : null;
  const at = items.findIndex(({ number }) => number === open);
  const asked = useRef(open); // ahead of `open` until the page has followed, so that a quick second key counts from here
  useEffect(() => {
    asked.current = open;
  }, [open]);

  const show = (number: string | null) => {
    asked.current = number;
    setSearch((old) => {
      const next = new URLSearchParams(old);
      if (number) next.set("record", number);
      else next.delete("record");
      return next;
    });
  };
  const focusPanel = () => requestAnimationFrame(() => panel.current?.focus());
  const toList = () => {
    const row = open;
    show(null);
    requestAnimationFrame(() => (firstOf(list.current, `a[data-number="${row}"]`) ?? firstOf(list.current, "a"))?.focus());
  };
  const step = (by: 1 | -1) => {
    const from = items.findIndex(({ number }) => number === asked.current);
    const target = items[from + by] ?? (from < 0 ? items[0] : undefined);
    if (!target) return say(t(by > 0 ? "desk.last" : "desk.first"));
    if (by > 0 && from + 2 >= items.length && queue.hasNextPage) void queue.fetchNextPage();
    if (beside) {
      show(target.number);
      say(t("desk.shown", { at: items.indexOf(target) + 1, count: counts?.all ?? items.length, title: target.title }));
      focusPanel();
    }
  };
  const done = (what: string) => {
    const next = items[at + 1] ?? items[at - 1];
    say(next ? t("desk.doneNext", { number: open, what, next: next.title }) : t("desk.doneAll", { number: open, what }));
    if (next) {
      show(next.number);
      focusPanel();
    } else toList();
  };
  const decide = (which: "approve" | "return") => {
    const button = firstOf(panel.current, `button[data-decision=${which}]`);
    if (!button) return say(t("desk.nothingToDecide"));
    button.click();
    requestAnimationFrame(() => firstOf(panel.current, ".action-form input, .action-form .phrase, .action-form textarea")?.focus());
  };
  const press: Record<DeskKey, () => void> = {
    next: () => step(1),
    previous: () => step(-1),
    open: focusPanel,
    approve: () => decide("approve"),
    return: () => decide("return"),
    claim: () => firstOf(panel.current, "[data-key=claim]")?.click(),
    help: () => setHelp(true),
    list: () => open && toList(),
  };
  useDeskKeys((key) => beside && press[key]());

  if (queue.isPending) return <Waiting />;
  return (
    <>
      <ProblemAlert error={queue.error} retry={() => void queue.refetch()} />
      <div className="desk-bar">
        {counts && <UrgencyFilter counts={counts} chosen={urgency} choose={(chosen) => setSearch(chosen ? { urgency: chosen } : {}, { replace: true })} />}
        {beside && (
          <Button className="desk-help" icon={<QuestionCircleOutlined aria-hidden />} onClick={() => setHelp(true)}>
            {t("desk.keys.title")}
          </Button>
        )}
      </div>
      <p className="visually-hidden" aria-live="polite" role="status">
        {said}
      </p>
      <div className={open ? "desk desk-open" : "desk"}>
        <div className="desk-list">
          {items.length === 0 ? (
            <div className="panel">
              <Empty title={t(urgency ? "desk.noneSoUrgent" : "work.empty.todo")} hint={<Link to={paths.register}>{t("work.toRegister")}</Link>} />
            </div>
          ) : (
            <ol className="work-list" ref={list} aria-label={t("work.queue.todo")}>
              {items.map((item) => (
                <WorkRow key={item.number} item={item} done={false} beside={beside} open={item.number === open} />
              ))}
            </ol>
          )}
          {queue.hasNextPage && (
            <Button block loading={queue.isFetchingNextPage} onClick={() => void queue.fetchNextPage()}>
              {t("desk.more", { shown: items.length })}
            </Button>
          )}
        </div>
        {open && (
          <section className="desk-record" aria-label={t("desk.record", { number: open })} ref={panel} tabIndex={-1}>
            <div className="desk-steps">
              <Button onClick={toList}>{t("desk.toList")}</Button>
              <span className="muted">{at >= 0 && t("desk.position", { at: at + 1, count: urgency ? items.length : (counts?.all ?? items.length) })}</span>
              <Button disabled={at === 0} onClick={() => step(-1)}>
                {t("desk.previous")}
              </Button>
              <Button disabled={at === items.length - 1 && !queue.hasNextPage} onClick={() => step(1)}>
                {t("desk.next")}
              </Button>
            </div>
            <DeskRecord key={open} number={open} done={done} />
          </section>
        )}
      </div>
      <KeyHelp open={help} close={() => setHelp(false)} />
    </>
  );
}
