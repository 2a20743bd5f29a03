package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.shopfloor.app.Server;
import fr.romans.mes.shopfloor.inbox.InboxSettings;
import fr.romans.mes.shopfloor.mqtt.FloorLoad.Press;
import fr.romans.mes.shopfloor.terminal.TerminalAccess;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.eclipse.paho.mqttv5.common.MqttException;

/**
 * Twenty terminals, and who takes what they send.
 *
 * @param prefix of the topics
 * @param taken  messages that were taken so far
 */
record LoadedFloor(List<LoadTerminal> terminals, String prefix, IntSupplier taken, AutoCloseable taker)
        implements AutoCloseable {

    static final int TERMINALS = 20;
    private static final String BARE = "mes/bare/";

    /** {@link BareIngest} takes it. */
    static LoadedFloor bare(Server server, String database) throws Exception {
        EmbeddedBroker broker = server.use(EmbeddedBroker.class);
        String user = EmbeddedBroker.ServerCredential.USERNAME;
        String password = broker.serverCredential().password();
        var bare = new BareIngest(
                broker.url(),
                user,
                password,
                BARE + "#",
                server.use(MqttSettings.class).receiveMaximum(),
                server.use(InboxSettings.class).batch(),
                database);
        return new LoadedFloor(terminals(broker.url(), user, password), BARE, bare::stored, bare);
    }

    /** The server takes it, and its acknowledgements are counted at a terminal. */
    static LoadedFloor mes(Server server, SiteId site) throws Exception {
        TerminalAccess.Credential credential = server.use(TerminalAccess.class).issueForSimulator(site);
        List<LoadTerminal> terminals =
                terminals(server.use(EmbeddedBroker.class).url(), credential.username(), credential.secret());
        var acknowledged = new AtomicInteger();
        terminals.get(0)
                .listenForAcknowledgements(
                        Topics.everyUnitOf(site, Leaf.ACK), eventId -> acknowledged.incrementAndGet());
        return new LoadedFloor(terminals, "", acknowledged::get, () -> {});
    }

    private static List<LoadTerminal> terminals(String url, String user, String password) throws MqttException {
        var terminals = new ArrayList<LoadTerminal>();
        for (int i = 0; i < TERMINALS; i++) {
            terminals.add(new LoadTerminal(url, user, password));
        }
        return terminals;
    }

    /**
     * @param presses by terminal
     * @return presses a second, from the first one sent to the last one taken
     */
    double rate(List<List<Press>> presses) {
        int count = presses.stream().mapToInt(List::size).sum();
        int all = taken.getAsInt() + count;
        long start = System.nanoTime();
        List<CompletableFuture<Void>> sending = IntStream.range(0, terminals.size())
                .mapToObj(i -> CompletableFuture.runAsync(() -> send(presses.get(i), terminals.get(i)), work -> new Thread(work).start()))
                .toList();
        IngestBench.await(() -> taken.getAsInt() >= all);
        double elapsed = (System.nanoTime() - start) / 1e9;
        sending.forEach(CompletableFuture::join);
        return count / elapsed;
    }

    private void send(List<Press> presses, LoadTerminal terminal) {
        try {
            terminal.send(prefix, presses);
        } catch (MqttException | InterruptedException e) {
            throw new IllegalStateException("a terminal could not send", e);
        }
    }

    @Override
    public void close() throws Exception {
        taker.close();
        for (LoadTerminal terminal : terminals) {
            terminal.close();
        }
    }
}
