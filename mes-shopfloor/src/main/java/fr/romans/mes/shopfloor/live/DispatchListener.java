package fr.romans.mes.shopfloor.live;

import fr.romans.mes.core.equipment.Site;
import fr.romans.mes.shopfloor.wire.DispatchMessage;

/** Hears of each dispatch list that has been sent, on the publisher's thread. */
public interface DispatchListener {

    void listed(Site.Path post, DispatchMessage list);
}
