// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.person;

import io.anlan.service.platform.Refusal;
import io.anlan.service.platform.Wording;
import org.springframework.http.HttpStatus;

/** Why an address is not taken. */
final class PreferenceRefusals {

    private PreferenceRefusals() {}

    static Refusal onlyInPerson() {
        return new Refusal(
                "notification/only-in-person",
                HttpStatus.FORBIDDEN,
                new Wording(
                        "代理他人时不能修改通知设置，请先结束代办。",
                        "What one chose is not changed while standing in for somebody. Stop standing in first."));
    }

    static Refusal mailOff() {
        return new Refusal(
                "notification/mail-off",
                HttpStatus.CONFLICT,
                new Wording(
                        "本系统尚未启用邮件发送，请联系管理员。", "This installation sends no mail yet; please ask your administrator."));
    }

    static Refusal invalidAddress() {
        return new Refusal(
                "notification/invalid-address",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording("邮箱地址格式不正确。", "This is not an e-mail address."));
    }

    static Refusal tooManyCodes() {
        return new Refusal(
                "notification/too-many-codes",
                HttpStatus.TOO_MANY_REQUESTS,
                new Wording("一小时内最多发送5次验证码，请稍后再试。", "At most five codes an hour are sent; please try again later."));
    }

    static Refusal wrongCode() {
        return new Refusal(
                "notification/wrong-code",
                HttpStatus.UNPROCESSABLE_CONTENT,
                new Wording(
                        "验证码不正确或已失效（30分钟内有效，最多尝试5次），请重新获取。",
                        "The code is wrong or no longer valid (30 minutes, five tries); please have another one sent."));
    }
}
