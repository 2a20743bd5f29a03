package fr.romans.mes.shopfloor.app.command;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import fr.romans.mes.shopfloor.disk.SafePath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The file of the embedded database, while no server has it open. */
public record DatabaseFile(Path folder) {

    private static final String FILE = "mes.mv.db";

    /** @throws UserError for a PostgreSQL database, which has tools of its own */
    static DatabaseFile of(DataOptions data) {
        if (data.database != null) {
            throw new UserError(Texts.of("backup.postgres"));
        }
        return new DatabaseFile(data.directory.toAbsolutePath());
    }

    /** Whether a server that has the file open is the cause of a problem. */
    public static boolean isInUse(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Database may be already in use"));
    }

    boolean exists() {
        return Files.exists(folder.resolve(FILE));
    }

    /** Holds the lock that a server would take, so that none changes the file meanwhile. */
    void saveTo(Path backup) throws IOException {
        SafePath.settle(folder.resolve(FILE));
        try (FileChannel database = FileChannel.open(folder.resolve(FILE), READ, WRITE);
                FileLock lock = database.tryLock()) {
            if (lock == null) {
                throw new UserError(Texts.of("error.data-in-use"));
            }
            try (var zip = new ZipOutputStream(Files.newOutputStream(backup, CREATE_NEW))) {
                zip.putNextEntry(new ZipEntry(FILE));
                Channels.newInputStream(database).transferTo(zip);
            } catch (IOException e) {
                throw new UserError(Texts.of("error.unwritable-file", backup.toString()), e);
            }
        } catch (OverlappingFileLockException e) {
            throw new UserError(Texts.of("error.data-in-use"), e);
        }
    }

    /** @return false when the file is no backup; then nothing was changed */
    boolean takeFrom(Path backup) throws IOException {
        try (var zip = new ZipFile(backup.toFile())) {
            ZipEntry saved = zip.getEntry(FILE);
            if (saved == null) {
                return false;
            }
            Files.createDirectories(folder);
            SafePath.forget(folder.resolve(FILE));
            try (InputStream content = zip.getInputStream(saved)) {
                Files.copy(content, folder.resolve(FILE));
            }
            return true;
        } catch (ZipException | NoSuchFileException e) {
            return false;
        }
    }
}
