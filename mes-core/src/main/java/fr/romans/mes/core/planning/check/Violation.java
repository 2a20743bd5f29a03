package fr.romans.mes.core.planning.check;

import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.core.unit.Sentences;
import java.util.Locale;
import java.util.Map;

/** A rule that a plan breaks, with the job orders, posts, people and times concerned. */
public record Violation(String code, Map<String, String> facts) {

    /** Code of a violation that concerns the claimed cost, not feasibility. */
    public static final String COST_DIFFERS = "plan-check.cost-differs";

    private static final Sentences SENTENCES = new Sentences("fr.romans.mes.core.planning.check.plan-check");

    public Violation {
        facts = Map.copyOf(facts);
    }

    /** @param facts alternating names and values */
    static Violation of(String code, Object... facts) {
        Refusal refusal = Refusal.of(code, facts);
        return new Violation(refusal.code(), refusal.facts());
    }

    /** In the language that the process speaks. */
    public String sentence() {
        return sentence(Locale.getDefault());
    }

    public String sentence(Locale language) {
        return SENTENCES.say(new Refusal(code, facts), language);
    }
}
