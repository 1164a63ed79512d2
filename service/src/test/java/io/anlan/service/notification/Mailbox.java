// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** A real mail server on this machine, which keeps what it was given. */
public final class Mailbox implements AutoCloseable {

    private final GreenMail server;

    public Mailbox(int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** @param plain the plain text of it */
    public record Received(String to, String subject, String plain, String html, String messageId) {}

    public List<Received> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mailbox::received)
                .filter(mail -> mail.to().equals(address))
                .toList();
    }

    private static Received received(MimeMessage message) {
        try {
            return new Received(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    part(message.getContent(), "text/plain"),
                    part(message.getContent(), "text/html"),
                    message.getMessageID());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Object content, String type) throws IOException, MessagingException {
        if (!(content instanceof Multipart parts)) {
            return "";
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
            String within = part(part.getContent(), type);
            if (!within.isEmpty()) {
                return within;
            }
        }
        return "";
    }

    @Override
    public void close() {
        server.stop();
    }
}
