/**
 * The ISA-95 equipment hierarchy of a site: areas, work centres (lines), work units (posts). Configuration, not tables.
 */
@NullMarked
package fr.romans.mes.core.equipment;

import org.jspecify.annotations.NullMarked;
