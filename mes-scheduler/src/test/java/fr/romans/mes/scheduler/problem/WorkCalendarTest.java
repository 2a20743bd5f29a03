package fr.romans.mes.scheduler.problem;

import static fr.romans.mes.scheduler.problem.WorkCalendar.NEVER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Beside counting minute by minute. */
class WorkCalendarTest {

    private static final int LAST = 6_000;

    @RepeatedTest(20)
    void answersAsCountingMinutesDoes(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        boolean[] isOpen = drawn(random);
        WorkCalendar calendar = compiled(isOpen);
        for (int i = 0; i < 2_000; i++) {
            int time = random.nextInt(LAST + 500);
            int work = 1 + random.nextInt(random.nextBoolean() ? 30 : 3_000);
            int open = nextOpen(isOpen, time);
            assertEquals(open, calendar.nextOpen(time), "next open minute from " + time);
            if (open < NEVER) {
                assertEquals(advance(isOpen, open, work), calendar.advance(open, work), work + " minutes from " + open);
            }
            int latest = latestStart(isOpen, time, work);
            assertEquals(latest, Math.max(-1, calendar.latestStart(time, work)), work + " minutes before " + time);
        }
    }

    @Test
    void neverOpensWhereNothingIsOpen() {
        WorkCalendar closed = WorkCalendar.of(new int[0], new int[0]);
        assertEquals(NEVER, closed.nextOpen(0));
        assertEquals(-1, closed.latestStart(100, 5));
        assertEquals(0, closed.totalWork());
    }

    private static boolean[] drawn(Random random) {
        var isOpen = new boolean[LAST];
        boolean open = random.nextBoolean();
        for (int at = 0; at < LAST; open = !open) {
            int until = Math.min(LAST, at + 1 + random.nextInt(random.nextInt(8) == 0 ? 900 : 90));
            for (; at < until; at++) {
                isOpen[at] = open;
            }
        }
        return isOpen;
    }

    private static WorkCalendar compiled(boolean[] isOpen) {
        int[] open = new int[LAST];
        int[] close = new int[LAST];
        int n = 0;
        for (int at = 0; at < LAST; at++) {
            if (isOpen[at] && (at == 0 || !isOpen[at - 1])) {
                open[n] = at;
            }
            if (isOpen[at] && (at == LAST - 1 || !isOpen[at + 1])) {
                close[n++] = at + 1;
            }
        }
        return WorkCalendar.of(Arrays.copyOf(open, n), Arrays.copyOf(close, n));
    }

    private static int nextOpen(boolean[] isOpen, int time) {
        for (int at = time; at < LAST; at++) {
            if (isOpen[at]) {
                return at;
            }
        }
        return NEVER;
    }

    private static int advance(boolean[] isOpen, int start, int work) {
        int left = work;
        for (int at = start; at < LAST; at++) {
            left -= isOpen[at] ? 1 : 0;
            if (left == 0) {
                return at + 1;
            }
        }
        return NEVER;
    }

    private static int latestStart(boolean[] isOpen, int end, int work) {
        int left = work;
        for (int at = Math.min(end, LAST) - 1; at >= 0; at--) {
            left -= isOpen[at] ? 1 : 0;
            if (left == 0) {
                return at;
            }
        }
        return -1;
    }
}
