package fr.romans.mes.shopfloor.mqtt;

import static fr.romans.mes.shopfloor.mqtt.TestFloor.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mosquitto with config/wire/mosquitto/tls.conf, a certificate for localhost, and an authority that nobody else knows. */
class MosquittoTlsIT {

    @TempDir
    Path directory;

    private BrokerProcess broker;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        if (!Files.isExecutable(BrokerProcess.MOSQUITTO) || !Files.isExecutable(Path.of("/usr/bin/openssl"))) {
            String message = "install Debian's mosquitto and openssl to run this test";
            if (Boolean.getBoolean("mosquitto.required")) {
                fail(message);
            }
            abort(message);
        }
        openssl("req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=atelier -keyout ca.key -out ca.crt");
        openssl("req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=stranger -keyout stranger.key -out stranger.crt");
        openssl("req -newkey rsa:2048 -nodes -subj /CN=broker -keyout server.key -out server.csr");
        Files.writeString(directory.resolve("san"), "subjectAltName=DNS:localhost");
        openssl("x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 30 -extfile san -out server.crt");
        broker = BrokerProcess.listening("tls.conf", Path.of("../config/wire/mosquitto"), directory);
    }

    private void openssl(String arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(("openssl " + arguments).split(" "))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (broker != null) {
            broker.close();
        }
    }

    private TestFloor floor(String host, String authority) {
        return new TestFloor(Map.of(
                "mes.mqtt.broker", "ssl://" + host + ":" + broker.port(),
                "mes.mqtt.username", BrokerProcess.SERVER,
                "mes.mqtt.password", BrokerProcess.PASSWORD,
                "mes.mqtt.ca-file", directory.resolve(authority).toString()));
    }

    @Test
    void lineComesUpToABrokerWhoseAuthorityIsTrusted() {
        try (TestFloor floor = floor("localhost", "ca.crt")) {
            floor.awaitLine();
        }
    }

    @Test
    void brokerOfAnotherAuthorityOrAnotherNameIsNotTrusted() throws InterruptedException {
        try (TestFloor strange = floor("localhost", "stranger.crt");
                TestFloor misnamed = floor("127.0.0.1", "ca.crt")) {
            TimeUnit.SECONDS.sleep(3);
            assertThat(strange.use(FloorClient.class).isUp()).isFalse();
            assertThat(misnamed.use(FloorClient.class).isUp()).isFalse();
            try (TestFloor trusted = floor("localhost", "ca.crt")) {
                await("the broker is there all the same", () -> trusted.use(FloorClient.class).isUp());
            }
        }
    }

    @Test
    void fileWithoutACertificateIsNamed() {
        assertThatThrownBy(() -> TlsSockets.trusting(directory.resolve("san")))
                .hasMessageContaining("san")
                .hasMessageContaining("PEM");
    }
}
