import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { meQuery } from "../../api/queries";
import { canBeTried, otherReplayQuery, packQuery, packsQuery, RULING } from "../../api/rules";
import type { Deadline, HiddenDanger, PackOverview } from "../../api/types";
import { type StoredAnswer, versionUsed } from "./differing-steps";

/** The record decided by the revision that the address names; whoever may read no rules is offered nothing. */
export function useOtherRules(record: HiddenDanger, decision: StoredAnswer, deadline: Deadline | null) {
  const me = useQuery(meQuery());
  const [search, setSearch] = useSearchParams();
  const [picked, setPicked] = useState<string>();
  const revision = search.get("revision");
  const mayAsk = me.data?.roles.some((role) => RULING.includes(role)) === true;
  const [opened, setOpened] = useState(false);
  const open = opened || revision !== null;
  const replay = useQuery({ ...otherReplayQuery(record.number, record.version, revision ?? ""), enabled: mayAsk && revision !== null });
  const then = revision === null ? undefined : replay.data?.other?.then;
  const pack = picked ?? then?.reference.split("@")[0] ?? decision.packId;
  const packs = useQuery({ ...packsQuery(), enabled: mayAsk && open });
  const history = useQuery({ ...packQuery(pack), enabled: mayAsk && open });
  const used = versionUsed(pack, decision) ?? (deadline ? versionUsed(pack, deadline) : undefined);
  const choose = (next: string | null) => {
    const params = new URLSearchParams(search);
    if (next) params.set("revision", next);
    else params.delete("revision");
    setSearch(params, { replace: true });
  };
  return {
    mayAsk,
    open,
    show: () => setOpened(true),
    pack,
    packs: (packs.data?.items ?? []).filter((one) => canBeTried(one.kind) && couldApply(one, record)),
    pick: (id: string) => {
      setPicked(id);
      choose(null);
    },
    versions: history.data?.versions ?? [],
    used: history.data?.versions.find(({ version }) => String(version) === used),
    revision,
    choose,
    replay: revision === null ? undefined : replay.data,
    asking: revision !== null && replay.isFetching,
    error: (revision === null ? null : replay.error) ?? packs.error ?? history.error,
  };
}

/** Rules of another district or of another industry have nothing to say about it. */
function couldApply({ jurisdiction, industries }: PackOverview, { district, industry }: HiddenDanger) {
  return (jurisdiction === "CN" || district.code.startsWith(jurisdiction.replace(/(00)+$/, ""))) && (industries.length === 0 || industries.includes(industry));
}
