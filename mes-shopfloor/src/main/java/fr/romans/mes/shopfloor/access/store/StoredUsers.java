package fr.romans.mes.shopfloor.access.store;

import fr.romans.mes.core.unit.BrandId;
import fr.romans.mes.shopfloor.access.Role;
import fr.romans.mes.shopfloor.access.UserAccount;
import fr.romans.mes.shopfloor.access.Users;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Optional;

@Singleton
class StoredUsers implements Users {

    private final UserRows rows;

    StoredUsers(UserRows rows) {
        this.rows = rows;
    }

    @Override
    @Transactional
    public Optional<UserAccount> find(String name) {
        return rows.findByName(name)
                .map(row -> new UserAccount(
                        row.name(),
                        row.shownName(),
                        Role.valueOf(row.role()),
                        row.brandId() == null ? null : new BrandId(row.brandId()),
                        row.passwordHash()));
    }

    @Override
    @Transactional
    public void add(UserAccount account) {
        rows.save(new UserRow(
                account.name(),
                account.shownName(),
                account.role().name(),
                account.brand() == null ? null : account.brand().value(),
                account.passwordHash()));
    }

    @Override
    @Transactional
    public void changePassword(String name, String passwordHash) {
        rows.update(name, passwordHash);
    }
}
