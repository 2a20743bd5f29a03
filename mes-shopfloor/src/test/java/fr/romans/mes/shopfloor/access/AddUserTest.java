package fr.romans.mes.shopfloor.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.core.unit.Refusal;
import fr.romans.mes.shopfloor.fixture.Floor;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AddUserTest {

    private final AddUser addUser = Floor.shared().use(AddUser.class);
    private final Users users = Floor.shared().use(Users.class);

    @Test
    void aBrandAccountNamesABrandThatIsConfigured() {
        assertThat(code(addUser.add("ellips", "Ellips", Role.BRAND, null, "long enough"))).contains("user.brand-missing");
        assertThat(code(addUser.add("ellips", "Ellips", Role.BRAND, new BrandId("nike"), "long enough")))
                .contains("user.brand-unknown");
        assertThat(code(addUser.add("boss", "Boss", Role.MANAGER, new BrandId("ellips"), "long enough")))
                .contains("user.brand-unexpected");
    }

    @Test
    void weakPasswordsAreRefused() {
        assertThat(code(addUser.add("paul", "Paul", Role.MANAGER, null, "short"))).contains("user.password-too-short");
        assertThat(code(addUser.add("paul", "Paul", Role.MANAGER, null, "é".repeat(40)))).contains("user.password-too-long");
    }

    @Test
    void aNameIsGivenOnceWhateverItsCase() {
        assertThat(code(addUser.add(" Claire ", "Another", Role.MANAGER, null, "long enough"))).contains("user.exists");
    }

    @Test
    void onlyAHashOfThePasswordIsKept() {
        assertThat(addUser.add("jeanne", "Jeanne", Role.OPERATOR, null, "first password")).isEmpty();
        String before = users.find("jeanne").orElseThrow().passwordHash();
        assertThat(before).startsWith("$2").doesNotContain("password");
        assertThat(addUser.changePassword("jeanne", "second password")).isEmpty();
        assertThat(users.find("jeanne").orElseThrow().passwordHash()).isNotEqualTo(before);
    }

    private static Optional<String> code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code);
    }
}
