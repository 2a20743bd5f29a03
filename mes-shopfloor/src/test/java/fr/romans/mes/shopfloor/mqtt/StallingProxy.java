package fr.romans.mes.shopfloor.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between client and broker that can swallow what passes, as a half-open connection does, or cut the cable. */
final class StallingProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int target;
    private final List<Link> links = new CopyOnWriteArrayList<>();

    private static final class Link {
        final Socket client;
        final Socket broker;
        volatile boolean swallowing;

        Link(Socket client, Socket broker) {
            this.client = client;
            this.broker = broker;
        }
    }

    StallingProxy(int target) throws IOException {
        this.target = target;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    String url() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    int connections() {
        return links.size();
    }

    /** Connections of now go silent without ending; new ones work. */
    void stall() {
        links.forEach(link -> link.swallowing = true);
    }

    void cut() {
        links.forEach(StallingProxy::end);
    }

    private void accept() {
        try {
            while (true) {
                join(server.accept());
            }
        } catch (IOException e) {
            links.forEach(StallingProxy::end);
        }
    }

    /** Where the broker is down, so is the line; the next one may find it up again. */
    private void join(Socket client) throws IOException {
        try {
            Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), target));
            links.add(link);
            start(() -> pass(link, link.client, link.broker));
            start(() -> pass(link, link.broker, link.client));
        } catch (ConnectException e) {
            client.close();
        }
    }

    private static void pass(Link link, Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!link.swallowing) {
                    out.write(buffer, 0, read);
                    out.flush();
                }
            }
        } catch (IOException e) {
            end(link);
        }
    }

    private static void end(Link link) {
        try {
            link.client.close();
            link.broker.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "stalling-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
