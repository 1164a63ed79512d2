// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.bench;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** One stored photograph that every rectification shows: storing files is not what is measured. */
final class Photograph {

    private Photograph() {}

    /** @return its SHA-256 */
    static String stored(Workbench workbench) throws Exception {
        return stored("http://127.0.0.1:" + workbench.port, People.token(workbench.application, People.SAFETY_MANAGER));
    }

    static String stored(String node, String token) throws Exception {
        String boundary = "photograph";
        var body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"after.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        body.write(picture());
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        var request = HttpRequest.newBuilder(URI.create(node + "/api/evidence"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        var sha256 = Pattern.compile("[0-9a-f]{64}").matcher(answer.body());
        if (answer.statusCode() != 201 || !sha256.find()) {
            throw new IllegalStateException("The photograph was refused: " + answer.statusCode() + " " + answer.body());
        }
        return sha256.group();
    }

    private static byte[] picture() throws Exception {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        var drawing = image.createGraphics();
        drawing.setColor(Color.ORANGE);
        drawing.fillOval(40, 40, 200, 150);
        drawing.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
