/**
 * The people of the floor and what they are qualified for. Configuration, not tables.
 */
@NullMarked
package fr.romans.mes.core.personnel;

import org.jspecify.annotations.NullMarked;
