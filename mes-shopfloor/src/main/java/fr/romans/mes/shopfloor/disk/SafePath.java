package fr.romans.mes.shopfloor.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.mvstore.MVStore;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Makes {@code jdbc:h2:safe:FILE} a database in a {@link LoggedFile}: a file system of H2, which creates it by its constructor. */
public class SafePath extends FilePathWrapper {

    private static final String SCHEME = "safe";
    private static final String URL = "jdbc:h2:" + SCHEME + ":";
    private static final String LOG = ".redo";

    /** @return the URL of the embedded database in a file, which is named without its ending */
    public static String url(Path file) {
        FilePath.register(new SafePath());
        return URL + file.toAbsolutePath();
    }

    /** @return the file that {@link #url} was given; empty for a database in memory or elsewhere */
    public static Optional<Path> fileIn(String url) {
        return url.startsWith(URL) ? Optional.of(Path.of(url.substring(URL.length()).split(";", 2)[0])) : Optional.empty();
    }

    /** Brings what a crash left, if one did, into the file, so that it can be copied by itself. */
    public static void settle(Path database) throws IOException {
        pathTo(database).recover();
    }

    /** Forgets the log of a file that is no more. */
    public static void forget(Path database) {
        pathTo(database).log().delete();
    }

    private static SafePath pathTo(Path database) {
        return (SafePath) new SafePath().getPath(SCHEME + ":" + database.toAbsolutePath());
    }

    /** @return what keeps a database of this process from writing at this moment */
    public static Optional<Waiting> waiting() {
        return PatientFile.waiting();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        recover();
        return new LoggedFile(open(getBase(), mode), new RedoLog(open(log(), mode)));
    }

    private FilePath log() {
        return FilePath.get(getBase() + LOG);
    }

    private static PatientFile open(FilePath path, String mode) throws IOException {
        return new PatientFile(path.toString(), path.open(mode));
    }

    /**
     * After a crash: the file gets what the log still has, and is then looked through whole by H2. What H2 does by itself finds
     * the last chunk by a chain that a crash may have broken. A second crash meanwhile changes nothing.
     */
    void recover() throws IOException {
        if (log().exists() && log().size() > 0 && !isInUse()) {
            FilePath.register(new RecoveringPath());
            new MVStore.Builder()
                    .fileName(RecoveringPath.SCHEME + ":" + getBase())
                    .recoveryMode()
                    .autoCommitDisabled()
                    .open()
                    .close();
        }
    }

    private boolean isInUse() throws IOException {
        try (FileChannel file = getBase().open("rw");
                FileLock lock = file.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException byThisProcess) {
            return true;
        }
    }
}
