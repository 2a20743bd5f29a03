package fr.romans.mes.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds in the core, and catches who breaks it: the fixtures under {@code violation} do, on purpose. */
class CoreArchitectureTest {

    private static final ArchitectureRules CORE =
            new ArchitectureRules("fr.romans.mes.core", ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    private static final ArchitectureRules VIOLATION = new ArchitectureRules("fr.romans.mes.violation");

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("rootsKnowNoFramework", ArchitectureRules::rootsKnowNoFramework, "RootWithAFramework"),
                rule("onlyStoresReachTheDatabase", ArchitectureRules::onlyStoresReachTheDatabase, "RootWithAFramework"),
                rule("onlyStoresAndFilesKnowJackson", ArchitectureRules::onlyStoresAndFilesKnowJackson, "RootWithJson"),
                rule("librariesStayInTheirRooms", ArchitectureRules::librariesStayInTheirRooms, "CsvThatReadsYaml"),
                rule("knowsNoWebBrokerOrSolver", ArchitectureRules::knowsNoWebBrokerOrSolver, "RootWithTheWeb"),
                rule("storesBelongToTheirFeature", ArchitectureRules::storesBelongToTheirFeature, "ReadsAnothersTable"),
                rule("unitKnowsNoFeature", ArchitectureRules::unitKnowsNoFeature, "UnitThatKnowsAFeature"),
                rule("featuresHaveNoCycles", ArchitectureRules::featuresHaveNoCycles, "Slice lot"),
                rule("nobodyReadsTheSystemClock", ArchitectureRules::nobodyReadsTheSystemClock, "RootWithAWatch"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleHoldsInTheCore(String name, Function<ArchitectureRules, ArchRule> rule, String culprit) {
        assertThatCode(() -> CORE.check(rule.apply(CORE))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleCatchesWhoBreaksIt(String name, Function<ArchitectureRules, ArchRule> rule, String culprit) {
        assertThatThrownBy(() -> VIOLATION.check(rule.apply(VIOLATION)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    @ParameterizedTest
    @MethodSource("watches")
    void everyWayToTheSystemClockIsCaught(String call) {
        assertThatThrownBy(() -> VIOLATION.check(VIOLATION.nobodyReadsTheSystemClock()))
                .hasMessageContaining(call);
    }

    static Stream<String> watches() {
        return Stream.of(
                "java.time.Instant.now()",
                "java.time.LocalDate.now()",
                "java.time.ZonedDateTime.now(java.time.ZoneId)",
                "java.time.Clock.systemUTC()",
                "java.time.Clock.tickSeconds(java.time.ZoneId)",
                "java.lang.System.currentTimeMillis()",
                "java.util.Date.<init>()");
    }

    private static Arguments rule(String name, Function<ArchitectureRules, ArchRule> rule, String culprit) {
        return Arguments.of(name, rule, culprit);
    }
}
