package fr.romans.mes.core.planning.whatif;

import java.util.List;

/** An atelier that differs from the real one by a few changes, under a name. */
public record Scenario(String name, List<Change> changes) {

    public Scenario {
        changes = List.copyOf(changes);
    }
}
