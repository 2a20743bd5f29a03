package fr.romans.mes.shopfloor.page;

import fr.romans.mes.core.atelier.Ateliers;
import fr.romans.mes.core.unit.BrandId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gives each brand one of ten colours, the same on every page: a class of the style sheet, {@code b0} to {@code b9}. */
@Singleton
public class BrandColours {

    private static final int COLOURS = 10;

    private final List<BrandId> brands;

    BrandColours(Ateliers ateliers) {
        Set<BrandId> all = new LinkedHashSet<>();
        ateliers.all().forEach(atelier -> all.addAll(atelier.brands().keySet()));
        brands = new ArrayList<>(all);
    }

    public String of(BrandId brand) {
        return "b" + Math.max(0, brands.indexOf(brand)) % COLOURS;
    }
}
