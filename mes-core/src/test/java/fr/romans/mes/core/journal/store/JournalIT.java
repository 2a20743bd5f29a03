package fr.romans.mes.core.journal.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.core.journal.JournalEntry;
import fr.romans.mes.core.journal.JournalEvent;
import fr.romans.mes.core.store.MovableClock;
import fr.romans.mes.core.store.TestDatabase;
import fr.romans.mes.core.unit.SiteId;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class JournalIT {

    private static final Instant MONDAY = Instant.parse("2026-09-07T06:00:00Z");

    @Parameter
    TestDatabase database;

    private Journal journal;
    private TransactionOperations<Connection> transactions;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void emptyJournal() {
        database.wipe();
        journal = database.bean(Journal.class);
        transactions = database.bean(TransactionOperations.class);
        database.bean(MovableClock.class).set(MONDAY);
    }

    @Test
    void entriesAreReadInTheOrderOfAppending() {
        journal.append(List.of(event("a", "J1"), event("b", "J2")));
        journal.append(List.of(event("c", "J1")));

        List<JournalEntry> all = journal.after(0, 100);
        assertThat(all).extracting(entry -> entry.event().key()).containsExactly("a", "b", "c");
        assertThat(all).extracting(JournalEntry::position).isSorted().doesNotHaveDuplicates();
        assertThat(all).extracting(JournalEntry::recordedAt).containsOnly(MONDAY);
        assertThat(journal.lastPosition()).isEqualTo(all.get(2).position());
    }

    @Test
    void readerGoesOnFromItsPositionInPages() {
        journal.append(IntStream.range(0, 25).mapToObj(i -> event("k" + i, "J")).toList());

        List<String> read = new ArrayList<>();
        long position = 0;
        for (List<JournalEntry> page = journal.after(position, 10); !page.isEmpty(); page = journal.after(position, 10)) {
            page.forEach(entry -> read.add(entry.event().key()));
            position = page.get(page.size() - 1).position();
        }
        assertThat(read).isEqualTo(IntStream.range(0, 25).mapToObj(i -> "k" + i).toList());
    }

    @Test
    void entriesAboutASubjectAreFound() {
        journal.append(List.of(event("a", "J1"), event("b", "J2"), event("c", "J1")));

        assertThat(journal.about(List.of("J1"))).extracting(entry -> entry.event().key()).containsExactly("a", "c");
    }

    @Test
    void entriesAboutManySubjectsAreOldestFirst() {
        List<String> subjects = IntStream.range(0, 200).mapToObj(i -> "J" + i).toList();
        for (String round : List.of("a", "b")) {
            journal.append(subjects.stream().map(subject -> event(round + subject, subject)).toList());
        }

        assertThat(journal.about(subjects)).hasSize(400).extracting(JournalEntry::position).isSorted();
    }

    @Test
    void knownKeyIsPassedOverAndTheFirstWordStands() {
        journal.append(List.of(event("a", "J1")));
        journal.append(List.of(event("a", "J9"), event("b", "J1"), event("b", "J9")));

        assertThat(journal.after(0, 100)).extracting(entry -> entry.event().subject()).containsExactly("J1", "J1");
        assertThat(journal.known(List.of("a", "b", "c"))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void knownKeysAmongManyNewOnesAreFoundAgainAndAgain() {
        journal.append(List.of(event("k7", "J1")));
        for (int turn = 0; turn < 3; turn++) {
            int first = 10 * turn;
            List<JournalEvent> events = IntStream.range(first, first + 20).mapToObj(i -> event("k" + i, "J2")).toList();
            int known = turn == 0 ? 1 : 10;
            assertThat(journal.append(events)).hasSize(20 - known).doesNotContain("k7");
        }
        assertThat(journal.append(List.of(event("k39", "J3")))).isEmpty();
        assertThat(journal.append(List.of(event("k40", "J3")))).containsExactly("k40");
        assertThat(journal.append(List.of(event("k40", "J3")))).isEmpty();

        List<JournalEntry> all = journal.after(0, 100);
        assertThat(all).extracting(entry -> entry.event().key()).hasSize(41).doesNotHaveDuplicates();
        assertThat(all).extracting(JournalEntry::position).containsExactlyElementsOf(
                LongStream.rangeClosed(1, 41).boxed().toList());
        assertThat(all.get(0).event().subject()).isEqualTo("J1");
    }

    @Test
    void emptyJournalHasPositionZero() {
        assertThat(journal.lastPosition()).isZero();
        journal.append(List.of());
        assertThat(journal.after(0, 10)).isEmpty();
    }

    @Test
    void hourThatComesTwiceInOctoberIsKeptApart() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
        try {
            Instant summer = Instant.parse("2026-10-25T00:30:00Z");
            Instant winter = Instant.parse("2026-10-25T01:30:00.123456Z");
            journal.append(List.of(
                    new JournalEvent("s", new SiteId("lsf"), "T", "J", summer, "{}"),
                    new JournalEvent("w", new SiteId("lsf"), "T", "J", winter, "{}")));

            assertThat(journal.about(List.of("J")))
                    .extracting(entry -> entry.event().occurredAt())
                    .containsExactly(summer, winter);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void appendIsUndoneWithItsTransaction() {
        assertThatThrownBy(() -> transactions.executeWrite(status -> {
                    journal.append(List.of(event("a", "J1")));
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");

        assertThat(journal.after(0, 10)).isEmpty();
        journal.append(List.of(event("a", "J1")));
        assertThat(journal.after(0, 10)).hasSize(1);
    }

    @Test
    void secondWriterWaitsSoThatPositionsBecomeVisibleInOrder() throws Exception {
        var firstHasAppended = new CountDownLatch(1);
        var firstMayCommit = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Void> first = CompletableFuture.runAsync(
                    () -> transactions.executeWrite(status -> {
                        journal.append(List.of(event("first", "J")));
                        firstHasAppended.countDown();
                        await(firstMayCommit);
                        return null;
                    }),
                    pool);
            await(firstHasAppended);
            CompletableFuture<Void> second =
                    CompletableFuture.runAsync(() -> journal.append(List.of(event("second", "J"))), pool);

            assertThat(journal.after(0, 10)).isEmpty();
            firstMayCommit.countDown();
            CompletableFuture.allOf(first, second).get(20, SECONDS);
        } finally {
            pool.shutdownNow();
        }
        assertThat(journal.after(0, 10)).extracting(entry -> entry.event().key()).containsExactly("first", "second");
    }

    @Test
    void readerNeverSkipsWhatManyWritersAppend() throws Exception {
        int writers = 4;
        int each = 50;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<String> read = new ArrayList<>();
        try {
            CompletableFuture<Void> all = CompletableFuture.allOf(IntStream.range(0, writers)
                    .mapToObj(writer -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, each)
                                    .forEach(i -> journal.append(List.of(event("w" + writer + "-" + i, "J"), event("shared-" + i, "J")))),
                            pool))
                    .toArray(CompletableFuture[]::new));
            long position = 0;
            boolean writing = true;
            while (writing) {
                writing = !all.isDone();
                for (List<JournalEntry> page = journal.after(position, 7); !page.isEmpty(); page = journal.after(position, 7)) {
                    page.forEach(entry -> read.add(entry.event().key()));
                    position = page.get(page.size() - 1).position();
                }
            }
            all.get(1, SECONDS);
        } finally {
            pool.shutdownNow();
        }
        assertThat(read).hasSize(writers * each + each).doesNotHaveDuplicates();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, SECONDS)) {
                throw new IllegalStateException("the other writer did not come this far within 20 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JournalEvent event(String key, String subject) {
        return new JournalEvent(key, new SiteId("lsf"), "OperationStarted", subject, MONDAY, "{\"said\":\"é\"}");
    }
}
