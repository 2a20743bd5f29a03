/** The server's pipes and HTTP interface, and the log of a simulated year. */
@NullMarked
package fr.romans.mes.simulators.year.json;

import org.jspecify.annotations.NullMarked;
