package fr.romans.mes.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule holds for the simulators, and is proved by a trespass that it catches. */
class SimulatorsArchitectureTest {

    private static final String SIMULATORS = "fr.romans.mes.simulators";
    private static final String TRESPASS = "fr.romans.mes.trespass";

    private record Named(String what, Function<String, ArchRule> ruleUnder) {}

    private static final List<Named> RULES = List.of(
            new Named("only terminal.mqtt knows Paho", base -> noClasses()
                    .that().resideOutsideOfPackage("..terminal.mqtt..")
                    .should().dependOnClassesThat().resideInAPackage("org.eclipse.paho..")),
            new Named("a feature's root knows no JSON or YAML", base -> noClasses()
                    .that().resideInAPackage(base + ".*..")
                    .and().resideOutsideOfPackages("..json..", "..yaml..")
                    .should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson..")),
            new Named("only the command line asks the system clock", base -> noClasses()
                    .that().resideInAPackage(base + ".*..")
                    .should().callMethodWhere(readsTheSystemClock())),
            new Named("features make no cycle", base -> slices().matching(base + ".(*)..").should().beFreeOfCycles()));

    private final JavaClasses simulators = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(SIMULATORS);
    private final JavaClasses trespassers = new ClassFileImporter().importPackages(TRESPASS);

    @TestFactory
    List<DynamicTest> rulesHold() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.what(), () -> rule.ruleUnder().apply(SIMULATORS).check(simulators)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> trespassesAreCaught() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.what(), () -> assertThatThrownBy(
                                () -> rule.ruleUnder().apply(TRESPASS).check(trespassers))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(TRESPASS)))
                .toList();
    }

    /** Maven enforces it by the dependencies; said here so that a new dependency is noticed. */
    @Test
    void noOtherModuleIsKnown() {
        noClasses().should().dependOnClassesThat()
                .resideInAnyPackage("fr.romans.mes.core..", "fr.romans.mes.scheduler..", "fr.romans.mes.shopfloor..")
                .check(simulators);
        assertThat(simulators).hasSizeGreaterThan(50);
    }

    private static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
        return DescribedPredicate.describe("reads the system clock", call -> {
            String owner = call.getTargetOwner().getName();
            boolean isNow = owner.startsWith("java.time.")
                    && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean isSystemClock = owner.equals(Clock.class.getName()) && call.getName().startsWith("system");
            boolean isMillis = owner.equals(System.class.getName()) && call.getName().equals("currentTimeMillis");
            return isNow || isSystemClock || isMillis;
        });
    }
}
