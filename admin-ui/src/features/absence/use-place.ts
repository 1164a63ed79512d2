import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { actFor } from "../../api/acting-for";
import { paths } from "../../app/paths";

/** Takes somebody's place, or one's own again; everything is read anew, and what is nobody else's business is gone. */
export function usePlace(): (username: string | null, to?: string) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return (username, to = paths.work) => {
    actFor(username);
    void navigate(to);
    void queries.resetQueries();
  };
}
