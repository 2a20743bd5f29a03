package fr.romans.mes.core.brandorder.csv;

import fr.romans.mes.core.unit.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of an order file that are not sizes; each has an English and a French heading. */
enum Column {
    ORDER("commande"),
    LINE("ligne"),
    BRAND("marque"),
    STYLE("modele"),
    KIND("type"),
    RELEASE("disponible"),
    DUE("echeance"),
    LEATHER("cuir"),
    SOLES("semelles"),
    PRIORITY("priorite");

    /** Columns that a file may leave out. */
    static final List<Column> OPTIONAL = List.of(LEATHER, SOLES, PRIORITY);

    private final String french;

    Column(String french) {
        this.french = french;
    }

    String english() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String heading) {
        String name = NearestName.simplified(heading);
        return Arrays.stream(values())
                .filter(column -> name.equals(column.english()) || name.equals(column.french))
                .findFirst();
    }

    static List<String> headings() {
        return Arrays.stream(values()).map(Column::english).toList();
    }

    /** Every heading that is understood, for guessing what somebody meant. */
    static List<String> allHeadings() {
        return Arrays.stream(values())
                .flatMap(column -> List.of(column.english(), column.french).stream())
                .toList();
    }
}
