import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { download } from "../../api/client";

/** The code itself, fetched with the user's token. */
export function QrPicture({ address, label }: { address: string; label: string }) {
  const file = useQuery({ queryKey: ["qr", address], queryFn: () => download(address), staleTime: Infinity });
  const [made, setMade] = useState<string>();
  useEffect(() => {
    if (!file.data) return undefined;
    const url = URL.createObjectURL(file.data);
    setMade(url); // eslint-disable-line react-hooks/set-state-in-effect -- the address must be given back when the page goes
    return () => URL.revokeObjectURL(url);
  }, [file.data]);
  return made ? <img className="qr" src={made} alt={label} /> : <span className="qr" />;
}
