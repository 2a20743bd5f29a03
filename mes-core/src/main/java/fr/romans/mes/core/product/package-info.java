/**
 * What is made and how: operations, routings (gammes), styles (modèles), lasts (formes), size runs (grilles de pointures).
 */
@NullMarked
package fr.romans.mes.core.product;

import org.jspecify.annotations.NullMarked;
