package fr.romans.mes.shopfloor.page;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.access.UserAccount;
import io.micronaut.security.authentication.Authentication;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking at a page.
 *
 * @param brand set for brand accounts, null for the others
 */
public record Viewer(String name, String shownName, Role role, @Nullable BrandId brand) {

    private static final String SHOWN_NAME = "shownName";
    private static final String BRAND = "brand";

    public static Viewer of(Authentication authentication) {
        Map<String, Object> attributes = authentication.getAttributes();
        Role role = Role.valueOf(authentication.getRoles().iterator().next());
        Object brand = attributes.get(BRAND);
        return new Viewer(
                authentication.getName(),
                attributes.getOrDefault(SHOWN_NAME, authentication.getName()).toString(),
                role,
                brand == null ? null : new BrandId(brand.toString()));
    }

    public static Authentication authenticationOf(UserAccount account) {
        var attributes = new TreeMap<String, Object>();
        attributes.put(SHOWN_NAME, account.shownName());
        if (account.brand() != null) {
            attributes.put(BRAND, account.brand().value());
        }
        return Authentication.build(account.name(), List.of(account.role().name()), attributes);
    }

    /** The brand that a brand account is confined to. */
    public BrandId ownBrand() {
        if (brand == null) {
            throw new IllegalStateException("account " + name + " has role " + role
                    + " and reached a page of a brand: give the route @Secured(Role.OF_BRANDS)");
        }
        return brand;
    }

    /** Where signing in leads. */
    public String home() {
        return switch (role) {
            case MANAGER -> "/gestion";
            case OPERATOR -> "/poste";
            case BRAND -> "/marque";
        };
    }
}
