package fr.romans.mes.shopfloor.live;

/** Port to how far each projection has read. */
public interface Positions {

    /** @return 0 for a projection that has read nothing */
    long of(String projection);

    void moveTo(String projection, long position);
}
