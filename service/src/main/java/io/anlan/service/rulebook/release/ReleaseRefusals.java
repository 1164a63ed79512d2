// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.rulebook.release;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import io.anlan.service.rulebook.Revision;
import io.anlan.service.rulebook.RevisionState;
import org.springframework.http.HttpStatus;

/** What a release refuses. */
public final class ReleaseRefusals {

    private ReleaseRefusals() {}

    public static Refusal illegal(RevisionState state) {
        return new Refusal(
                "rulebook/illegal-transition",
                HttpStatus.CONFLICT,
                new Wording("当前状态（" + state + "）不能进行此操作", "This is not possible in its state (" + state + ")."));
    }

    public static Refusal notYourRole() {
        return new Refusal(
                "rulebook/not-your-role",
                HttpStatus.FORBIDDEN,
                new Wording("您的角色或部门不能进行此操作", "Your role or office does not allow this."));
    }

    public static Refusal ownWork() {
        return new Refusal(
                "rulebook/own-work",
                HttpStatus.FORBIDDEN,
                new Wording("不得复核、审查或审批自己编写的规则", "Nobody judges rules they wrote."));
    }

    static Refusal sameEyes() {
        return new Refusal(
                "rulebook/same-eyes",
                HttpStatus.FORBIDDEN,
                new Wording("同一人不得既复核又审批", "Nobody decides twice on the same text."));
    }

    public static Refusal outdated(Revision draft, Revision live) {
        return new Refusal(
                "rulebook/outdated",
                HttpStatus.CONFLICT,
                new Wording(
                        "草稿编写期间现行版本已变为第 " + live.version() + " 版；请以现行版本另建草稿并移入修改",
                        "Version " + live.version() + " became law since draft " + draft.version()
                                + " was begun; begin a new draft from it and take your changes over."));
    }
}
