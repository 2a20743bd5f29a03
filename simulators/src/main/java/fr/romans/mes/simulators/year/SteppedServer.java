package fr.romans.mes.simulators.year;

import java.time.Instant;

/** The server under test, as far as it is the simulation's own: its clock, and what its database holds. */
public interface SteppedServer extends AutoCloseable {

    /**
     * @param site  id of the site that it runs
     * @param http  address of its pages and interface
     * @param mqtt  address of its broker
     */
    record Welcome(
            String site, String http, String mqtt, String manager, String managerPassword, String terminals, String terminalsPassword) {}

    /** @param reports that its journal holds */
    record Count(long reports, long waiting, long quarantined) {}

    Welcome welcome();

    void advance(Instant to);

    /** Has the dispatch lists sent that changed; answers how many were sent since the start. */
    long tell();

    Count count();

    @Override
    void close();
}
