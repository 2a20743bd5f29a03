package fr.romans.mes.shopfloor.wire;

import java.time.Instant;

/** How the atelier's clock runs beside the wall's. Implemented by {@code app}, which alone knows both. */
public interface AtelierClock {

    /** Atelier seconds in a wall second, now; 1 in real use. */
    double speed();

    /** The wall's time. */
    Instant wallTime();
}
