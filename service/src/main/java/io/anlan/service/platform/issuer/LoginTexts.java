// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.platform.issuer;

import java.util.Map;

/** What the login page says. */
final class LoginTexts {

    static final Map<String, String> ZH = Map.ofEntries(
            Map.entry("lang", "zh-CN"),
            Map.entry("title", "登录 · 安澜"),
            Map.entry("name", "安澜"),
            Map.entry("tagline", "工贸行业双重预防"),
            Map.entry("heading", "登录"),
            Map.entry("usernameLabel", "用户名"),
            Map.entry("passwordLabel", "密码"),
            Map.entry("submit", "登录"),
            Map.entry("demo", "演示系统：用户名单与密码见首页和启动时的提示。"),
            Map.entry("otherLang", "en"),
            Map.entry("otherName", "English"),
            Map.entry("wrong", "用户名或密码不正确。"),
            Map.entry("locked", "尝试次数过多，请 15 分钟后再试。"));

    static final Map<String, String> EN = Map.ofEntries(
            Map.entry("lang", "en"),
            Map.entry("title", "Log in · Anlan"),
            Map.entry("name", "Anlan 安澜"),
            Map.entry("tagline", "Dual prevention for industry and trade"),
            Map.entry("heading", "Log in"),
            Map.entry("usernameLabel", "Username"),
            Map.entry("passwordLabel", "Password"),
            Map.entry("submit", "Log in"),
            Map.entry("demo", "Demo system: users and password are on the start page and in the terminal."),
            Map.entry("otherLang", "zh-CN"),
            Map.entry("otherName", "中文"),
            Map.entry("wrong", "The username or the password is not right."),
            Map.entry("locked", "Too many attempts. Please try again in 15 minutes."));

    private LoginTexts() {}
}
