package fr.romans.mes.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fr.romans.mes.core.brandorder.ImportOrders;
import fr.romans.mes.core.brandorder.OrderBook;
import fr.romans.mes.core.planning.PlanWeek;
import fr.romans.mes.core.planning.PublishPlan;
import fr.romans.mes.core.workorder.RecordFloorReport;
import fr.romans.mes.core.workorder.WorkOrders;
import io.micronaut.http.annotation.Controller;
import org.eclipse.paho.mqttv5.client.MqttCallback;

/** What the rooms of the shop floor may not do to each other. {@code base} is the package above the rooms. */
final class ShopfloorRules {

    private final String base;
    private final JavaClasses classes;

    ShopfloorRules(String base, ImportOption... options) {
        this.base = base;
        this.classes = new ClassFileImporter()
                .withImportOption(location -> !location.contains("/$"))
                .withImportOptions(java.util.List.of(options))
                .importPackages(base);
    }

    void check(ArchRule rule) {
        rule.check(classes);
    }

    ArchRule onlyAppKnowsTheScheduler() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.romans.mes.scheduler..")
                .because("planning goes through the core's WeeklyPlanner port; app puts the planner behind it");
    }

    ArchRule nobodyKnowsTheSimulators() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("fr.romans.mes.simulators..")
                .because("simulators are outsiders, over MQTT and HTTP");
    }

    ArchRule nobodyCallsApp() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(base + ".app..")
                .because("app assembles the others");
    }

    ArchRule theMqttCallbackTouchesTheInboxAlone() {
        return noClasses()
                .that()
                .implement(MqttCallback.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "fr.romans.mes.core..",
                        "io.micronaut..",
                        base + ".terminal..",
                        base + ".live..",
                        base + ".operator..",
                        base + ".manager..",
                        base + ".brand..",
                        "..store..")
                .because("what arrives is stored before anybody looks at it");
    }

    ArchRule pahoStaysInItsRoom() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".mqtt..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.paho..")
                .because("the client may have to be changed for another");
    }

    ArchRule tahuStaysInItsRoom() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + ".sparkplug..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.tahu..", "com.google.protobuf..")
                .because("what a gateway reports is the same event to everybody else");
    }

    ArchRule controllersCallUseCases() {
        return noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..store..", "io.micronaut.data..", "java.sql..", "javax.sql..")
                .because("a page asks a use case, never a table");
    }

    ArchRule liveViewsDecideNothing() {
        return noClasses()
                .that()
                .resideInAPackage(base + ".live..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(RecordFloorReport.class, PlanWeek.class, PublishPlan.class, ImportOrders.class)
                .because("views show what was decided");
    }

    ArchRule brandScreensSeeTheirOwnBrandOnly() {
        return noClasses()
                .that()
                .resideInAPackage(base + ".brand..")
                .should()
                .callMethodWhere(new com.tngtech.archunit.base.DescribedPredicate<>("ask for more than one brand's data") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        JavaClass owner = call.getTargetOwner();
                        boolean isData = owner.isEquivalentTo(OrderBook.class)
                                || owner.isEquivalentTo(WorkOrders.class)
                                || owner.getSimpleName().equals("FollowOrders");
                        return isData && !call.getName().equals("ofBrand");
                    }
                })
                .because("a brand can never learn of another");
    }
}
