package fr.romans.mes.core.journal.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFileTest {

    @Test
    void fileThatAFailureHasClosedIsToldFromAnOpenOne(@TempDir Path directory) throws SQLException {
        // not closed in the end: H2 refuses to, once its file is
        Connection connection = DriverManager.getConnection("jdbc:h2:file:" + directory.resolve("mes"), "sa", "");
        EmbeddedFile file = EmbeddedFile.behind(connection);
        assertThatCode(file::requireWritten).doesNotThrowAnyException();

        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        session.getDatabase().getStore().getMvStore().closeImmediately();

        assertThatThrownBy(file::requireWritten).hasMessageContaining("gave its file up");
    }
}
