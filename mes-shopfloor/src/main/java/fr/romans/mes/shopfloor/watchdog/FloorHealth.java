package fr.romans.mes.shopfloor.watchdog;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** The watchdog's findings on {@code /health}: down while there is an alarm. */
@Singleton
class FloorHealth implements HealthIndicator {

    private final Watchdog watchdog;
    private final Scheduler scheduler;

    FloorHealth(Watchdog watchdog, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.watchdog = watchdog;
        this.scheduler = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::look).subscribeOn(scheduler);
    }

    private HealthResult look() {
        var findings = watchdog.findings();
        boolean alarm = findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ALARM);
        return HealthResult.builder("floor", alarm ? HealthStatus.DOWN : HealthStatus.UP)
                .details(Map.of(
                        "findings",
                        findings.stream().map(finding -> finding.what().toString()).collect(Collectors.toList())))
                .build();
    }
}
