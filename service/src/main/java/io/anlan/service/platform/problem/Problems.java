// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import org.springframework.http.HttpStatus;

/** The problems that belong to no module. */
public final class Problems {

    public static final Problem UNAUTHENTICATED = new Problem(
            "identity/unauthenticated",
            HttpStatus.UNAUTHORIZED,
            "请先登录；如已登录，登录可能已过期。",
            "Please log in. If you did, the login may have expired.");

    public static final Problem FORBIDDEN =
            new Problem("identity/forbidden", HttpStatus.FORBIDDEN, "您的角色不能进行此操作。", "Your role does not allow this.");

    public static final Problem IDENTITY_UNAVAILABLE = new Problem(
            "identity/unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            "统一身份认证服务暂时无法访问，请稍后重试。",
            "The identity provider cannot be reached at the moment. Please try again later.");

    public static final Problem NOT_STANDING_IN = new Problem(
            "identity/not-standing-in",
            HttpStatus.FORBIDDEN,
            "您目前不能代此人办理：没有生效的代理，或代理已经结束。",
            "You do not stand in for this person now: nobody said so, or it has ended.");

    static final Problem CHANGED_MEANWHILE = new Problem(
            "platform/changed-meanwhile",
            HttpStatus.CONFLICT,
            "该记录已被他人修改，请刷新后重试。",
            "Somebody changed this record in the meantime. Please reload and try again.");

    private Problems() {}
}
