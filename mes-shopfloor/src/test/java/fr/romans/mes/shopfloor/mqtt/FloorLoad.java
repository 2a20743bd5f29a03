package fr.romans.mes.shopfloor.mqtt;

import fr.romans.mes.core.atelier.Atelier;
import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.core.product.SizeRun;
import fr.romans.mes.core.product.Style;
import fr.romans.mes.core.unit.JobOrderId;
import fr.romans.mes.core.unit.LotId;
import fr.romans.mes.core.unit.OrderLineId;
import fr.romans.mes.core.unit.StyleId;
import fr.romans.mes.core.workorder.JobOrder;
import fr.romans.mes.core.workorder.Lot;
import fr.romans.mes.core.workorder.LotFile;
import fr.romans.mes.shopfloor.wire.Leaf;
import fr.romans.mes.shopfloor.wire.TerminalEvent;
import fr.romans.mes.shopfloor.wire.TerminalEvent.Type;
import fr.romans.mes.shopfloor.wire.Topics;
import fr.romans.mes.shopfloor.wire.WireJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a floor at full work says: lots of twelve pairs go through every operation, a report for every second pair. */
final class FloorLoad {

    /** A message of a terminal, ready to be sent. */
    record Press(Site.Path post, TerminalEvent event, byte[] payload) {
        static Press of(Site.Path post, TerminalEvent event) {
            return new Press(post, event, WireJson.write(event));
        }

        String topic() {
            return Topics.of(post, Leaf.EVENT);
        }

        String eventId() {
            return event.eventId();
        }
    }

    private static final StyleId STYLE = new StyleId("fm-salome");
    private static final int PAIRS = 12;
    private static final int PAIRS_A_REPORT = 2;

    /** How terminals name their events: by the time (UUID version 7), as the contract advises, or by chance alone. */
    enum EventIds {
        RISING,
        RANDOM
    }

    private final Atelier atelier;
    private final Instant start;
    private final EventIds eventIds;
    private final Random random;
    private long sequence;

    FloorLoad(Atelier atelier, Instant start, long seed) {
        this(atelier, start, EventIds.RISING, seed);
    }

    FloorLoad(Atelier atelier, Instant start, EventIds eventIds, long seed) {
        this.atelier = atelier;
        this.start = start;
        this.eventIds = eventIds;
        this.random = new Random(seed);
    }

    List<LotFile> lots(String orderLine, int count) {
        Style style = atelier.style(STYLE).orElseThrow();
        var lots = new ArrayList<LotFile>();
        for (int i = 1; i <= count; i++) {
            var lot = new Lot(
                    new LotId(orderLine + "-L" + String.format("%04d", i)),
                    new OrderLineId(orderLine),
                    atelier.id(),
                    style.brand(),
                    style.id(),
                    SizeRun.parse("38:" + PAIRS));
            lots.add(new LotFile(
                            lot,
                            atelier.routingOf(style).segments().stream()
                                    .map(segment -> JobOrder.planned(
                                            new JobOrderId(lot.id().value() + "-" + segment.sequence()),
                                            lot.id(),
                                            segment.sequence(),
                                            segment.operation(),
                                            lot.pairs()))
                                    .toList())
                    .withReadiness());
        }
        return lots;
    }

    /** The whole work on a lot, in order, at the first post that does each operation. */
    List<Press> workOn(LotFile lot) {
        var presses = new ArrayList<Press>();
        for (JobOrder job : lot.jobOrders()) {
            Site.Path post = atelier.site().workUnits()
                    .filter(unit -> unit.operations().contains(job.operation()))
                    .findFirst()
                    .flatMap(unit -> atelier.site().pathOf(unit.id()))
                    .orElseThrow();
            presses.add(press(post, job, Type.STARTED, 0));
            for (int pairs = PAIRS_A_REPORT; pairs < PAIRS; pairs += PAIRS_A_REPORT) {
                presses.add(press(post, job, Type.PROGRESS, PAIRS_A_REPORT));
            }
            presses.add(press(post, job, Type.COMPLETED, 0));
        }
        return presses;
    }

    /** The same, with a mistake now and then that another event corrects or withdraws. */
    List<Press> workWithMistakesOn(LotFile lot) {
        var presses = new ArrayList<Press>();
        for (Press press : workOn(lot)) {
            presses.add(press);
            if (press.event().type() == Type.PROGRESS && random.nextInt(8) == 0) {
                boolean withdrawn = random.nextBoolean();
                TerminalEvent wrong = press.event();
                TerminalEvent mend = next(press.post(), wrong.jobOrder(), withdrawn ? Type.WITHDRAWAL : Type.CORRECTION)
                        .correcting(wrong.name());
                presses.add(Press.of(
                        press.post(),
                        withdrawn ? mend : mend.counting(1, List.of(new TerminalEvent.Scrapped(1, "hide-flaw")))));
            }
        }
        return presses;
    }

    /** As a terminal tells it whose clock is wrong from some report on; from the first: all the time. */
    static List<Press> shifted(List<Press> script, int from, Duration off) {
        return IntStream.range(0, script.size())
                .mapToObj(i -> i < from ? script.get(i) : Press.of(script.get(i).post(), shifted(script.get(i).event(), off)))
                .toList();
    }

    private static TerminalEvent shifted(TerminalEvent event, Duration off) {
        return new TerminalEvent(
                event.eventId(),
                event.terminal(),
                event.seq(),
                event.occurredAt().plus(off),
                event.type(),
                event.jobOrder(),
                event.operator(),
                event.good(),
                event.scrap(),
                event.reason(),
                event.phase(),
                event.corrects());
    }

    private Press press(Site.Path post, JobOrder job, Type type, int good) {
        return Press.of(post, next(post, job.id().value(), type).counting(good, List.of()));
    }

    private TerminalEvent next(Site.Path post, String jobOrder, Type type) {
        long number = ++sequence;
        Instant at = start.plusMillis(number);
        return TerminalEvent.about(
                jobOrder,
                type,
                eventId(at).toString(),
                post.workUnit().value(),
                number,
                at);
    }

    private UUID eventId(Instant at) {
        long high = eventIds == EventIds.RANDOM ? random.nextLong() : at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }
}
