package fr.romans.mes.shopfloor.disk;

/** A {@link SafePath} as it is opened to be recovered. */
public final class RecoveringPath extends SafePath {

    static final String SCHEME = "recovering";

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    void recover() {}
}
