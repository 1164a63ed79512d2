import { useState } from "react";
import { districtsQuery } from "../../api/queries";
import { useQuery } from "@tanstack/react-query";
import { today } from "../../ui/dates";

export interface AskedPlace {
  district: string;
  industry: string | undefined;
  on: string;
}

/** Where, for whom and when it is asked which rules hold; at first where the rules themselves are for, or in the first district one may see. */
export function useAskedPlace(jurisdiction = "CN", industries: readonly string[] = []) {
  const districts = useQuery(districtsQuery()).data?.items ?? [];
  const [picked, setPicked] = useState<Partial<AskedPlace>>({ industry: industries[0] });
  const own = districts.find(({ code }) => code === jurisdiction)?.code;
  const place: AskedPlace = { industry: undefined, on: today(), ...picked, district: picked.district ?? own ?? districts[0]?.code ?? "" };
  return { place, known: place.district !== "" && place.on !== "", change: (part: Partial<AskedPlace>) => setPicked({ ...picked, ...part }) };
}
