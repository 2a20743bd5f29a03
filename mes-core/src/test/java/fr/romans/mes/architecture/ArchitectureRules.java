package fr.romans.mes.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the rooms of a module may not do to each other. A feature is a package right under the base package; its tables
 * live in {@code <feature>.store}.
 */
public final class ArchitectureRules {

    private static final String[] OUTSIDE_WORLD = {
        "io.micronaut..",
        "java.sql..",
        "javax.sql..",
        "com.fasterxml..",
        "tools.jackson..",
        "org.eclipse.paho..",
        "org.optaplanner..",
        "org.flywaydb..",
        "org.yaml..",
        "org.apache.commons..",
        "de.focus_shift.."
    };

    private final String base;
    private final JavaClasses classes;

    /** @param base such as {@code fr.romans.mes.core}; its classes are read, those that a compiler plug-in made left out */
    public ArchitectureRules(String base, ImportOption... options) {
        this.base = base;
        this.classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/$"))
                .withImportOptions(List.of(options))
                .importPackages(base);
    }

    public void check(ArchRule rule) {
        rule.check(classes);
    }

    public ArchRule rootsKnowNoFramework() {
        return noClasses()
                .that(resideInAPackage(base + ".*").and(not(resideInAPackage(base + ".store"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(OUTSIDE_WORLD))
                .because("a feature's root holds the trade; databases, files and wires have rooms of their own");
    }

    public ArchRule onlyStoresReachTheDatabase() {
        return onlyIn("..store", "io.micronaut.data..", "java.sql..", "javax.sql..", "org.flywaydb..");
    }

    public ArchRule onlyStoresAndFilesKnowJackson() {
        return noClasses()
                .that(not(resideInAnyPackage("..store..", "..file..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.fasterxml..", "tools.jackson.."))
                .because("JSON is a form that records take at the border");
    }

    public ArchRule librariesStayInTheirRooms() {
        return CompositeArchRule.of(onlyIn("..yaml", "org.yaml.."))
                .and(onlyIn("..csv", "org.apache.commons.csv.."))
                .and(onlyIn("..holiday", "de.focus_shift.."));
    }

    /** The core alone: the web, the broker and the solver are other modules' business. */
    public ArchRule knowsNoWebBrokerOrSolver() {
        return noClasses()
                .that(resideInAPackage(base + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.micronaut.http..",
                        "io.micronaut.web..",
                        "io.micronaut.security..",
                        "io.micronaut.views..",
                        "io.netty..",
                        "org.eclipse.paho..",
                        "org.optaplanner.."))
                .because("the core runs without HTTP, MQTT or solver");
    }

    public ArchRule storesBelongToTheirFeature() {
        Pattern store = Pattern.compile(Pattern.quote(base) + "\\.(\\w+)\\.store(\\..*)?");
        return classes()
                .that(resideInAPackage(base + ".."))
                .should(new ArchCondition<JavaClass>("leave the tables of others alone") {
                    @Override
                    public void check(JavaClass from, ConditionEvents events) {
                        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                            JavaClass to = dependency.getTargetClass();
                            Matcher owner = store.matcher(to.getPackageName());
                            if (owner.matches() && !from.getPackageName().startsWith(base + "." + owner.group(1) + ".store")) {
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("others call the port in the feature's root");
    }

    public ArchRule unitKnowsNoFeature() {
        return noClasses()
                .that(resideInAPackage(base + ".unit.."))
                .should()
                .dependOnClassesThat(resideInAPackage(base + "..").and(not(resideInAPackage(base + ".unit.."))))
                .because("everybody speaks in units, so they can know nobody");
    }

    public ArchRule featuresHaveNoCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles();
    }

    public ArchRule nobodyReadsTheSystemClock() {
        return noClasses()
                .should()
                .callCodeUnitWhere(asksTheSystemForTheTime())
                .because("time comes from the one injected Clock, or as a parameter");
    }

    private ArchRule onlyIn(String room, String... libraries) {
        return noClasses()
                .that(not(resideInAPackage(room + "..")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries))
                .because("only " + room + " packages use it");
    }

    private static DescribedPredicate<JavaCall<?>> asksTheSystemForTheTime() {
        return describe("ask the system for the time", call -> {
            CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            boolean takesAClock = target.getRawParameterTypes().stream()
                    .anyMatch(type -> type.getName().equals("java.time.Clock"));
            return owner.startsWith("java.time.") && name.equals("now") && !takesAClock
                    || owner.equals("java.time.Clock")
                            && (name.startsWith("system") || name.startsWith("tick") && !takesAClock)
                    || owner.equals("java.time.InstantSource") && name.equals("system")
                    || owner.equals("java.lang.System") && name.equals("currentTimeMillis")
                    || owner.equals("java.util.Calendar") && name.equals("getInstance")
                    || owner.equals("java.util.Date")
                            && name.equals("<init>")
                            && target.getRawParameterTypes().isEmpty();
        });
    }
}
