package fr.romans.mes.shopfloor.mqtt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import fr.romans.mes.core.journal.Journal;
import fr.romans.mes.shopfloor.wire.KnowsPaho;
import java.util.List;
import org.eclipse.paho.mqttv5.client.IMqttMessageListener;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.junit.jupiter.api.Test;

class LineArchitectureTest {

    private static final ArchRule THE_CALLBACK_TOUCHES_NOTHING_BUT_THE_INBOX = classes()
            .that()
            .implement(MqttCallback.class)
            .or()
            .implement(IMqttMessageListener.class)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.eclipse.paho..", "org.jspecify..", "fr.romans.mes.shopfloor.inbox", "fr.romans.mes.shopfloor.mqtt");

    private static final ArchRule ONLY_THE_LINE_KNOWS_PAHO_AND_THE_BROKER = noClasses()
            .that()
            .resideInAPackage("fr.romans.mes.shopfloor..")
            .and()
            .resideOutsideOfPackage("fr.romans.mes.shopfloor.mqtt")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.paho..", "com.hivemq..");

    private static final JavaClasses APPLICATION =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("fr.romans.mes.shopfloor");

    @Test
    void theCallbackTouchesNothingButTheInbox() {
        THE_CALLBACK_TOUCHES_NOTHING_BUT_THE_INBOX.check(APPLICATION);
    }

    @Test
    void onlyTheLineKnowsPahoAndTheBroker() {
        ONLY_THE_LINE_KNOWS_PAHO_AND_THE_BROKER.check(APPLICATION);
    }

    @Test
    void callbackThatWritesTheJournalIsFound() {
        JavaClasses violation = new ClassFileImporter().importClasses(TakesAShortCut.class);
        assertThat(THE_CALLBACK_TOUCHES_NOTHING_BUT_THE_INBOX.evaluate(violation).hasViolation()).isTrue();
    }

    @Test
    void pahoElsewhereIsFound() {
        JavaClasses violation = new ClassFileImporter().importClasses(KnowsPaho.class);
        assertThat(ONLY_THE_LINE_KNOWS_PAHO_AND_THE_BROKER.evaluate(violation).hasViolation()).isTrue();
    }

    /** What the rule forbids. */
    private record TakesAShortCut(Journal journal) implements IMqttMessageListener {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            journal.append(List.of());
        }
    }
}
