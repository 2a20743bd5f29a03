/**
 * Reads a site's directory of YAML files into an {@link fr.romans.mes.core.atelier.Atelier}. Anything that is unknown,
 * missing or impossible refuses the whole configuration, and every problem is named at once with its file, its line and
 * the likely fix. Called when an installation starts and by the command line; never writes.
 */
@NullMarked
package fr.romans.mes.core.atelier.yaml;

import org.jspecify.annotations.NullMarked;
