package fr.romans.mes.core.planning.store;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.calendar.Interval;
import fr.romans.mes.core.planning.whatif.Change;
import fr.romans.mes.core.planning.whatif.Disturbances;
import fr.romans.mes.core.store.TestDatabase;
import fr.romans.mes.core.unit.OperatorId;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DisturbancesIT {

    private static final Instant MONDAY = Instant.parse("2026-09-07T06:00:00Z");
    private static final SiteId LSF = new SiteId("lsf");
    private static final SiteId MIR = new SiteId("mir");

    @Parameter
    TestDatabase database;

    private Disturbances disturbances;

    @BeforeEach
    void none() {
        database.wipe();
        disturbances = database.bean(Disturbances.class);
    }

    private static Change.Absence absence(String person, int startHour, int hours) {
        return new Change.Absence(new OperatorId(person), lasts(startHour, hours));
    }

    private static Interval lasts(int startHour, int hours) {
        Instant start = MONDAY.plus(Duration.ofHours(startHour));
        return new Interval(start, start.plus(Duration.ofHours(hours)));
    }

    @Test
    void bothKindsComeBackAsTheyWereNotedInTheOrderInWhichTheyBegin() {
        var down = new Change.Breakdown(new WorkUnitId("coupe-1"), lasts(2, 4));
        disturbances.note(LSF, down);
        disturbances.note(LSF, absence("karim", 0, 8));
        assertThat(disturbances.current(LSF, MONDAY)).containsExactly(absence("karim", 0, 8), down);
    }

    @Test
    void theyAreOfTheirSiteAndForgottenWhenTheyAreOver() {
        disturbances.note(LSF, absence("karim", 0, 8));
        disturbances.note(LSF, absence("ivan", 0, 30));
        assertThat(disturbances.current(MIR, MONDAY)).isEmpty();
        assertThat(disturbances.current(LSF, MONDAY.plus(Duration.ofHours(8)))).containsExactly(absence("ivan", 0, 30));
    }

    @Test
    void sameAbsenceNotedAgainLastsAsLongAsWasSaidLast() {
        disturbances.note(LSF, absence("karim", 0, 8));
        disturbances.note(LSF, absence("karim", 0, 32));
        assertThat(disturbances.current(LSF, MONDAY)).containsExactly(absence("karim", 0, 32));
    }
}
