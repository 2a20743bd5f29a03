package fr.romans.mes.shopfloor.app.command;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error for work of a known length; silent where that is no terminal. */
final class ProgressLine implements AutoCloseable {

    private final ProgressBar bar;
    private final ScheduledExecutorService ticking;

    private ProgressLine(ProgressBar bar, ScheduledExecutorService ticking) {
        this.bar = bar;
        this.ticking = ticking;
    }

    static ProgressLine ofSeconds(String task, int seconds) {
        var builder = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(seconds)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(250)
                .hideEta();
        if (System.console() == null) {
            builder.setConsumer(new Silence());
        }
        ProgressBar bar = builder.build();
        var passed = new AtomicLong();
        ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(run -> {
            var thread = new Thread(run, "progress");
            thread.setDaemon(true);
            return thread;
        });
        ticking.scheduleAtFixedRate(
                () -> bar.stepTo(Math.min(seconds, passed.incrementAndGet())), 1, 1, TimeUnit.SECONDS);
        return new ProgressLine(bar, ticking);
    }

    void note(String text) {
        bar.setExtraMessage(" " + text);
    }

    @Override
    public void close() {
        ticking.shutdownNow();
        bar.close();
    }

    private static final class Silence implements me.tongfei.progressbar.ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return 0;
        }

        @Override
        public void accept(String text) {
            // Nobody looks: a log file would fill with redrawn bars.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
