// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A request whose method, format or size this address does not take. */
final class UnsuitableRequest {

    private UnsuitableRequest() {}

    /** Nothing when the request suits. */
    static @Nullable Problem of(Exception failure) {
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            return new Problem(
                    "platform/method-not-allowed",
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "此地址不支持 " + method.getMethod() + "。",
                    "This address does not support " + method.getMethod() + ".");
        } else if (failure instanceof HttpMediaTypeNotAcceptableException) {
            return new Problem(
                    "platform/not-acceptable",
                    HttpStatus.NOT_ACCEPTABLE,
                    "无法以所要求的格式提供。",
                    "This is not available in the format asked for.");
        } else if (failure instanceof HttpMediaTypeNotSupportedException media) {
            return new Problem(
                    "platform/unsupported-format",
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "此处应提交 " + names(media.getSupportedMediaTypes()) + "。",
                    "Send " + names(media.getSupportedMediaTypes()) + " here.");
        } else if (failure instanceof MaxUploadSizeExceededException) {
            return new Problem(
                    "platform/too-large", HttpStatus.CONTENT_TOO_LARGE, "上传的文件过大。", "The uploaded file is too large.");
        } else if (failure instanceof MultipartException) {
            return new Problem(
                    "platform/malformed-upload", HttpStatus.BAD_REQUEST, "上传内容不完整或格式有误。", "The upload is malformed.");
        }
        return null;
    }

    private static String names(List<MediaType> types) {
        return types.isEmpty()
                ? MediaType.APPLICATION_JSON_VALUE
                : types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }
}
