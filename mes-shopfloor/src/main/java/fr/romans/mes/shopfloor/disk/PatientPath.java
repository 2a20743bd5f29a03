package fr.romans.mes.shopfloor.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Makes {@code jdbc:h2:patient:FILE} a database in a {@link PatientFile}: a file system of H2, which creates it by its constructor. */
public final class PatientPath extends FilePathWrapper {

    private static final String SCHEME = "patient";

    /** @return the URL of the embedded database in a file, which is named without its ending */
    public static String url(Path file) {
        FilePath.register(new PatientPath());
        return "jdbc:h2:" + SCHEME + ":" + file.toAbsolutePath();
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
        return new PatientFile(getBase().toString(), getBase().open(mode));
    }
}
