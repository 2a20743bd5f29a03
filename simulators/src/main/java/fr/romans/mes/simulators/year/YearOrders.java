package fr.romans.mes.simulators.year;

import fr.romans.mes.simulators.orderbook.BookLine;
import fr.romans.mes.simulators.random.RandomStreams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/**
 * The order book of a year, as it comes in week by week, and what became of each line. Pairs that were scrapped are ordered
 * again on the next Monday, as a line of the same order that carries the number of its first line in its hundreds.
 */
public final class YearOrders {

    private static final int AGAIN = 100;

    /** What is still to be packed of a line; when all was. */
    private static final class Account {
        final BookLine line;
        int missing;
        int again;
        @Nullable Instant completed;

        Account(BookLine line) {
            this.line = line;
            this.missing = line.pairs();
        }
    }

    /** @param completed null while pairs are missing */
    public record Fate(BookLine line, @Nullable Instant completed) {}

    private final ZoneId zone;
    private final RandomStreams streams;
    private final List<BookLine> toCome;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, Integer> scrapped = new TreeMap<>();
    private final Map<String, LocalDate> releases = new HashMap<>();
    private int orderedAgain;

    public YearOrders(List<BookLine> book, ZoneId zone, RandomStreams streams) {
        this.toCome = new ArrayList<>(book);
        this.zone = zone;
        this.streams = streams;
    }

    /**
     * The lines that brands hand in on that day, scrapped pairs ordered again among them.
     *
     * @param known lines released before that day are known then
     */
    List<BookLine> comingIn(LocalDate today, LocalDate known) {
        List<BookLine> coming = new ArrayList<>(toCome.stream().filter(line -> line.release().isBefore(known)).toList());
        toCome.removeAll(coming);
        coming.forEach(line -> accounts.put(id(line), new Account(line)));
        scrapped.forEach((line, pairs) -> coming.add(again(accounts.get(line), pairs, today)));
        scrapped.clear();
        coming.forEach(line -> releases.put(id(line), line.release()));
        return coming;
    }

    private BookLine again(Account account, int pairs, LocalDate today) {
        BookLine first = account.line;
        account.again++;
        orderedAgain += pairs;
        UniformRandomProvider random = streams.of("again/" + id(first) + "/" + account.again);
        List<Integer> sizes = first.pairsBySize().entrySet().stream()
                .flatMap(size -> Collections.nCopies(size.getValue(), size.getKey()).stream())
                .toList();
        SortedMap<Integer, Integer> run = new TreeMap<>();
        for (int pair = 0; pair < pairs; pair++) {
            run.merge(sizes.get(random.nextInt(sizes.size())), 1, Integer::sum);
        }
        LocalDate due = first.due().isBefore(today) ? today : first.due();
        return new BookLine(
                first.order(),
                first.line() * AGAIN + account.again,
                first.brand(),
                first.style(),
                first.kind(),
                today,
                due,
                first.priority(),
                run);
    }

    public Instant release(String orderLine) {
        LocalDate day = releases.get(orderLine);
        if (day == null) {
            throw new IllegalStateException("a lot of order line " + orderLine + " is on a list, which was never handed in");
        }
        return day.atStartOfDay(zone).toInstant();
    }

    void scrapped(String lot, int pairs) {
        if (pairs > 0) {
            scrapped.merge(id(accountOf(lot).line), pairs, Integer::sum);
        }
    }

    void packed(String lot, int pairs, Instant at) {
        Account account = accountOf(lot);
        account.missing -= pairs;
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

    int orderedAgain() {
        return orderedAgain;
    }

    /** Of the lines due within a span of days. */
    Collection<Fate> fates(LocalDate first, LocalDate end) {
        return accounts.values().stream()
                .filter(account -> !account.line.due().isBefore(first) && account.line.due().isBefore(end))
                .map(account -> new Fate(account.line, account.completed))
                .toList();
    }

    Instant deadline(BookLine line) {
        return line.due().plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Account accountOf(String lot) {
        String line = Start.orderLine(lot);
        int dot = line.lastIndexOf('.');
        int number = Integer.parseInt(line.substring(dot + 1));
        String first = number < AGAIN ? line : line.substring(0, dot + 1) + number / AGAIN;
        Account account = accounts.get(first);
        if (account == null) {
            throw new IllegalStateException("lot " + lot + " belongs to no order that was handed in");
        }
        return account;
    }

    private static String id(BookLine line) {
        return line.order() + "." + line.line();
    }
}
