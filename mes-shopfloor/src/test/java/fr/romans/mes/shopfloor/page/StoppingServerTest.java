package fr.romans.mes.shopfloor.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.shopfloor.fixture.Floor;
import fr.romans.mes.shopfloor.fixture.Visitor;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.ShutdownEvent;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoppingServerTest {

    @Test
    void whoComesWhileTheServerStopsIsToldSoInsteadOfAnError() {
        Floor floor = Floor.with(Map.of());
        try {
            ApplicationContext context = floor.use(ApplicationContext.class);
            floor.use(NoAnswerWhileStopping.class).onShutdown(new ShutdownEvent(context));

            HttpResponse<String> answer = Visitor.anonymous(floor).page("/connexion");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("s’arrête").doesNotContain("<");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        } finally {
            floor.close();
        }
    }
}
