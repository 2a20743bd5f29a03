package fr.romans.mes.shopfloor.access;

import java.util.Optional;

/** Port to the accounts. */
public interface Users {

    Optional<UserAccount> find(String name);

    void add(UserAccount account);

    void changePassword(String name, String passwordHash);
}
