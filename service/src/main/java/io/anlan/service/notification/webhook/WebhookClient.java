// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification.webhook;

import io.anlan.service.notification.delivery.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls other systems, and trusts none of them: it follows nobody elsewhere, waits for nobody longer than the limit, reads no
 * more than the beginning of an answer and keeps no connection, so that every call looks its address up anew.
 */
final class WebhookClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookClient.class);

    static final int MOST_READ = 2000;

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8192;
    private static final int SUCCESS = 200;
    private static final int REDIRECTION = 300;
    private static final int NO_REDIRECTION = 400;

    private final CloseableHttpClient client;
    private final Duration answerWithin;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "webhook-deadline");
        thread.setDaemon(true);
        return thread;
    });

    WebhookClient(WebhookSettings settings, DnsResolver names) {
        this.answerWithin = settings.answerWithin();
        Timeout connect = Timeout.of(settings.connectWithin());
        Timeout answer = Timeout.of(settings.answerWithin());
        var limits = Http1Config.custom()
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxLineLength(LONGEST_LINE)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(answer)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(answer).build())
                .setUserAgent("Anlan")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    Outcome call(WebhookCall call) {
        var request = new HttpPost(call.address());
        request.setEntity(new StringEntity(call.body(), ContentType.APPLICATION_JSON));
        call.headers().forEach(request::setHeader);
        var deadline = alarm.schedule(request::cancel, answerWithin.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            try {
                return outcome(response.getCode(), beginning(response.getEntity()));
            } finally {
                hangUp(request, response);
            }
        } catch (IOException e) {
            return Outcome.failed(e);
        } finally {
            deadline.cancel(false);
        }
    }

    /** Whatever else it has to say; that it is cut off in the middle of a word changes nothing of what was read. */
    private static void hangUp(HttpPost request, ClassicHttpResponse response) {
        request.cancel();
        try {
            response.close();
        } catch (IOException e) {
            LOG.debug("Hung up in the middle of an answer", e);
        }
    }

    private static Outcome outcome(int status, String said) {
        if (status >= SUCCESS && status < REDIRECTION) {
            return Outcome.sent(status, said);
        }
        boolean elsewhere = status >= REDIRECTION && status < NO_REDIRECTION;
        return Outcome.failed(status, elsewhere ? "It points elsewhere, which is not followed" : said);
    }

    private static String beginning(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return "";
        }
        InputStream content = entity.getContent();
        return content == null ? "" : new String(content.readNBytes(MOST_READ), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        alarm.shutdownNow();
        client.close();
    }
}
