package fr.romans.mes.core.unit;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant: the known name that is the fewest typing errors away. */
public final class NearestName {

    private NearestName() {}

    /** @return empty when no name is near: more than a third of the letters would have to change */
    public static Optional<String> to(String written, Collection<String> known) {
        String wanted = simplified(written);
        record Candidate(String name, int errors) {}
        return known.stream()
                .filter(name -> Math.abs(wanted.length() - name.length()) <= errorsAllowed(wanted, name))
                .map(name -> new Candidate(name, errors(wanted, simplified(name))))
                .filter(candidate -> candidate.errors <= errorsAllowed(wanted, candidate.name))
                .min(Comparator.comparingInt(Candidate::errors).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /** Lower case, without accents, words joined by hyphens: "Modèle été" and "modele-ete" are the same name. */
    public static String simplified(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_'’-]+", "-");
    }

    private static int errorsAllowed(String wanted, String name) {
        return Math.max(1, Math.max(wanted.length(), name.length()) / 3);
    }

    /** Letters to add, drop, change or swap with their neighbour (optimal string alignment distance). */
    private static int errors(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        int changed = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + changed);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
