package fr.romans.mes.simulators;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C as a wish: the process ends when the work in hand is done and told, or after half a minute. */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch isOver = new CountDownLatch(1);
    private volatile boolean isAsked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            isAsked = true;
            try {
                isOver.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    boolean isAsked() {
        return isAsked;
    }

    @Override
    public void close() {
        isOver.countDown();
    }
}
