package fr.romans.mes.core.atelier.yaml;

import fr.romans.mes.core.unit.NearestName;
import fr.romans.mes.core.unit.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects what is wrong, so that a person can mend everything in one go. */
final class Complaints {

    private static final int NAMES_SHOWN = 15;

    private final List<String> fileOrder;
    private final List<ConfigurationProblem> problems = new ArrayList<>();

    /** @param fileOrder names of the files in the order in which people read them */
    Complaints(List<String> fileOrder) {
        this.fileOrder = fileOrder;
    }

    void add(String file, int line, Refusal reason) {
        problems.add(new ConfigurationProblem(file, line, reason));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    List<ConfigurationProblem> inFileOrder() {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparingInt((ConfigurationProblem problem) -> fileOrder.indexOf(problem.file()))
                        .thenComparing(ConfigurationProblem::file)
                        .thenComparingInt(ConfigurationProblem::line))
                .toList();
    }

    /** A refusal that names what was written, what is allowed, and what was probably meant. */
    static Refusal unknownName(String code, String written, Collection<String> allowed) {
        var facts = new TreeMap<String, String>();
        facts.put("text", written);
        if (!allowed.isEmpty()) {
            facts.put("allowed", shown(allowed));
        }
        NearestName.to(written, allowed).ifPresent(name -> facts.put("suggestion", name));
        return new Refusal(code, facts);
    }

    static String shown(Collection<String> names) {
        String listed = names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return names.size() > NAMES_SHOWN ? listed + ", …" : listed;
    }
}
