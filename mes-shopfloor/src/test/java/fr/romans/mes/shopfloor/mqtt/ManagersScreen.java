package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.core.unit.SiteId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** A manager's page as a browser keeps it up to date: listens to the live stream, and fetches its part on each change. */
final class ManagersScreen implements AutoCloseable {

    static final String PASSWORD = "formes-et-cuirs";

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;
    private final SiteId site;
    private final InputStream stream;
    private final Thread listener = new Thread(this::listen, "managers-screen");
    private final TreeMap<Long, Long> pictures = new TreeMap<>();
    private volatile boolean changed;

    ManagersScreen(URI server, SiteId site) throws IOException, InterruptedException {
        this.server = server;
        this.site = site;
        HttpResponse<Void> answer = client.send(
                request("/connexion")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(BodyPublishers.ofString("nom=bench&mot-de-passe=" + PASSWORD))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("the manager could not sign in: " + answer.statusCode());
        }
        stream = client.send(
                        request("/gestion/" + site.value() + "/flux").header("Accept", "text/event-stream").build(),
                        BodyHandlers.ofInputStream())
                .body();
        listener.start();
        new Thread(this::draw, "managers-picture").start();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: change") || line.startsWith("event:change")) {
                    changed = true;
                    LockSupport.unpark(drawer);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private volatile Thread drawer;

    private void draw() {
        drawer = Thread.currentThread();
        while (listener.isAlive()) {
            if (!changed) {
                LockSupport.parkNanos(50_000_000);
                continue;
            }
            changed = false;
            long asked = System.nanoTime();
            try {
                int status = client.send(
                                request("/gestion/" + site.value() + "/apercu").header("Accept", "text/html").build(),
                                BodyHandlers.ofString())
                        .statusCode();
                if (status == 200) {
                    synchronized (pictures) {
                        pictures.put(asked, System.nanoTime());
                    }
                }
            } catch (IOException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** When the first picture was there that was asked for after a moment, and so shows all that was committed by then. */
    long firstPictureAfter(long moment) {
        synchronized (pictures) {
            return pictures.ceilingEntry(moment).getValue();
        }
    }

    int pictures() {
        synchronized (pictures) {
            return pictures.size();
        }
    }

    void awaitPictureAfter(long moment) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (System.nanoTime() < end) {
            synchronized (pictures) {
                if (pictures.ceilingEntry(moment) != null) {
                    return;
                }
            }
            changed = true; // the last change may have been drawn before its acknowledgement was heard
            LockSupport.parkNanos(100_000_000);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
