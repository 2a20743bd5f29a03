package fr.romans.mes.shopfloor.inbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseTroubleTest {

    @Test
    void diskConnectionAndClosedFileAreTroubleOfTheDatabase() {
        assertThat(DatabaseTrouble.isBehind(wrapped(new SQLException("no space left on device", "90031")))).isTrue();
        assertThat(DatabaseTrouble.isBehind(wrapped(new SQLException("the database has been closed", "90098")))).isTrue();
        assertThat(DatabaseTrouble.isBehind(wrapped(new SQLException("connection refused", "08001")))).isTrue();
        assertThat(DatabaseTrouble.isBehind(wrapped(new SQLException("no connection in 30 s")))).isTrue();
    }

    @Test
    void whatTheDataOrTheProgramIsToBlameForIsNot() {
        assertThat(DatabaseTrouble.isBehind(wrapped(new SQLException("invalid byte sequence: 0x00", "22021")))).isFalse();
        assertThat(DatabaseTrouble.isBehind(wrapped(new SQLException("duplicate key", "23505")))).isFalse();
        assertThat(DatabaseTrouble.isBehind(new IllegalStateException("a broken assumption"))).isFalse();
    }

    private static RuntimeException wrapped(SQLException problem) {
        return new IllegalStateException("the transaction failed", problem);
    }
}
