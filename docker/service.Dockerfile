# The service with the browser client inside. Build from the top folder: docker build -f docker/service.Dockerfile .
FROM node:22-bookworm-slim AS node

FROM maven:3.9.16-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /src
COPY . .
RUN mvn -B -ntp -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    && java -Djarmode=tools -jar service/target/anlan-service.jar extract --layers --launcher --destination /layers

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 anlan \
    && useradd --system --uid 10001 --gid anlan --home-dir /var/lib/anlan anlan \
    && install -d -o anlan -g anlan /var/lib/anlan/evidence
WORKDIR /opt/anlan
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER anlan
VOLUME /var/lib/anlan/evidence
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --retries=18 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "org.springframework.boot.loader.launch.JarLauncher"]
