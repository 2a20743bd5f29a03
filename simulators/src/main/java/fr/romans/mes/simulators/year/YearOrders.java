package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.random.RandomStreams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.sampling.ListSampler;
import org.jspecify.annotations.Nullable;

/** The order book of a year, as it comes in week by week, and what became of each line. */
public final class YearOrders {

    /** What is still to be packed of a line; when all was. */
    private static final class Account {
        final BookLine line;
        int missing;
        int scrapped;
        int recuts;
        int inTime;
        @Nullable Instant completed;

        Account(BookLine line) {
            this.line = line;
            this.missing = line.pairs();
        }
    }

    /**
     * @param inTime    pairs packed by the due date
     * @param completed null while pairs are missing
     */
    public record Fate(BookLine line, int inTime, @Nullable Instant completed) {}

    /**
     * Scrapped pairs to be cut again.
     *
     * @param sizes pairs by size in half points
     */
    record Recut(String orderLine, SortedMap<Integer, Integer> sizes) {}

    private final ZoneId zone;
    private final RandomStreams streams;
    private final List<BookLine> toCome;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private int recutPairs;

    public YearOrders(List<BookLine> book, ZoneId zone, RandomStreams streams) {
        this.toCome = new ArrayList<>(book);
        this.zone = zone;
        this.streams = streams;
    }

    /**
     * The lines that brands hand in.
     *
     * @param known lines released before that day are known by then
     */
    List<BookLine> comingIn(LocalDate known) {
        List<BookLine> coming = toCome.stream().filter(line -> line.release().isBefore(known)).toList();
        toCome.removeAll(coming);
        coming.forEach(line -> accounts.put(id(line), new Account(line)));
        return coming;
    }

    /** What was scrapped since last asked. Which sizes they were is drawn: terminals count pairs. */
    List<Recut> toRecut() {
        return accounts.values().stream().filter(account -> account.scrapped > 0).map(this::recut).toList();
    }

    private Recut recut(Account account) {
        account.recuts++;
        recutPairs += account.scrapped;
        List<Integer> sizes = new ArrayList<>();
        account.line.pairsBySize().forEach((size, pairs) -> sizes.addAll(Collections.nCopies(pairs, size)));
        ListSampler.shuffle(streams.of("recut/" + id(account.line) + "/" + account.recuts), sizes);
        SortedMap<Integer, Integer> run = new TreeMap<>();
        sizes.subList(0, account.scrapped).forEach(size -> run.merge(size, 1, Integer::sum));
        account.scrapped = 0;
        return new Recut(id(account.line), run);
    }

    public LocalDate release(String orderLine) {
        return account(orderLine).line.release();
    }

    /** Ids of the lines released within a span of days. */
    List<String> released(LocalDate first, LocalDate last) {
        return accounts.values().stream()
                .map(account -> account.line)
                .filter(line -> !line.release().isBefore(first) && !line.release().isAfter(last))
                .map(YearOrders::id)
                .toList();
    }

    void scrapped(String lot, int pairs) {
        accountOf(lot).scrapped += pairs;
    }

    void packed(String lot, int pairs, Instant at) {
        Account account = accountOf(lot);
        account.missing -= pairs;
        account.inTime += at.isAfter(deadline(account.line)) ? 0 : pairs;
        if (account.missing == 0) {
            account.completed = at;
        }
        if (account.missing < 0) {
            throw new IllegalStateException("more pairs of " + id(account.line) + " are packed than were ordered");
        }
    }

    BookLine lineOf(String lot) {
        return accountOf(lot).line;
    }

    int recutPairs() {
        return recutPairs;
    }

    /** Of the lines due within a span of days. */
    Collection<Fate> fates(LocalDate first, LocalDate end) {
        return accounts.values().stream()
                .filter(account -> !account.line.due().isBefore(first) && account.line.due().isBefore(end))
                .map(account -> new Fate(account.line, account.inTime, account.completed))
                .toList();
    }

    Instant deadline(BookLine line) {
        return line.due().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Account accountOf(String lot) {
        return account(Start.orderLine(lot));
    }

    private Account account(String orderLine) {
        Account account = accounts.get(orderLine);
        if (account == null) {
            throw new IllegalStateException("order line " + orderLine + " is on a dispatch list, and was never handed in");
        }
        return account;
    }

    private static String id(BookLine line) {
        return line.order() + "." + line.line();
    }
}
