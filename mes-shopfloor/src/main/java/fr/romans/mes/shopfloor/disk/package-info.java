/**
 * The file of the embedded database: one that waits where it cannot be written. Why: docs/decisions/commit-on-a-full-disk.md.
 */
@NullMarked
package fr.romans.mes.shopfloor.disk;

import org.jspecify.annotations.NullMarked;
