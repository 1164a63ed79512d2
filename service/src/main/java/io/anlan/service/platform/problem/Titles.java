// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import io.anlan.service.platform.Wording;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What people call the statuses. */
final class Titles {

    private static final Map<HttpStatus, Wording> TITLES = Map.ofEntries(
            Map.entry(HttpStatus.BAD_REQUEST, new Wording("请求有误", "Bad request")),
            Map.entry(HttpStatus.UNAUTHORIZED, new Wording("尚未登录", "Not logged in")),
            Map.entry(HttpStatus.FORBIDDEN, new Wording("没有权限", "Not allowed")),
            Map.entry(HttpStatus.NOT_FOUND, new Wording("未找到", "Not found")),
            Map.entry(HttpStatus.METHOD_NOT_ALLOWED, new Wording("不支持的请求方法", "Method not allowed")),
            Map.entry(HttpStatus.NOT_ACCEPTABLE, new Wording("无法提供所需格式", "Not acceptable")),
            Map.entry(HttpStatus.CONFLICT, new Wording("与现状冲突", "Conflict")),
            Map.entry(HttpStatus.PRECONDITION_FAILED, new Wording("前提不成立", "Precondition failed")),
            Map.entry(HttpStatus.CONTENT_TOO_LARGE, new Wording("内容过大", "Too large")),
            Map.entry(HttpStatus.UNSUPPORTED_MEDIA_TYPE, new Wording("不支持的格式", "Unsupported format")),
            Map.entry(HttpStatus.UNPROCESSABLE_CONTENT, new Wording("内容无法处理", "Cannot be processed")),
            Map.entry(HttpStatus.PRECONDITION_REQUIRED, new Wording("缺少前提条件", "Precondition required")),
            Map.entry(HttpStatus.TOO_MANY_REQUESTS, new Wording("请求过于频繁", "Too many requests")),
            Map.entry(HttpStatus.INTERNAL_SERVER_ERROR, new Wording("内部错误", "Internal error")),
            Map.entry(HttpStatus.SERVICE_UNAVAILABLE, new Wording("暂时不可用", "Temporarily unavailable")));

    private Titles() {}

    static Wording of(HttpStatus status) {
        return TITLES.getOrDefault(status, new Wording(status.getReasonPhrase(), status.getReasonPhrase()));
    }
}
