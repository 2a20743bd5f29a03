package fr.romans.mes.shopfloor.app.clock;

import fr.romans.mes.core.calendar.WorkingTime;
import fr.romans.mes.shopfloor.wire.AtelierClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/**
 * A clock for demonstrations: it stands where it is told until started, then runs at a pace while the atelier is open, and
 * hurries over nights and weekends. Never goes back.
 */
public final class AcceleratedClock extends Clock implements AtelierClock {

    /**
     * Atelier seconds that pass in one second of the wall clock.
     *
     * @param working while the atelier is open
     * @param closed  while it is closed
     * @param warmUp  while it is open, until {@code warmUpEnd}: fills the floor before people look
     */
    public record Pace(double working, double closed, double warmUp, Instant warmUpEnd) {
        public Pace {
            if (!(working > 0 && closed > 0 && warmUp > 0)) {
                throw new IllegalArgumentException(
                        "a clock runs forward: speeds must be above 0, not " + working + ", " + closed + ", " + warmUp);
            }
        }
    }

    private final InstantSource wall;
    private final WorkingTime open;
    private final Pace pace;
    private final ZoneId zone;
    private Instant lastWall;
    private Instant now;
    private boolean started;

    public AcceleratedClock(InstantSource wall, Instant start, WorkingTime open, Pace pace) {
        this(wall, wall.instant(), start, open, pace, ZoneOffset.UTC);
    }

    private AcceleratedClock(
            InstantSource wall, Instant lastWall, Instant now, WorkingTime open, Pace pace, ZoneId zone) {
        this.wall = wall;
        this.lastWall = lastWall;
        this.now = now;
        this.open = open;
        this.pace = pace;
        this.zone = zone;
    }

    /** Lets time pass; before, it stands still, so that nothing is late when people begin to look. */
    public synchronized void start() {
        lastWall = wall.instant();
        started = true;
    }

    @Override
    public synchronized Instant instant() {
        if (!started) {
            return now;
        }
        Instant current = wall.instant();
        double left = Math.max(0, Duration.between(lastWall, current).toNanos() / 1e9);
        lastWall = current.isAfter(lastWall) ? current : lastWall;
        while (left > 0) {
            double speed = speedAt(now);
            Instant change = nextChange(now);
            double untilChange = Duration.between(now, change).toNanos() / 1e9 / speed;
            if (left < untilChange) {
                now = now.plusNanos((long) (left * speed * 1e9));
                break;
            }
            now = change;
            left -= untilChange;
        }
        return now;
    }

    @Override
    public double speed() {
        return speedAt(instant());
    }

    @Override
    public Instant wallTime() {
        return wall.instant();
    }

    private double speedAt(Instant time) {
        if (!open.isOpenAt(time)) {
            return pace.closed();
        }
        return time.isBefore(pace.warmUpEnd()) ? pace.warmUp() : pace.working();
    }

    private Instant nextChange(Instant time) {
        return Stream.concat(
                        open.open().stream().flatMap(stretch -> Stream.of(stretch.start(), stretch.end())),
                        Stream.of(pace.warmUpEnd()))
                .filter(change -> change.isAfter(time))
                .min(Instant::compareTo)
                .orElse(time.plus(Duration.ofDays(1)));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public synchronized Clock withZone(ZoneId other) {
        var same = new AcceleratedClock(wall, lastWall, now, open, pace, other);
        same.started = started;
        return same;
    }
}
