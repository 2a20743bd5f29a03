/** Reads the few keys of a site's YAML files, and the assumptions on demand, that an order book needs. */
@NullMarked
package fr.romans.mes.simulators.orderbook.yaml;

import org.jspecify.annotations.NullMarked;
