package fr.romans.mes.trespass.measure;

/** Reads the system clock, and leans on the order book, which leans back. */
public class MeterWithAClock {
    java.time.Instant begin = java.time.Instant.now();
    Class<?> cycle = Back.class;

    /** @see fr.romans.mes.trespass.orderbook.Front */
    static final class Back extends fr.romans.mes.trespass.orderbook.Front {}
}
